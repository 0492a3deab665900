// A canvas that keeps what is painted on it as SVG: the painters of the screen write the picture that is saved, printed and shared.
// Words stay words. Does as much of a canvas as the painters use, and nothing else.
import type { Context } from './canvas.ts';

/** An element of SVG as a value: written as text, or put into a page. */
export interface SvgItem {
  readonly tag: 'path' | 'text';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
}

/** Width of a text in a font as CSS writes it. */
export type MeasureFont = (font: string, text: string) => number;

const anchors: ReadonlyMap<string, string> = new Map([
  ['right', 'end'],
  ['center', 'middle'],
]);

export class SvgBrush implements Context {
  readonly items: SvgItem[] = [];
  fillStyle: unknown = '#000000';
  strokeStyle: unknown = '#000000';
  font = '12px sans-serif';
  globalAlpha = 1;
  lineCap: Context['lineCap'] = 'butt';
  lineWidth = 1;
  textAlign: Context['textAlign'] = 'left';
  textBaseline: Context['textBaseline'] = 'alphabetic';
  readonly #measure: MeasureFont;
  #path = '';
  #dash: readonly number[] = [];

  constructor(measure: MeasureFont) {
    this.#measure = measure;
  }

  setLineDash(dash: readonly number[]): void {
    this.#dash = [...dash];
  }

  beginPath(): void {
    this.#path = '';
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${round(x)} ${round(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.#path += `${this.#path === '' ? 'M' : 'L'}${round(x)} ${round(y)}`;
  }

  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.#path += `C${[ax, ay, bx, by, x, y].map(round).join(' ')}`;
  }

  closePath(): void {
    this.#path += 'Z';
  }

  /** Clockwise; a whole circle in two halves, since an arc of SVG must end elsewhere than it begins. */
  arc(x: number, y: number, radius: number, start: number, end: number): void {
    const at = (angle: number) => `${round(x + radius * Math.cos(angle))} ${round(y + radius * Math.sin(angle))}`;
    const isWhole = end - start >= 2 * Math.PI - 1e-9;
    const middle = start + (end - start) / 2;
    const bow = (to: number) => `A${round(radius)} ${round(radius)} 0 0 1 ${at(to)}`;
    this.#path += `${this.#path === '' ? 'M' : 'L'}${at(start)}${bow(middle)}${bow(end)}${isWhole ? 'Z' : ''}`;
  }

  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    const corner = Math.min(radius, width / 2, height / 2);
    const bow = (dx: number, dy: number) => `a${round(corner)} ${round(corner)} 0 0 1 ${round(dx)} ${round(dy)}`;
    this.#path +=
      `M${round(x + corner)} ${round(y)}h${round(width - 2 * corner)}${bow(corner, corner)}` +
      `v${round(height - 2 * corner)}${bow(-corner, corner)}h${round(2 * corner - width)}${bow(-corner, -corner)}` +
      `v${round(2 * corner - height)}${bow(corner, -corner)}Z`;
  }

  fill(): void {
    this.#add({ fill: String(this.fillStyle) });
  }

  stroke(): void {
    this.#add({ fill: 'none', ...this.#strokes() });
  }

  fillText(text: string, x: number, y: number): void {
    this.#write(text, x, y, { fill: String(this.fillStyle) });
  }

  strokeText(text: string, x: number, y: number): void {
    this.#write(text, x, y, { fill: 'none', ...this.#strokes() });
  }

  measureText(text: string): { readonly width: number } {
    return { width: this.#measure(this.font, text) };
  }

  measureIn(font: string, text: string): number {
    return this.#measure(font, text);
  }

  #strokes(): Record<string, string | number> {
    return {
      stroke: String(this.strokeStyle),
      'stroke-width': round(this.lineWidth),
      'stroke-linejoin': 'round',
      ...(this.lineCap === 'butt' ? {} : { 'stroke-linecap': this.lineCap }),
      ...(this.#dash.length === 0 ? {} : { 'stroke-dasharray': this.#dash.map(round).join(' ') }),
    };
  }

  #add(attributes: Record<string, string | number>): void {
    if (this.#path === '') return;
    this.items.push({ tag: 'path', attributes: { d: this.#path, ...attributes, ...this.#opacity() } });
  }

  #write(text: string, x: number, y: number, attributes: Record<string, string | number>): void {
    if (text === '') return;
    const anchor = anchors.get(this.textAlign);
    this.items.push({
      tag: 'text',
      text,
      attributes: {
        x: round(x),
        y: round(y),
        ...readFont(this.font),
        ...(anchor === undefined ? {} : { 'text-anchor': anchor }),
        ...attributes,
        ...this.#opacity(),
      },
    });
  }

  #opacity(): Record<string, number> {
    return this.globalAlpha >= 1 ? {} : { opacity: round(this.globalAlpha) };
  }
}

/** "italic 700 12px Inter, serif" as attributes. */
export function readFont(font: string): Record<string, string | number> {
  const { groups } = /^(?<italic>italic )?(?:(?<weight>\d+) )?(?<size>[\d.]+)px (?<family>.+)$/.exec(font) ?? {};
  if (groups === undefined) return {};
  return {
    'font-family': groups.family ?? '',
    'font-size': round(Number(groups.size)),
    ...(groups.weight === undefined ? {} : { 'font-weight': Number(groups.weight) }),
    ...(groups.italic === undefined ? {} : { 'font-style': 'italic' }),
  };
}

/** A hundredth of a pixel; equal pictures have equal text. */
function round(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}

/** Whatever stands in a text or an attribute ends neither. Characters that XML has no way to write are shown as missing. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}')
    .replaceAll(/[&<>"]/g, (character) => escapes.get(character) ?? character);
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

export function writeSvgItems(items: readonly SvgItem[]): string {
  return items.map(({ tag, attributes, text }) => writeElement(tag, attributes, text)).join('\n');
}

/** Numbers to a hundredth. Without a text it ends at once: "<path d=…/>". */
export function writeElement(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
): string {
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeXml(String(typeof value === 'number' ? round(value) : value))}"`,
  );
  return text === undefined ? `<${tag}${written.join('')}/>` : `<${tag}${written.join('')}>${escapeXml(text)}</${tag}>`;
}
