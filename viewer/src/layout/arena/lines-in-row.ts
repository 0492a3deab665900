// Which lines pass through a row of the grid, as bounds across: asked of each place of the row, the answer is that of `pricePlace`.
import type { Box, Point } from '../scene.ts';
import { countWithin } from './free-cells.ts';
import { costs } from './place-items.ts';
import { nearLine, type Segment } from './price-place.ts';

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
