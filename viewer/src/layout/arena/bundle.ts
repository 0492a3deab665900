// Contradictions of an arena → lines across its gap: one each while they are few, else those of two regions flow through one
// counted sign. Nothing is lost by it: a sign says how many, and of how many pairs.

import { groupBy } from '../../../../src/domain/base/group-by.ts';
import type { IslandRelation } from '../../affair/islands.ts';
import type { Point } from '../scene.ts';
import { distance } from './geometry.ts';
import { type Arena, type PlacedStatement, squareReach } from './set-out.ts';

/** A cubic Bézier curve, or a straight line where the inner points lie on it. */
export type ArenaCurve = readonly [Point, Point, Point, Point];

export interface ArenaLine {
  /** Of the relation; of a strand, of its sign and statement. */
  readonly id: string;
  readonly relations: readonly IslandRelation[];
  readonly curve: ArenaCurve;
  /** By rule only; of a strand, where all in it are. */
  readonly derived: boolean;
  readonly hearsay: boolean;
  /** Joins the same two regions: their strands meet in one sign, and do not count as crossing each other. */
  readonly bundle?: string;
}

export interface ArenaSign {
  readonly id: string;
  readonly at: Point;
  readonly relations: readonly IslandRelation[];
  /** How many pairs there could be between the statements that flow through it. */
  readonly pairs: number;
  readonly derived: boolean;
  readonly hearsay: boolean;
}

export interface ArenaStrands {
  readonly lines: readonly ArenaLine[];
  readonly signs: readonly ArenaSign[];
}

/** In an island of more, those between two regions are gathered. */
const bundleAbove = 8;
const signReach = 13;
const markReach = 9;

/**
 * Statements folded away have their contradictions in the sign of their regions, and no strand. A sign follows half of the way
 * that each of its regions was moved.
 */
export function strandContradictions(arena: Arena, shifts?: ReadonlyMap<string, Point>): ArenaStrands {
  const seats = new Map(arena.statements.map((one) => [one.id, one]));
  const regionOf = new Map(
    arena.regions.flatMap(({ region }) => region.members.map((id) => [id, region.key] as const)),
  );
  const groups = groupBy(
    arena.island.contradictions.filter((one) => regionOf.has(one.from) && regionOf.has(one.to)),
    (one) => [regionOf.get(one.from), regionOf.get(one.to)].toSorted().join(' '),
  );
  const isBundled = arena.island.contradictions.length > bundleAbove;
  const lines: ArenaLine[] = [];
  const signs: ArenaSign[] = [];
  for (const [key, relations] of groups) {
    const [a, b] = sidesOf(relations, seats);
    if (isBundled && relations.length > 1 && a.length > 0 && b.length > 0) {
      const ends = [relations[0]?.from, relations[0]?.to].map(
        (id) => shifts?.get(regionOf.get(id ?? '') ?? '')?.x ?? 0,
      );
      const centre = arena.lens.x + arena.lens.width / 2 + ends.reduce((sum, x) => sum + x / 2, 0);
      const bundle = bundleGroup(key, relations, a, b, centre, signs);
      lines.push(...bundle.lines);
      signs.push(bundle.sign);
    } else
      for (const relation of relations) {
        const line = drawSingle(relation, seats);
        if (line === undefined) continue;
        lines.push(line);
        signs.push(markLine(line, signs));
      }
  }
  return { lines, signs };
}

/** Ends of contradictions across the gap, left ones first; empty where both stand on one side. */
function sidesOf(
  relations: readonly IslandRelation[],
  seats: ReadonlyMap<string, PlacedStatement>,
): readonly [readonly PlacedStatement[], readonly PlacedStatement[]] {
  const ends = [...new Set(relations.flatMap((one) => [one.from, one.to]))].flatMap((id) => seats.get(id) ?? []);
  return [ends.filter((one) => one.side === 'left'), ends.filter((one) => one.side === 'right')];
}

function bundleGroup(
  key: string,
  relations: readonly IslandRelation[],
  left: readonly PlacedStatement[],
  right: readonly PlacedStatement[],
  centre: number,
  before: readonly ArenaSign[],
): { readonly lines: readonly ArenaLine[]; readonly sign: ArenaSign } {
  const middle = (list: readonly PlacedStatement[]) => list.reduce((sum, one) => sum + one.at.y, 0) / list.length;
  const wish = { x: centre, y: (middle(left) + middle(right)) / 2 };
  const at = findFree(wish, before, 2 * signReach + 6);
  const count = (list: readonly PlacedStatement[]) => list.length;
  const sign: ArenaSign = {
    id: `sign ${key}`,
    at,
    relations,
    pairs: Math.max(relations.length, count(left) * count(right)),
    derived: relations.every((one) => one.derived),
    hearsay: relations.every((one) => one.hearsay),
  };
  const lines = [...left, ...right].map((statement): ArenaLine => {
    const own = relations.filter((one) => one.from === statement.id || one.to === statement.id);
    const inward = statement.side === 'left' ? 1 : -1;
    const start = { x: statement.at.x + inward * squareReach, y: statement.at.y };
    const end = { x: at.x - inward * (signReach + 9), y: at.y };
    const half = (start.x + end.x) / 2;
    return {
      id: `${sign.id} ${statement.id}`,
      relations: own,
      curve: [start, { x: half, y: start.y }, { x: half, y: end.y }, end],
      derived: own.every((one) => one.derived),
      hearsay: own.every((one) => one.hearsay),
      bundle: sign.id,
    };
  });
  return { lines, sign };
}

/** Up or down from where it should stand, the nearest height that is free. */
function findFree(wish: Point, before: readonly ArenaSign[], apart: number): Point {
  for (let step = 0; step < 40; step += 1) {
    const y = wish.y + (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * 8;
    const at = { x: wish.x, y };
    if (before.every((one) => distance(one.at, at) >= apart)) return at;
  }
  return wish;
}

function drawSingle(relation: IslandRelation, seats: ReadonlyMap<string, PlacedStatement>): ArenaLine | undefined {
  const [from, to] = [seats.get(relation.from), seats.get(relation.to)];
  if (from === undefined || to === undefined) return undefined;
  const { id, derived, hearsay } = relation;
  const curve = from.side === to.side ? bowInward(from, to) : straightAcross(from, to);
  return { id, relations: [relation], curve, derived, hearsay };
}

function straightAcross(from: PlacedStatement, to: PlacedStatement): ArenaCurve {
  const inward = from.side === 'left' ? 1 : -1;
  return straight(
    { x: from.at.x + inward * (squareReach + 2), y: from.at.y },
    { x: to.at.x - inward * (squareReach + 2), y: to.at.y },
  );
}

export function straight(a: Point, b: Point): ArenaCurve {
  const between = (t: number) => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });
  return [a, between(1 / 3), between(2 / 3), b];
}

/** Two on one side: the line bows into the gap and back. */
function bowInward(from: PlacedStatement, to: PlacedStatement): ArenaCurve {
  const inward = from.side === 'left' ? 1 : -1;
  const start = { x: from.at.x + inward * squareReach, y: from.at.y };
  const end = { x: to.at.x + inward * squareReach, y: to.at.y };
  const far =
    (inward > 0 ? Math.max(start.x, end.x) : Math.min(start.x, end.x)) + inward * (26 + Math.abs(start.y - end.y) / 7);
  return [start, { x: far, y: start.y }, { x: far, y: end.y }, end];
}

const markPlaces = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8];

/** A mark on the line, away from those that are there. */
function markLine(line: ArenaLine, before: readonly ArenaSign[]): ArenaSign {
  const { id, relations, derived, hearsay } = line;
  const places = markPlaces.map((t) => pointOn(line.curve, t));
  const isFree = (at: Point) => before.every((one) => distance(one.at, at) >= 2 * markReach + 3);
  const at = places.find(isFree) ?? places[0] ?? line.curve[0];
  return { id: `mark ${id}`, at, relations, pairs: 1, derived, hearsay };
}

/** De Casteljau. */
export function pointOn([a, b, c, d]: ArenaCurve, t: number): Point {
  const mix = (p: Point, q: Point) => ({ x: p.x + (q.x - p.x) * t, y: p.y + (q.y - p.y) * t });
  const [ab, bc, cd] = [mix(a, b), mix(b, c), mix(c, d)];
  return mix(mix(ab, bc), mix(bc, cd));
}
