// Wanted labels → the ones that are drawn, and where: no two overlap, none covers a node, none is cut. What finds no room is
// left out; hovering shows it. And which letters stand on a shape: a speaker's in its disc, the account's in an assertion's square.
import type { NodeLook } from '../choice/reducers.ts';
import type { SceneNode } from './scene.ts';

export interface LabelWish {
  readonly id: string;
  /** Whole words only, already shortened. */
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  /** Centre and half size of what it names. */
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  /** Greater is placed first. */
  readonly weight: number;
}

export interface PlacedLabel {
  readonly id: string;
  readonly lines: readonly string[];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const cell = 96;

/**
 * Tries right, left, below and above of each node, greater weights first. `taken` are areas that no label may touch.
 * Labels outside `window` are left out. Cost: about linear, by a grid.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  taken: readonly Area[],
  window: { readonly width: number; readonly height: number },
): PlacedLabel[] {
  const grid = new Map<string, Area[]>();
  const cellsOf = (area: Area) => {
    const keys: string[] = [];
    for (let x = Math.floor(area.left / cell); x <= Math.floor((area.left + area.width) / cell); x += 1) {
      for (let y = Math.floor(area.top / cell); y <= Math.floor((area.top + area.height) / cell); y += 1)
        keys.push(`${x} ${y}`);
    }
    return keys;
  };
  const occupy = (area: Area) => {
    for (const key of cellsOf(area)) {
      const known = grid.get(key);
      if (known === undefined) grid.set(key, [area]);
      else known.push(area);
    }
  };
  const isFree = (area: Area) =>
    cellsOf(area).every((key) => (grid.get(key) ?? []).every((one) => !overlaps(one, area)));
  const fits = (area: Area) =>
    area.left >= 2 &&
    area.top >= 2 &&
    area.left + area.width <= window.width - 2 &&
    area.top + area.height <= window.height - 2;
  for (const area of taken) occupy(area);
  for (const wish of wishes)
    occupy({ left: wish.x - wish.reach, top: wish.y - wish.reach, width: wish.reach * 2, height: wish.reach * 2 });

  const placed: PlacedLabel[] = [];
  for (const wish of wishes.toSorted((a, b) => b.weight - a.weight)) {
    const place = listPlaces(wish).find((area) => fits(area) && isFree(area));
    if (place === undefined) continue;
    occupy(place);
    placed.push({ id: wish.id, lines: wish.lines, ...place });
  }
  return placed;
}

function listPlaces({ x, y, reach, width, height }: LabelWish): Area[] {
  const gap = 4;
  const size = { width, height };
  return [
    { left: x + reach + gap, top: y - height / 2, ...size },
    { left: x - reach - gap - width, top: y - height / 2, ...size },
    { left: x - width / 2, top: y + reach + gap, ...size },
    { left: x - width / 2, top: y - reach - gap - height, ...size },
  ];
}

function overlaps(a: Area, b: Area): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}

/** As many whole words as fit, and an ellipsis where some are left out; undefined where not even one word fits. */
export function shortenToWords(text: string, maxWidth: number, measure: (text: string) => number): string | undefined {
  if (measure(text) <= maxWidth) return text;
  const words = text.split(' ');
  for (let count = words.length - 1; count > 0; count -= 1) {
    const short = `${words
      .slice(0, count)
      .join(' ')
      .replace(/[,.;:–-]+$/, '')}…`;
    if (measure(short) <= maxWidth) return short;
  }
  return undefined;
}

/** Lines of whole words, at most `maxLines`; the last one ends in an ellipsis where words are left out. */
export function wrapWords(
  text: string,
  maxWidth: number,
  maxLines: number,
  measure: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  const words = text.split(' ');
  let line = '';
  for (const [position, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > maxWidth) {
      lines.push(line);
      line = word;
    } else line = longer;
    if (lines.length === maxLines - 1) {
      const rest = [line, ...words.slice(position + 1)].join(' ');
      const last = shortenToWords(rest, maxWidth, measure);
      return last === undefined ? lines : [...lines, last];
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Of a disc's radius, how wide a line of capitals may be that stands inside the disc. */
const roomInDisc = 1.8;

/**
 * None where a speaker's letters would stand out of their disc: smaller than 11 px they cannot be read, and are not drawn.
 * `shrink`: how many times smaller than its size a shape is drawn.
 */
export function chooseLetters(
  node: Pick<SceneNode, 'kind' | 'shape' | 'monogram'>,
  look: Pick<NodeLook, 'camp' | 'size'>,
  shrink: number,
  measure: (text: string) => number,
): string {
  if (node.kind === 'silence') return '–';
  if (node.shape === 'square') return look.camp === undefined ? '' : String.fromCharCode(65 + (look.camp % 26));
  const fits = node.monogram.length < 2 || measure(node.monogram) <= (roomInDisc * look.size) / shrink;
  return fits ? node.monogram : '';
}
