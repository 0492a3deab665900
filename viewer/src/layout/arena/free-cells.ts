// The stage as a grid → the places at which an item meets nothing that cannot move. Knows no prices.
// Hot: in numbers, and once for all items of the same extent.
import type { Box } from '../scene.ts';
import type { Item } from './place-items.ts';
import { boxOf } from './place-items.ts';
import type { Side } from './sides.ts';

const cell = 11;
export const obstacleMargin = 5;
const edge = 4;

/** The free places of a grid, row by row. */
export interface GridPlaces {
  /** Across, in pixels, of all places; those of a row stand in ascending order. */
  readonly xs: Float64Array;
  /** Down, by row. */
  readonly ys: Float64Array;
  /** By row, where its places begin in `xs`; one more says where the last ends. */
  readonly starts: Int32Array;
}

export class FreeCells {
  readonly #stage: Box;
  readonly #obstacles: readonly Box[];
  readonly #known = new Map<string, GridPlaces>();

  constructor(stage: Box, obstacles: readonly Box[]) {
    this.#stage = stage;
    this.#obstacles = obstacles;
  }

  /** Turns the item to that side. Cost: cells × obstacles in their row, once for each extent. */
  of(item: Item, side: Side): GridPlaces {
    item.side = side;
    const extent = boxOf(item, { x: 0, y: 0 });
    const key = `${extent.x} ${extent.y} ${extent.width} ${extent.height}`;
    const known = this.#known.get(key) ?? this.#list(extent);
    this.#known.set(key, known);
    return known;
  }

  /** `extent`: the item's box where it stands at 0, 0. */
  #list(extent: Box): GridPlaces {
    const { x, y, width, height } = this.#stage;
    const rows = Math.max(0, Math.ceil((height - edge) / cell));
    const columns = Math.max(0, Math.ceil((width - edge) / cell));
    const xs = new Float64Array(rows * columns);
    const ys = Float64Array.from({ length: rows }, (_, row) => y + edge + row * cell);
    const starts = new Int32Array(rows + 1);
    const [first, last] = [x - extent.x, x + width - extent.x - extent.width];
    let found = 0;
    for (const [row, at] of ys.entries()) {
      starts[row] = found;
      const top = at + extent.y;
      if (top < y || top + extent.height > y + height) continue;
      // Of most obstacles the row alone says that they are out of the way.
      const shut = blockedAcross(this.#obstacles, top, extent, obstacleMargin);
      for (let column = 0; column < columns; column += 1) {
        const left = x + edge + column * cell;
        if (left < first || left > last || isWithin(left, shut)) continue;
        xs[found] = left;
        found += 1;
      }
    }
    starts[rows] = found;
    return { xs: xs.subarray(0, found), ys, starts };
  }
}

/** Where an item of this extent, its top there, would overlap one of the boxes: pairs of bounds of its place across, both outside. */
export function blockedAcross(boxes: readonly Box[], top: number, extent: Box, margin: number): number[] {
  const shut: number[] = [];
  for (const one of boxes)
    if (top - margin < one.y + one.height && one.y - margin < top + extent.height)
      shut.push(one.x - margin - extent.x - extent.width, one.x + one.width + margin - extent.x);
  return shut;
}

export function isWithin(x: number, bounds: readonly number[]): boolean {
  return countWithin(x, bounds) > 0;
}

/** Pairs of bounds that a place lies between. */
export function countWithin(x: number, bounds: readonly number[]): number {
  let count = 0;
  for (let place = 0; place < bounds.length; place += 2)
    if (x > (bounds[place] ?? 0) && x < (bounds[place + 1] ?? 0)) count += 1;
  return count;
}
