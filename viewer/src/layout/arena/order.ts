// Regions in the two columns of an island, and statements in each region → the order from top to bottom: short lines, few
// crossings, what belongs together side by side.

import type { Island, IslandRelation, Region } from '../../affair/islands.ts';
import { isContradiction } from '../../affair/relations.ts';
import type { Side } from './sides.ts';

export interface Columns {
  readonly left: readonly Region[];
  readonly right: readonly Region[];
}

/** What a row of difference costs for each kind of tie, and what a crossing does. */
const costs = {
  contradiction: 1,
  /** Both ends on one side: drawn around, whatever the distance. */
  sameSide: 2,
  crossing: 1.5,
  otherRelation: 0.7,
  sameSpeaker: 1.3,
  /** Regions that stand against an account belong below the accounts, and these in the order of their size. */
  againstAbove: 0.3,
  smallerAbove: 7,
};

/** A pass that gains nothing ends the search; more than these never paid. */
const passes = 12;

/**
 * Pairwise swaps while they gain, from the regions' own order; deterministic. Cost: passes × pairs × (relations² + statements)
 * of the island, so regions are folded before: see `foldRegions`.
 */
export function orderColumns(
  island: Island,
  sides: ReadonlyMap<string, Side>,
  relations: readonly IslandRelation[],
  speakersOf: (statement: string) => readonly string[],
): Columns {
  const columns = (['left', 'right'] as const).map((side) =>
    island.regions
      .filter((region) => sides.get(region.key) === side)
      .map((region) => ({ region, members: [...region.members] })),
  );
  const isInside = new Set(island.regions.flatMap((region) => region.members));
  const inside = relations.filter(
    (one) => isInside.has(one.from) && isInside.has(one.to) && one.family !== 'compatible',
  );
  const price = () => priceColumns(columns, inside, speakersOf);
  let least = price();
  for (let pass = 0; pass < passes; pass += 1) {
    const before = least;
    const swaps = [...columns, ...columns.flat().map((one) => one.members)];
    for (const list of swaps) least = swapWhereCheaper(list, price, least);
    if (least >= before) break;
  }
  const finish = (column: (typeof columns)[number] = []) =>
    column.map(({ region, members }): Region => ({ ...region, members }));
  return { left: finish(columns[0]), right: finish(columns[1]) };
}

function swapWhereCheaper(list: unknown[], price: () => number, least: number): number {
  let best = least;
  for (let i = 0; i < list.length; i += 1)
    for (let j = i + 1; j < list.length; j += 1) {
      [list[i], list[j]] = [list[j], list[i]];
      const now = price();
      if (now < best - 1e-9) best = now;
      else [list[i], list[j]] = [list[j], list[i]];
    }
  return best;
}

interface Placed {
  readonly side: number;
  /** Rows from the middle of its column. */
  readonly row: number;
}

function priceColumns(
  columns: readonly (readonly { readonly region: Region; readonly members: readonly string[] }[])[],
  relations: readonly IslandRelation[],
  speakersOf: (statement: string) => readonly string[],
): number {
  const places = placeRows(columns);
  return (
    priceRelations(places, relations) +
    priceSpeakers(places, speakersOf) +
    columns.reduce((sum, one) => sum + priceRanks(one), 0)
  );
}

function placeRows(columns: readonly (readonly { readonly members: readonly string[] }[])[]): Map<string, Placed> {
  const places = new Map<string, Placed>();
  for (const [side, column] of columns.entries()) {
    const rows = column.flatMap((one) => one.members);
    for (const [position, id] of rows.entries()) places.set(id, { side, row: position - (rows.length - 1) / 2 });
  }
  return places;
}

function priceRelations(places: ReadonlyMap<string, Placed>, relations: readonly IslandRelation[]): number {
  let sum = 0;
  const across: [number, number][] = [];
  for (const { from, to, family } of relations) {
    const [a, b] = [places.get(from), places.get(to)];
    if (a === undefined || b === undefined) continue;
    const distance = Math.abs(a.row - b.row);
    if (!isContradiction({ family })) sum += distance * costs.otherRelation;
    else if (a.side === b.side) sum += distance * costs.contradiction + costs.sameSide;
    else {
      sum += distance * costs.contradiction;
      across.push(a.side === 0 ? [a.row, b.row] : [b.row, a.row]);
    }
  }
  for (const [position, [a, b]] of across.entries())
    for (const [c, d] of across.slice(position + 1)) if ((a - c) * (b - d) < 0) sum += costs.crossing;
  return sum;
}

function priceSpeakers(
  places: ReadonlyMap<string, Placed>,
  speakersOf: (statement: string) => readonly string[],
): number {
  let sum = 0;
  const last = new Map<string, number>();
  for (const [id, { side, row }] of places)
    for (const speaker of speakersOf(id)) {
      const key = `${side} ${speaker}`;
      const before = last.get(key);
      if (before !== undefined) sum += Math.abs(before - row) * costs.sameSpeaker;
      last.set(key, row);
    }
  return sum;
}

function priceRanks(column: readonly { readonly region: Region }[]): number {
  let sum = 0;
  for (const [position, { region }] of column.entries()) {
    if (region.kind !== 'account') sum += (column.length - position) * costs.againstAbove;
    else
      for (const { region: below } of column.slice(position + 1))
        if (below.kind === 'account' && below.members.length > region.members.length) sum += costs.smallerAbove;
  }
  return sum;
}

/**
 * A region of many shows so many statements, what analysts related first, then what is contradicted most; `more` counts the
 * others. Cost: linear in relations.
 */
export function foldRegions(
  regions: readonly Region[],
  relations: readonly IslandRelation[],
  most: number,
  unfolded: ReadonlySet<string> = new Set(),
): { readonly regions: readonly Region[]; readonly more: ReadonlyMap<string, number> } {
  const ties = new Map<string, number>();
  for (const { from, to, derived, family } of relations)
    for (const end of [from, to])
      ties.set(end, (ties.get(end) ?? 0) + (derived ? 0 : 100) + (isContradiction({ family }) ? 1 : 0));
  const more = new Map<string, number>();
  const folded = regions.map((region): Region => {
    if (region.members.length <= most || unfolded.has(region.key)) return region;
    more.set(region.key, region.members.length - most);
    const ranked = region.members.toSorted((a, b) => (ties.get(b) ?? 0) - (ties.get(a) ?? 0));
    return { ...region, members: ranked.slice(0, most) };
  });
  return { regions: folded, more };
}
