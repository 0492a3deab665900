// A part of the page as the browser laid it out → SVG that looks the same: boxes as rectangles, words as text at their places, drawings as
// they are. Reads computed styles and boxes, and changes nothing. One reader for all views, since none of them is known here.
import { type Area, readBox } from './read-box.ts';
import { createTextReader } from './read-text.ts';
import { writeElement } from './svg-brush.ts';
import type { ReadPage } from './write-page.ts';

interface Surroundings {
  readonly layer: number;
  readonly opacity: number;
  /** Of the text: "underline", "line-through". */
  readonly decoration: string;
}

interface Laid {
  readonly layer: number;
  readonly bottom: number;
  readonly item: string;
}

/** `most`: of its height; what begins below is left out. Cost: linear in elements and lines. */
export function readPage(root: HTMLElement, most: number): ReadPage {
  const whole = root.getBoundingClientRect();
  const reader = new PageReader(whole, most);
  reader.read(root, { layer: 0, opacity: 1, decoration: '' });
  const height = Math.min(most, Math.ceil(whole.height));
  return {
    width: Math.ceil(whole.width),
    height,
    items: reader.laid.toSorted((a, b) => a.layer - b.layer).map((one) => one.item),
    leftOut: Math.max(0, Math.ceil(whole.height) - height),
  };
}

/** Nothing of it is drawn: what only a hand can use, and what is painted elsewhere. */
const skipped = new Set(['INPUT', 'SELECT', 'TEXTAREA', 'CANVAS', 'SCRIPT', 'STYLE', 'DIALOG']);

class PageReader {
  readonly laid: Laid[] = [];
  readonly #origin: DOMRect;
  readonly #most: number;
  readonly #readText = createTextReader();

  constructor(origin: DOMRect, most: number) {
    this.#origin = origin;
    this.#most = most;
  }

  read(element: Element, around: Surroundings): void {
    if (skipped.has(element.tagName) || !element.checkVisibility()) return;
    const style = getComputedStyle(element);
    const opacity = around.opacity * Number(style.opacity);
    // What is there for the ear only is cut away like this.
    if (opacity === 0 || style.clipPath !== 'none') return;
    const raised = style.position !== 'static' && style.zIndex !== 'auto' ? Number(style.zIndex) : 0;
    const decorated = style.textDecorationLine === 'none' ? '' : style.textDecorationLine;
    const here = {
      layer: around.layer + raised,
      opacity,
      decoration: `${around.decoration} ${decorated}`.trim(),
    };
    if (element instanceof SVGSVGElement) {
      this.#readDrawing(element, here);
      return;
    }
    if (style.visibility === 'visible') this.#readBoxes(element, style, here);
    this.#readMarker(element, style, here);
    this.#readNumber(element, style, here);
    for (const child of element.childNodes) {
      if (child instanceof Element) this.read(child, here);
      else if (child instanceof Text && style.visibility === 'visible') this.#readWords(child, element, style, here);
    }
  }

  #place({ left, top, width, height }: Area): Area {
    return { left: left - this.#origin.left, top: top - this.#origin.top, width, height };
  }

  #add(items: readonly string[], area: Area, { layer }: Surroundings): void {
    if (area.top >= this.#most) return;
    for (const item of items) this.laid.push({ layer, bottom: area.top + area.height, item });
  }

  /** A box that is broken over lines has one a line. */
  #readBoxes(element: Element, style: CSSStyleDeclaration, here: Surroundings): void {
    const boxes = style.display === 'inline' ? element.getClientRects() : [element.getBoundingClientRect()];
    for (const box of boxes) {
      const area = this.#place(box);
      this.#add(readBox(style, area, here.opacity), area, here);
    }
  }

  /** What the style sheet puts before or behind: a sign in words, or a box of its own. */
  #readMarker(element: Element, style: CSSStyleDeclaration, here: Surroundings): void {
    for (const place of ['::before', '::after'] as const) {
      const marker = getComputedStyle(element, place);
      const { content } = marker;
      if (content === 'none' || content === 'normal' || marker.display === 'none') continue;
      const around = this.#place(element.getBoundingClientRect());
      const px = (value: string) => Number.parseFloat(value) || 0;
      if (/^(open|close)-quote$/.test(content)) this.#readQuote(element, style, content === 'open-quote', here);
      else if (/^"."$/u.test(content) && place === '::before') {
        const left = around.left + (marker.position === 'absolute' ? px(marker.left) : px(style.paddingLeft));
        const area = {
          left: left + px(marker.paddingLeft),
          top: around.top + px(style.paddingTop),
          width: 0,
          height: 0,
        };
        this.#add(this.#readText.sign(content.slice(1, -1), marker, area), area, here);
      } else if (content === '""' && marker.position === 'absolute') {
        const edges = px(marker.borderLeftWidth) + px(marker.borderRightWidth);
        const rims = px(marker.borderTopWidth) + px(marker.borderBottomWidth);
        const isWhole = marker.boxSizing === 'border-box';
        const area = {
          left: around.left + px(style.borderLeftWidth) + px(marker.left) + px(marker.marginLeft),
          top: around.top + px(style.borderTopWidth) + px(marker.top) + px(marker.marginTop),
          width: Math.max(px(marker.width) + (isWhole ? 0 : edges), edges),
          height: Math.max(px(marker.height) + (isWhole ? 0 : rims), rims),
        };
        this.#add(readBox(marker, area, here.opacity), area, here);
      }
    }
  }

  /** The marks around a quote: where it begins, and where it ends. */
  #readQuote(element: Element, style: CSSStyleDeclaration, opens: boolean, here: Surroundings): void {
    const boxes = [...element.getClientRects()];
    const box = opens ? boxes[0] : boxes.at(-1);
    if (box === undefined) return;
    const [open = '“', close = '”'] = [...style.quotes.matchAll(/"(.)"/gu)].map(([, mark]) => mark);
    const area = this.#place(box);
    const isLeft = opens === (style.direction !== 'rtl');
    const edge = { ...area, left: isLeft ? area.left : area.left + area.width, width: 0 };
    const item = this.#readText.write(
      opens ? open : close,
      edge,
      { element, style, ...here },
      isLeft ? 'start' : 'end',
    );
    this.#add([item], area, here);
  }

  /** The number of what is counted. */
  #readNumber(element: Element, style: CSSStyleDeclaration, here: Surroundings): void {
    if (style.display !== 'list-item' || style.listStyleType !== 'decimal') return;
    const position = [...(element.parentElement?.children ?? [])].indexOf(element) + 1;
    const box = element.getBoundingClientRect();
    const height = Number.parseFloat(style.lineHeight) || 1.4 * Number.parseFloat(style.fontSize);
    const area = { ...this.#place(box), width: 0, height };
    const edge = { ...area, left: area.left - 7 };
    const marker = getComputedStyle(element, '::marker');
    this.#add([this.#readText.write(`${position}.`, edge, { element, style: marker, ...here }, 'end')], area, here);
  }

  #readWords(text: Text, element: Element, style: CSSStyleDeclaration, here: Surroundings): void {
    for (const line of this.#readText.lines(text, element, style)) {
      const area = this.#place(line);
      const item = this.#readText.write(line.words, area, { element, style, ...here });
      this.#add([item], area, here);
    }
  }

  #readDrawing(svg: SVGSVGElement, here: Surroundings): void {
    const area = this.#place(svg.getBoundingClientRect());
    if (area.width === 0 || area.height === 0) return;
    const copy = svg.cloneNode(true) as SVGSVGElement;
    const [from, to] = [[...svg.querySelectorAll('*')], [...copy.querySelectorAll('*')]];
    for (const [position, one] of from.entries()) copyLook(one, to[position]);
    for (const one of copy.querySelectorAll('[data-unseen]')) one.remove();
    const inside = [...copy.childNodes].map((one) => new XMLSerializer().serializeToString(one)).join('');
    const box = svg.getAttribute('viewBox') ?? `0 0 ${area.width} ${area.height}`;
    const look = getComputedStyle(svg);
    const attributes = Object.fromEntries(looks.map((name) => [name, look.getPropertyValue(name)]));
    const opened = writeElement('svg', {
      x: area.left,
      y: area.top,
      width: area.width,
      height: area.height,
      viewBox: box,
      overflow: 'visible',
      ...attributes,
      opacity: here.opacity,
    });
    this.#add([`${opened.slice(0, -2)}>${inside}</svg>`], area, here);
  }
}

const looks = [
  'color',
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'opacity',
] as const;

/** A drawing outside of its page has no style sheet: each of its elements carries its own look. */
function copyLook(from: Element, to: Element | undefined): void {
  if (to === undefined) return;
  const style = getComputedStyle(from);
  const isDefinition = from.closest('defs, marker, pattern, clipPath') !== null;
  if ((style.display === 'none' && !isDefinition) || style.visibility !== 'visible') to.setAttribute('data-unseen', '');
  for (const name of [...to.getAttributeNames()]) if (name === 'class' || name === 'style') to.removeAttribute(name);
  for (const name of looks) to.setAttribute(name, style.getPropertyValue(name));
}
