// Points and relations → lines between points: straight, cut at the borders of what they join, parallel ones curved
// apart. Geometry only.
import type { Curve, Point, Route } from './scene.ts';

export interface TieEnd extends Point {
  /** Half of the width and height kept free; equal for round things. */
  readonly halfWidth: number;
  readonly halfHeight: number;
}

export interface Tie {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Ties whose ends have no place, or that would have no length, are left out. */
export function routeTies(ties: readonly Tie[], placeOf: (id: string) => TieEnd | undefined): Route[] {
  const siblings = countSiblings(ties);
  return ties.flatMap((tie) => {
    const from = placeOf(tie.from);
    const to = placeOf(tie.to);
    const length = from && to ? Math.hypot(to.x - from.x, to.y - from.y) : 0;
    if (from === undefined || to === undefined || length < 1) return [];
    const bend = siblings(tie) * Math.min(46, Math.max(18, length * 0.16));
    // Bends are measured in the direction from the lesser id, so that opposite ties do not fall on each other.
    const sign = tie.from < tie.to ? 1 : -1;
    const normal = { x: (-(to.y - from.y) / length) * sign, y: ((to.x - from.x) / length) * sign };
    const middle = { x: (from.x + to.x) / 2 + normal.x * bend, y: (from.y + to.y) / 2 + normal.y * bend };
    const start = clip(from, middle);
    const end = clip(to, middle);
    const curve: Curve = { c1: lean(start, middle), c2: lean(end, middle), to: end };
    const mark = {
      x: (start.x + 3 * curve.c1.x + 3 * curve.c2.x + end.x) / 8,
      y: (start.y + 3 * curve.c1.y + 3 * curve.c2.y + end.y) / 8,
    };
    return [{ id: tie.id, from: start, curves: [curve], mark }];
  });
}

/** 0 for an only tie; -½ and ½ for two, -1, 0 and 1 for three. */
function countSiblings(ties: readonly Tie[]): (tie: Tie) => number {
  const pairs = new Map<string, string[]>();
  const key = (tie: Tie) => (tie.from < tie.to ? `${tie.from} ${tie.to}` : `${tie.to} ${tie.from}`);
  for (const tie of ties) pairs.set(key(tie), [...(pairs.get(key(tie)) ?? []), tie.id]);
  return (tie) => {
    const all = pairs.get(key(tie)) ?? [];
    return all.indexOf(tie.id) - (all.length - 1) / 2;
  };
}

/** The control point of a cubic that is a quadratic curve through `middle`. */
function lean(end: Point, middle: Point): Point {
  return { x: end.x + (middle.x - end.x) * (2 / 3), y: end.y + (middle.y - end.y) * (2 / 3) };
}

function clip(end: TieEnd, towards: Point): Point {
  const dx = towards.x - end.x;
  const dy = towards.y - end.y;
  const isRound = end.halfWidth === end.halfHeight;
  const length = Math.hypot(dx, dy);
  if (length === 0) return { x: end.x, y: end.y };
  const share = isRound
    ? end.halfWidth / length
    : Math.min(dx === 0 ? Infinity : end.halfWidth / Math.abs(dx), dy === 0 ? Infinity : end.halfHeight / Math.abs(dy));
  return { x: end.x + dx * Math.min(1, share), y: end.y + dy * Math.min(1, share) };
}
