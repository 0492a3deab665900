// What was read of a page → a whole file of SVG, on white, that says what it is and where it was cut.
import { escapeXml, writeElement } from './svg-brush.ts';

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  /** What is behind comes first. */
  readonly items: readonly string[];
  /** CSS pixels at the foot that are left out. */
  readonly leftOut: number;
}

export interface PageWords {
  readonly title: string;
  readonly source: string;
  readonly lang: string;
  /** Where the foot is left out: so many pixels of it. */
  readonly sayCut: (leftOut: number) => string;
}

const margin = 28;
const cutHeight = 40;

/** A whole file, on white. */
export function writePage({ width, height, items, leftOut }: ReadPage, words: PageWords): string {
  const [wide, high] = [width + 2 * margin, height + 2 * margin + (leftOut > 0 ? cutHeight : 0)];
  const cut = {
    x: margin,
    y: margin + height + cutHeight / 2,
    'font-family': 'sans-serif',
    'font-size': 13,
    'font-weight': 700,
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}" role="img" aria-labelledby="title" xml:lang="${escapeXml(words.lang)}">`,
    `<title id="title">${escapeXml(words.title)}</title>`,
    `<desc>${escapeXml(words.source)}</desc>`,
    `<rect width="${wide}" height="${high}" fill="#ffffff"/>`,
    `<g transform="translate(${margin} ${margin})">`,
    ...items,
    '</g>',
    ...(leftOut > 0
      ? [
          writeElement('rect', { y: margin + height, width: wide, height: cutHeight + margin, fill: '#ffffff' }),
          writeElement('text', cut, words.sayCut(leftOut)),
        ]
      : []),
    '</svg>\n',
  ].join('\n');
}
