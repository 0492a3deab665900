// The picture of facing accounts → a sheet of SVG: the picture as the screen paints it, over it what it shows, under it what its
// signs mean and of which state of which dataset it is. What is saved, printed and shared is this sheet.
import type { Box } from '../layout/scene.ts';
import { listMarks, lookOf } from './arena-marks.ts';
import type { ArenaScene } from './arena-scene.ts';
import { paintAbove } from './paint-above.ts';
import { paintBelow } from './paint-below.ts';
import { paintLegend } from './paint-legend.ts';
import type { Palette } from './palette.ts';
import { escapeXml, type MeasureFont, SvgBrush, type SvgItem, writeSvgItems } from './svg-brush.ts';

const ringWidth = 1.8;

/** Everything of the picture, in its own coordinates. */
export function drawScene(scene: ArenaScene, measure: MeasureFont): readonly SvgItem[] {
  const brush = new SvgBrush(measure);
  paintBelow(brush, scene);
  paintMarks(brush, scene);
  paintAbove(brush, scene);
  return brush.items;
}

/** What sigma draws on the screen. */
function paintMarks(brush: SvgBrush, scene: ArenaScene): void {
  brush.globalAlpha = 1;
  brush.setLineDash([]);
  brush.lineCap = 'butt';
  for (const mark of listMarks(scene.picture)) {
    const { size, color, ring } = lookOf(mark.id, mark, scene);
    const { x, y } = mark.at;
    const reach = size - ringWidth / 2;
    brush.beginPath();
    if (mark.shape === 'disc') brush.arc(x, y, reach, 0, 2 * Math.PI);
    else if (mark.shape === 'square')
      brush.roundRect(x - 0.9 * reach, y - 0.9 * reach, 1.8 * reach, 1.8 * reach, 0.34 * reach);
    else {
      brush.moveTo(x, y - 1.25 * reach);
      for (const [dx, dy] of [
        [1.25, 0],
        [0, 1.25],
        [-1.25, 0],
      ] as const)
        brush.lineTo(x + dx * reach, y + dy * reach);
      brush.closePath();
    }
    brush.fillStyle = color;
    brush.fill();
    brush.strokeStyle = ring;
    brush.lineWidth = ringWidth;
    brush.stroke();
  }
}

export interface SheetWords {
  readonly title: string;
  /** Under the title: what is shown, and what is not. */
  readonly lines: readonly string[];
  /** At the foot: dataset, version, checksum, day. */
  readonly source: string;
  /** Language of the words. */
  readonly lang: string;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly items: readonly SvgItem[];
  /** The picture's own items, placed by a transformation. */
  readonly picture: {
    readonly items: readonly SvgItem[];
    readonly scale: number;
    readonly x: number;
    readonly y: number;
  };
  readonly ground: string;
  readonly words: SheetWords;
}

const margin = 20;
const titleSize = 20;
const lineStep = 17;
const least = 720;
/** Of the title, of what stands under it and at the foot, where a sheet has a given height. */
const fewLines = { title: 2, lines: 3, source: 2 };

/**
 * A sheet as wide as the picture needs, or of a given size into which the picture is fitted. Without `legend` the signs are not
 * explained: for a picture that stands beside its page.
 */
export function composeSheet(
  scene: ArenaScene,
  words: SheetWords,
  measure: MeasureFont,
  options: { readonly size?: { readonly width: number; readonly height: number }; readonly legend: boolean },
): Sheet {
  const { palette, picture } = scene;
  const { bounds } = picture;
  const width = options.size?.width ?? Math.max(least, Math.ceil(bounds.width) + 2 * margin);
  const brush = new SvgBrush(measure);
  const few = options.size === undefined ? undefined : fewLines;
  const top = writeHead(brush, words, width, palette, few);
  const foot = new SvgBrush(measure);
  const legendHeight = options.legend ? paintLegend(foot, palette, { x: margin, y: 0, width: width - 2 * margin }) : 0;
  const sourceAt = legendHeight + (options.legend ? lineStep : 4);
  const sourceFont = `400 11px ${palette.font}`;
  const wrapped = wrapWords(words.source, width - 2 * margin, (text) => measure(sourceFont, text));
  const sourceLines = cutLines(wrapped, few?.source ?? Infinity);
  for (const [row, line] of sourceLines.entries())
    writeLine(foot, line, margin, sourceAt + row * 14, sourceFont, palette.muted);
  const footHeight = sourceAt + sourceLines.length * 14 + 4;
  const place = placePicture(bounds, width, top, options.size && options.size.height - top - footHeight);
  const height = options.size?.height ?? Math.ceil(top + bounds.height * place.scale + footHeight + margin);
  const footTop = height - footHeight;
  return {
    width,
    height,
    items: [...brush.items, ...foot.items.map((item) => moveDown(item, footTop))],
    picture: { items: drawScene(scene, measure), ...place },
    ground: palette.ground,
    words,
  };
}

function placePicture(bounds: Box, width: number, top: number, room: number | undefined) {
  const fit = Math.min((width - margin) / bounds.width, room === undefined ? 1 : room / bounds.height);
  const scale = room === undefined ? Math.min(1, fit) : fit;
  const spare = room === undefined ? 0 : (room - bounds.height * scale) / 2;
  return {
    scale,
    x: (width - bounds.width * scale) / 2 - bounds.x * scale,
    y: top + spare - bounds.y * scale,
  };
}

function writeHead(
  brush: SvgBrush,
  { title, lines }: SheetWords,
  width: number,
  { font, ink, muted }: Palette,
  most: { readonly title: number; readonly lines: number } = { title: Infinity, lines: Infinity },
): number {
  const room = width - 2 * margin;
  let y = margin + titleSize;
  const titleFont = `700 ${titleSize}px ${font}`;
  for (const line of cutLines(
    wrapWords(title, room, (text) => brush.measureIn(titleFont, text)),
    most.title,
  )) {
    writeLine(brush, line, margin, y, titleFont, ink);
    y += titleSize + 5;
  }
  const lineFont = `400 12.5px ${font}`;
  const wrapped = lines.flatMap((one) => wrapWords(one, room, (text) => brush.measureIn(lineFont, text)));
  for (const line of cutLines(wrapped, most.lines)) {
    writeLine(brush, line, margin, y - 3, lineFont, muted);
    y += lineStep;
  }
  return y + 2;
}

function writeLine(brush: SvgBrush, text: string, x: number, y: number, font: string, color: string): void {
  brush.font = font;
  brush.fillStyle = color;
  brush.fillText(text, x, y);
}

function wrapWords(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Where lines are left out, the last one says so. */
function cutLines(lines: readonly string[], most: number): readonly string[] {
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]} …`];
}

function moveDown(item: SvgItem, by: number): SvgItem {
  return { ...item, attributes: { ...item.attributes, transform: `translate(0 ${by})` } };
}

/** A whole file. Its words can be found, read aloud and copied. */
export function writeSheet({ width, height, items, picture, ground, words }: Sheet): string {
  const { x, y, scale } = picture;
  const number = (value: number) => Math.round(value * 1000) / 1000;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title" xml:lang="${escapeXml(words.lang)}">`,
    `<title id="title">${escapeXml([words.title, ...words.lines].join(' – '))}</title>`,
    `<desc>${escapeXml(words.source)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${escapeXml(ground)}"/>`,
    `<g transform="translate(${number(x)} ${number(y)}) scale(${number(scale)})">`,
    writeSvgItems(picture.items),
    '</g>',
    writeSvgItems(items),
    '</svg>\n',
  ].join('\n');
}
