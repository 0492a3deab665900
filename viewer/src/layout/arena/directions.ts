// What a search asks of thousands of places for one item, sorted beforehand: what lies in which direction of the end of a line, and which
// lines pass through a row of the grid. The answers are those of `pricePlace`, by a look at the few things that can matter.
import type { Box, Point } from '../scene.ts';
import { costs } from './place-items.ts';
import { type Blockers, nearLine, priceThrough, type Segment } from './price-place.ts';

const sectors = 48;
const turn = 2 * Math.PI;
/** Against rounding where a thing ends at the border of two sectors. */
const slack = 1e-6;

/** What can be met by a line that leaves a point, by its direction. */
export class Directions {
  readonly #point: Point;
  readonly #sectors: { boxes: Blockers['boxes'][number][]; segments: Segment[] }[];

  constructor(point: Point, { boxes, segments }: Blockers) {
    this.#point = point;
    this.#sectors = Array.from({ length: sectors }, () => ({ boxes: [], segments: [] }));
    for (const one of boxes) {
      const { x, y, width, height } = one.box;
      const [left, top, right, bottom] = [x - point.x, y - point.y, x + width - point.x, y + height - point.y];
      const isAround = left <= slack && top <= slack && right >= -slack && bottom >= -slack;
      const middle = Math.atan2(top + bottom, left + right);
      const turns = [
        turnFrom(middle, left, top),
        turnFrom(middle, right, top),
        turnFrom(middle, left, bottom),
        turnFrom(middle, right, bottom),
      ];
      const [first, last] = isAround
        ? [0, sectors - 1]
        : [sectorOf(middle + Math.min(...turns) - slack), sectorOf(middle + Math.max(...turns) + slack)];
      for (let place = first; place <= last; place += 1) this.#sectors[place % sectors]?.boxes.push(one);
    }
    for (const one of segments) {
      const start = Math.atan2(one.a.y - point.y, one.a.x - point.x);
      const far = turnFrom(start, one.b.x - point.x, one.b.y - point.y);
      // A line that passes through the point is met in no direction, or in all.
      const [first, last] = [sectorOf(start + Math.min(0, far) - slack), sectorOf(start + Math.max(0, far) + slack)];
      for (let place = first; place <= last; place += 1) this.#sectors[place % sectors]?.segments.push(one);
    }
  }

  /** Of a line to the point, as `priceThrough` tells it. */
  price(at: Point, limit: number): number {
    const towards = this.#sectors[sectorOf(Math.atan2(at.y - this.#point.y, at.x - this.#point.x)) % sectors];
    return towards === undefined ? 0 : priceThrough(at, this.#point, towards, limit);
  }
}

/** Counted on where a thing lies across the direction at which they begin. */
function sectorOf(angle: number): number {
  return Math.floor(((angle + 2 * turn) / turn) * sectors);
}

/** From one direction to that of a point, the short way round. */
function turnFrom(angle: number, x: number, y: number): number {
  const by = Math.atan2(y, x) - angle;
  return by > turn / 2 ? by - turn : by < -turn / 2 ? by + turn : by;
}

/** Where lines pass through a row: pairs of bounds across, for an item's box and for what is near it. */
export interface RowOfLines {
  readonly on: readonly number[];
  readonly near: readonly number[];
}

/** `extent`: the item's box where it stands at 0, 0; `y`: of the row. The bounds are of the item's place, both outside. */
export function passThrough(segments: readonly Segment[], y: number, extent: Box): RowOfLines {
  const on: number[] = [];
  const near: number[] = [];
  const [top, bottom] = [y + extent.y, y + extent.y + extent.height];
  const [left, right] = [extent.x, extent.x + extent.width];
  for (const { a, b } of segments) {
    const within = acrossBand(a, b, top - nearLine.down, bottom + nearLine.down);
    if (within === undefined) continue;
    near.push(within[0] - right - nearLine.across, within[1] - left + nearLine.across);
    const inside = acrossBand(a, b, top, bottom);
    if (inside !== undefined) on.push(inside[0] - right, inside[1] - left);
  }
  return { on, near };
}

/** How far a segment reaches across between two heights. */
function acrossBand(a: Point, b: Point, top: number, bottom: number): readonly [number, number] | undefined {
  const [high, low] = a.y < b.y ? [a, b] : [b, a];
  if (high.y >= bottom || low.y <= top) return undefined;
  const slope = low.y === high.y ? 0 : (low.x - high.x) / (low.y - high.y);
  const start = high.y < top ? high.x + slope * (top - high.y) : high.x;
  const end = low.y > bottom ? high.x + slope * (bottom - high.y) : low.x;
  return start < end ? [start, end] : [end, start];
}

/** Of an item's box that stands on lines, or near them. */
export function priceLinesUnder(x: number, { on, near }: RowOfLines): number {
  const isOn = countWithin(x, on);
  return isOn * costs.onLine + (countWithin(x, near) - isOn) * costs.nearLine;
}

function countWithin(x: number, bounds: readonly number[]): number {
  let count = 0;
  for (let place = 0; place < bounds.length; place += 2)
    if (x > (bounds[place] ?? 0) && x < (bounds[place + 1] ?? 0)) count += 1;
  return count;
}
