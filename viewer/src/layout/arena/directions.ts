// What a line to one end can meet, sorted beforehand by the direction in which it lies: asked of thousands of places, each looks at the
// few things that can matter, and the answer is that of `pricePlace`.
import type { Point } from '../scene.ts';
import { type Blockers, priceThrough, type Segment } from './price-place.ts';

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
