// The stage as a grid → the points at which an item meets nothing that cannot move. Each point is one object for all items: there are
// many, and many items. Knows no prices.
import type { Box, Point } from '../scene.ts';
import { contains, overlap } from './geometry.ts';
import { boxInto, boxOf, type Item } from './place-items.ts';
import type { Side } from './sides.ts';

const cell = 11;
export const obstacleMargin = 5;
const edge = 4;

export class FreeCells {
  readonly #stage: Box;
  readonly #obstacles: readonly Box[];
  readonly #known = new Map<string, readonly Point[]>();
  /** By row and column. */
  readonly #points: Point[][] = [];
  readonly #box = { x: 0, y: 0, width: 0, height: 0 };

  constructor(stage: Box, obstacles: readonly Box[]) {
    this.#stage = stage;
    this.#obstacles = obstacles;
  }

  /** Row by row; turns the item to that side. Cost: cells × obstacles in their row, once for each width of its words. */
  of(item: Item, side: Side): readonly Point[] {
    item.side = side;
    const key = `${item.id} ${side} ${item.words.width}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const cells: Point[] = [];
    const { x, y, width, height } = this.#stage;
    for (let row = 0; edge + row * cell < height; row += 1) {
      const top = y + edge + row * cell;
      // Of most obstacles the row alone says that they are out of the way.
      const band = { ...boxOf(item, { x, y: top }), x, width };
      const near = this.#obstacles.filter((one) => overlap(band, { ...one, x, width }, obstacleMargin));
      for (let column = 0; edge + column * cell < width; column += 1) {
        const left = x + edge + column * cell;
        boxInto(this.#box, item, left, top);
        const isFree = contains(this.#stage, this.#box) && !near.some((one) => overlap(this.#box, one, obstacleMargin));
        if (isFree) cells.push(this.#point(row, column, left, top));
      }
    }
    this.#known.set(key, cells);
    return cells;
  }

  #point(row: number, column: number, x: number, y: number): Point {
    const points = this.#points[row] ?? [];
    this.#points[row] = points;
    const point = points[column] ?? { x, y };
    points[column] = point;
    return point;
  }
}
