// The picture of the Graph → a file of SVG, and the same as pixels. What leaves the page is the sheet: with a title, the signs
// explained, and of which state of which dataset it is.
import type { ArenaScene } from './arena-scene.ts';
import { composeSheet, type Sheet, type SheetWords } from './arena-svg.ts';
import type { MeasureFont, SvgItem } from './svg-brush.ts';

export function composeWhole(scene: ArenaScene, words: SheetWords): Sheet {
  return composeSheet(scene, words, measureOnCanvas(), { legend: true });
}

/** The sheet as an element of the page, which takes no markup from a text. */
export function buildSheet({ width, height, items, picture, ground }: Sheet): SVGSVGElement {
  const { x, y, scale } = picture;
  const svg = create('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' }) as SVGSVGElement;
  const placed = create('g', { transform: `translate(${x} ${y}) scale(${scale})` });
  placed.append(...picture.items.map(createItem));
  svg.append(create('rect', { width, height, fill: ground }), placed, ...items.map(createItem));
  return svg;
}

function createItem({ tag, attributes, text }: SvgItem): SVGElement {
  const element = create(tag, attributes);
  if (text !== undefined) element.textContent = text;
  return element;
}

function create(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

function measureOnCanvas(): MeasureFont {
  const context = document.createElement('canvas').getContext('2d');
  return (font, text) => {
    if (context === null) return text.length * 7;
    context.font = font;
    return context.measureText(text).width;
  };
}

const pixelRatio = 2;
/** No browser promises a larger canvas. */
const mostSide = 16_384;

/** Rejects where the browser gives no canvas of this size. */
export async function paintPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const ratio = Math.min(pixelRatio, mostSide / image.width, mostSide / image.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * ratio);
  canvas.height = Math.round(image.height * ratio);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) throw new Error('no picture came of it');
  return blob;
}
