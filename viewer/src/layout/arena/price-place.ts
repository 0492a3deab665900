// What a place of one item costs while all others stay: the length of its lines, and all that they and its words would cross or cover.
// Hot: most of a search is spent here and in `directions.ts`, so lengths are summed without making anything.
import type { Box, Point } from '../scene.ts';
import { cross, cutsBox } from './geometry.ts';
import { boxOf, costs, type End, grow, type Item, nameBoxOf } from './place-items.ts';
import type { PlacedStatement } from './set-out.ts';

export interface Segment {
  readonly from: string;
  readonly to: string;
  readonly a: Point;
  readonly b: Point;
}

/** What one item is priced against. */
export interface PricedAgainst {
  readonly ends: readonly End[];
  readonly segments: readonly Segment[];
  readonly words: readonly { readonly box: Box; readonly of: string }[];
}

/** What does not move, and the items that do. */
export interface FixedAround {
  readonly seats: ReadonlyMap<string, PlacedStatement>;
  readonly zones: readonly { readonly box: Box; readonly holds: ReadonlySet<string> }[];
  readonly items: ReadonlyMap<string, Item>;
}

/** Stops adding once `limit` is reached. */
export function priceLengths(x: number, y: number, ends: readonly End[], limit = Number.POSITIVE_INFINITY): number {
  let sum = 0;
  for (const { point, weight } of ends) {
    const length = Math.sqrt((x - point.x) ** 2 + (y - point.y) ** 2);
    sum += weight * length + length ** 2 / costs.longLine;
    if (sum >= limit) return sum;
  }
  return sum;
}

/** Where places can be whose lengths cost less than `limit`: beyond it a single line costs more. */
export function boxWithin(ends: readonly End[], limit: number) {
  let [left, top, right, bottom] = [-Infinity, -Infinity, Infinity, Infinity];
  for (const { point, weight } of ends) {
    const reach = (costs.longLine / 2) * (Math.sqrt(weight ** 2 + (4 * limit) / costs.longLine) - weight);
    left = Math.max(left, point.x - reach);
    top = Math.max(top, point.y - reach);
    right = Math.min(right, point.x + reach);
    bottom = Math.min(bottom, point.y + reach);
  }
  return { left, top, right, bottom };
}

/** By the price of its lines' lengths. */
export function pricePlace(
  item: Item,
  at: Point,
  against: PricedAgainst,
  standing: FixedAround,
  length: number,
): number {
  const box = boxOf(item, at);
  const around = grow(box, nearLine.across, nearLine.down);
  let price = length;
  for (const { a, b } of against.segments)
    if (cutsBox(a, b, around)) price += cutsBox(a, b, box) ? costs.onLine : costs.nearLine;
  price += priceNames(item, at, against.ends, standing);
  for (const end of against.ends) price += priceThrough(at, end.point, listBlockers(item, end, against, standing));
  return price;
}

/** Around an item's box: a line that passes so near costs something. */
export const nearLine = { across: 3, down: 2 };

/** What its lines run through of its own, and of what they lead to. */
export function priceNames(item: Item, at: Point, ends: readonly End[], { seats, items }: FixedAround): number {
  let price = 0;
  const name = nameBoxOf(item, at);
  for (const { point, to } of ends) {
    if (cutsBox(at, point, name)) price += item.loose === undefined ? costs.throughOwnName : costs.throughWords;
    const seat = item.speaker === undefined ? undefined : seats.get(to);
    if (seat !== undefined && cutsBox(at, point, seat.wordsBox)) price += costs.throughOwnWords;
    const other = items.get(to);
    if (other?.isSet && cutsBox(at, point, nameBoxOf(other, other.at)))
      price += other.loose === undefined ? costs.throughOwnName : costs.throughOwnWords;
  }
  return price;
}

/** What a line can run through, with what it costs, and other lines that it can cross. */
export interface Blockers {
  readonly boxes: readonly { readonly box: Box; readonly cost: number }[];
  readonly segments: readonly Segment[];
}

export function listBlockers(item: Item, { to }: End, against: PricedAgainst, { zones }: FixedAround): Blockers {
  return {
    boxes: [
      ...against.words
        .filter((one) => one.of !== to && one.of !== item.id)
        .map(({ box }) => ({ box, cost: costs.throughWords })),
      ...zones.filter((one) => !one.holds.has(to)).map(({ box }) => ({ box, cost: costs.throughRegion })),
    ],
    segments: against.segments.filter((one) => one.from !== to && one.to !== to),
  };
}

/** Of a line from `at` to `point`. Stops adding once `limit` is reached. */
export function priceThrough(at: Point, point: Point, { boxes, segments }: Blockers, limit = Infinity): number {
  let price = 0;
  for (const { box, cost } of boxes)
    if (cutsBox(at, point, box)) {
      price += cost;
      if (price >= limit) return price;
    }
  for (const { a, b } of segments) if (cross(at, point, a, b)) price += costs.crossing;
  return price;
}
