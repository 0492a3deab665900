// Words of the page → lines of SVG text where the browser set them, each as wide as it is on the page whatever fonts the reader has.
import type { Area } from './read-box.ts';
import { writeElement } from './svg-brush.ts';

export interface ReadLine extends Area {
  readonly words: string;
}

interface Manner {
  readonly element: Element;
  readonly style: CSSStyleDeclaration;
  readonly opacity: number;
  readonly decoration: string;
}

/** Two pieces whose tops are nearer than this stand in one line. */
const sameLinePx = 3;

export function createTextReader() {
  const context = document.createElement('canvas').getContext('2d');
  const ascents = new Map<string, number>();

  /** The share of a line's height that stands over its baseline. */
  const ascentOf = ({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number => {
    const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    const known = ascents.get(font);
    if (known !== undefined || context === null) return known ?? 0.8;
    context.font = font;
    const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = context.measureText('x');
    const share = above / (above + below);
    ascents.set(font, share);
    return share;
  };

  const write = (
    words: string,
    area: Area,
    { element, style, opacity, decoration }: Manner,
    anchor?: 'start' | 'end',
  ): string => {
    const isRightward = anchor !== undefined || style.direction !== 'rtl';
    const lang = element.closest('[lang]:not(html)')?.getAttribute('lang') ?? '';
    const zoom = (element as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
    return writeElement(
      'text',
      {
        x: isRightward ? area.left : area.left + area.width,
        y: area.top + area.height * ascentOf(style),
        ...fontOf(style, zoom),
        fill: style.color,
        // Where fonts differ the letters give way, not the lines.
        ...(area.width > 0 ? { textLength: area.width, lengthAdjust: 'spacingAndGlyphs' } : {}),
        ...(isRightward ? {} : { direction: 'rtl' }),
        ...(anchor === 'end' ? { 'text-anchor': 'end' } : {}),
        ...(decoration === '' ? {} : { 'text-decoration': decoration }),
        ...(opacity < 1 ? { opacity } : {}),
        ...(lang === '' ? {} : { 'xml:lang': lang }),
      },
      words,
    );
  };

  return {
    lines: readLines,
    write,
    /** One that stands at the beginning of a box. */
    sign: (sign: string, style: CSSStyleDeclaration, { left, top }: Area): readonly string[] => {
      const size = Number.parseFloat(style.fontSize);
      const height = Number.parseFloat(style.lineHeight) || 1.4 * size;
      const y = top + height / 2 + 0.35 * size;
      return [writeElement('text', { x: left, y, ...fontOf(style, 1), fill: style.color }, sign)];
    },
  };
}

function fontOf(style: CSSStyleDeclaration, zoom: number): Record<string, string | number> {
  return {
    'font-family': style.fontFamily,
    'font-size': Number.parseFloat(style.fontSize) * zoom,
    ...(style.fontWeight === '400' ? {} : { 'font-weight': style.fontWeight }),
    ...(style.fontStyle === 'normal' ? {} : { 'font-style': style.fontStyle }),
  };
}

/** In the order of the text. A line that changes its direction has one for each stretch. */
function readLines(text: Text, element: Element, style: CSSStyleDeclaration): readonly ReadLine[] {
  const { data } = text;
  if (data.trim() === '') return [];
  const range = document.createRange();
  const boxes = (start: number, end: number) => {
    range.setStart(text, start);
    range.setEnd(text, end);
    return [...range.getClientRects()].filter((box) => box.width > 0);
  };
  const say = (words: string) => transform(words.replaceAll(/\s+/g, ' '), style, element);
  const start = data.length - data.trimStart().length;
  const whole = boxes(start, data.trimEnd().length);
  const [only] = whole;
  if (whole.length === 1 && only !== undefined) return [lineOf(say(data.trim()), only)];
  const pieces = [...data.matchAll(/\S+/g)].flatMap(({ index, 0: word }) => {
    const found = boxes(index, index + word.length);
    if (found.length === 1 && found[0] !== undefined) return [{ word, box: found[0], isApart: true }];
    // A word that is broken over lines.
    return [...word].flatMap((letter, position) => {
      const at = index + [...word].slice(0, position).join('').length;
      const [box] = boxes(at, at + letter.length);
      return box === undefined ? [] : [{ word: letter, box, isApart: position === 0 }];
    });
  });
  const lines: ReadLine[] = [];
  for (const { word, box, isApart } of pieces) {
    const last = lines.at(-1);
    const isSame = last !== undefined && Math.abs(last.top - box.top) < sameLinePx && follows(last, box, style);
    if (last === undefined || !isSame) lines.push(lineOf(say(word), box));
    else lines[lines.length - 1] = join(last, isApart ? ` ${say(word)}` : say(word), box);
  }
  return lines;
}

/** Next to what was read before, on the side that its direction goes to. */
function follows(line: Area, box: DOMRect, { direction, fontSize }: CSSStyleDeclaration): boolean {
  const gap = direction === 'rtl' ? line.left - box.right : box.left - (line.left + line.width);
  return gap > -1 && gap < 2 * Number.parseFloat(fontSize);
}

function lineOf(words: string, { left, top, width, height }: DOMRect): ReadLine {
  return { words, left, top, width, height };
}

function join(line: ReadLine, words: string, box: DOMRect): ReadLine {
  const left = Math.min(line.left, box.left);
  return { ...line, words: line.words + words, left, width: Math.max(line.left + line.width, box.right) - left };
}

function transform(words: string, { textTransform }: CSSStyleDeclaration, element: Element): string {
  if (textTransform !== 'uppercase') return words;
  return words.toLocaleUpperCase(element.closest('[lang]')?.getAttribute('lang') || 'en');
}
