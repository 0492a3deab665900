// Contradictions of a closed island → one line for each two of its regions, and counted signs on them. Where the gap is too small
// for all signs, one sign says the sum.
import type { Island, IslandRelation, Region } from '../../affair/islands.ts';
import type { Point } from '../scene.ts';
import { type ArenaCurve, type ArenaSign, pointOn, straight } from './bundle.ts';
import type { Side } from './sides.ts';

/** Where the lines of a region begin. */
export interface LinkEnd {
  readonly region: Region;
  readonly side: Side;
  readonly hub: Point;
}

export interface RegionLink {
  readonly id: string;
  readonly curve: ArenaCurve;
  readonly relations: readonly IslandRelation[];
  readonly derived: boolean;
  readonly hearsay: boolean;
}

export interface RegionLinks {
  readonly lines: readonly RegionLink[];
  readonly signs: readonly ArenaSign[];
}

/** More in one gap are not read one by one. */
const mostSigns = 3;
const sideBow = 26;
const signHeight = 24;
const signGap = 3;
const turns = [0.5, 0.38, 0.62, 0.28, 0.72];

/** Half of what a sign is wide: a cross, and its count where there is more than one. */
export function halfOfSign(count: number): number {
  return count === 1 ? 8.5 : 14 + 3.7 * String(count).length;
}

export function linkRegions(island: Island, ends: readonly LinkEnd[]): RegionLinks {
  const lines = listPairs(island, ends).map(({ key, a, b, relations }): RegionLink => {
    const bow = (a.side === 'left' ? 1 : -1) * sideBow;
    const curve: ArenaCurve =
      a.side === b.side
        ? [a.hub, { x: a.hub.x + bow, y: a.hub.y }, { x: b.hub.x + bow, y: b.hub.y }, b.hub]
        : straight(a.hub, b.hub);
    return { id: key, curve, ...sumUp(relations) };
  });
  return { lines, signs: placeSigns(lines) ?? [sumSign(island, lines)] };
}

function sumUp(relations: readonly IslandRelation[]) {
  return {
    relations,
    derived: relations.every((one) => one.derived),
    hearsay: relations.every((one) => one.hearsay),
  };
}

function listPairs({ contradictions }: Island, ends: readonly LinkEnd[]) {
  const endOf = new Map(ends.flatMap((one) => one.region.members.map((id) => [id, one] as const)));
  const pairs = new Map<string, { key: string; a: LinkEnd; b: LinkEnd; relations: IslandRelation[] }>();
  for (const relation of contradictions) {
    const [from, to] = [endOf.get(relation.from), endOf.get(relation.to)];
    if (from === undefined || to === undefined || from === to) continue;
    const [a, b] = from.region.key < to.region.key ? [from, to] : [to, from];
    const key = `${a.region.key} ${b.region.key}`;
    const pair = pairs.get(key) ?? { key, a, b, relations: [] };
    pair.relations.push(relation);
    pairs.set(key, pair);
  }
  return [...pairs.values()];
}

/** undefined where they would hide each other. */
function placeSigns(lines: readonly RegionLink[]): ArenaSign[] | undefined {
  if (lines.length > mostSigns) return undefined;
  const placed: ArenaSign[] = [];
  for (const { id, curve, relations, derived, hearsay } of lines) {
    const half = halfOfSign(relations.length);
    const at = turns
      .map((turn) => pointOn(curve, turn))
      .find(({ x, y }) =>
        placed.every(
          (one) =>
            Math.abs(one.at.x - x) > half + halfOfSign(one.pairs) + signGap || Math.abs(one.at.y - y) > signHeight,
        ),
      );
    if (at === undefined) return undefined;
    const kind = relations.length > 1 ? 'sign' : 'mark';
    placed.push({ id: `${kind} ${id}`, at, relations, pairs: relations.length, derived, hearsay });
  }
  return placed;
}

function sumSign({ key }: Island, lines: readonly RegionLink[]): ArenaSign {
  const middles = lines.map((one) => pointOn(one.curve, 0.5));
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const relations = lines.flatMap((one) => one.relations);
  return {
    id: `sign ${key}`,
    at: { x: mean(middles.map((one) => one.x)), y: mean(middles.map((one) => one.y)) },
    relations,
    pairs: relations.length,
    derived: lines.every((one) => one.derived),
    hearsay: lines.every((one) => one.hearsay),
  };
}
