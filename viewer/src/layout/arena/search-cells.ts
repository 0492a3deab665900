// The free places for one item → the cheapest while all others stay. Hot: it stops at whatever shows first that a place is no better.
import type { Box, Point } from '../scene.ts';
import type { Directions } from './directions.ts';
import { blockedAcross, type GridPlaces, isWithin } from './free-cells.ts';
import { passThrough, priceLinesUnder, type RowOfLines } from './lines-in-row.ts';
import { boxOf, type Item } from './place-items.ts';
import { boxWithin, type FixedAround, type PricedAgainst, priceLengths, priceNames } from './price-place.ts';
import type { Side } from './sides.ts';

export interface FoundPlace {
  readonly at: Point;
  readonly side: Side;
  readonly price: number;
}

export interface SearchedAgainst extends PricedAgainst {
  readonly standing: FixedAround;
  /** Of each end. */
  readonly lines: readonly Directions[];
  /** What stands already, with the room that is kept around it. */
  readonly taken: readonly Box[];
}

/** The first of the cheapest, or `known` where none costs less. Every `stride`-th place is looked at, counted through the rows. */
export function searchCells(
  item: Item,
  { xs, ys, starts }: GridPlaces,
  { first, stride }: { readonly first: number; readonly stride: number },
  { ends, segments, lines, standing, taken }: SearchedAgainst,
  known: FoundPlace | undefined,
): FoundPlace | undefined {
  const extent = boxOf(item, { x: 0, y: 0 });
  const at = { x: 0, y: 0 };
  let best = known;
  let limit = best?.price ?? Number.POSITIVE_INFINITY;
  let near = boxWithin(ends, limit);
  let position = first;
  for (let row = 0; row < ys.length; row += 1) {
    const end = starts[row + 1] ?? 0;
    at.y = ys[row] ?? 0;
    if (position >= end) continue;
    if (at.y < near.top || at.y > near.bottom) {
      position += Math.ceil((end - position) / stride) * stride;
      continue;
    }
    let shut: readonly number[] | undefined;
    let under: RowOfLines | undefined;
    for (; position < end; position += stride) {
      at.x = xs[position] ?? 0;
      if (at.x < near.left || at.x > near.right) continue;
      const length = priceLengths(at.x, at.y, ends, limit);
      if (length >= limit) continue;
      shut ??= blockedAcross(taken, at.y + extent.y, extent, 0);
      if (isWithin(at.x, shut)) continue;
      under ??= passThrough(segments, at.y, extent);
      let price = length + priceLinesUnder(at.x, under);
      if (price < limit) price += priceNames(item, at, ends, standing);
      for (const line of lines) if (price < limit) price += line.price(at, limit - price);
      if (price >= limit) continue;
      best = { at: { ...at }, side: item.side, price };
      limit = price;
      near = boxWithin(ends, limit);
    }
  }
  return best;
}
