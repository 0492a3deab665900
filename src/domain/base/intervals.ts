// Closed intervals of numbers or ISO days with open ends: the one helper through which bounds are read in memory. An absent
// bound is an open end, and an interval with neither bound is no interval at all: it derives nothing.

export type Bound = number | string;

export interface Interval {
  readonly from?: Bound | undefined;
  readonly to?: Bound | undefined;
}

export function hasBounds(interval: Interval): boolean {
  return interval.from !== undefined || interval.to !== undefined;
}

/** Whether every point of `inner` is a point of `outer`. */
export function liesWithin(inner: Interval, outer: Interval): boolean {
  if (!hasBounds(inner) || !hasBounds(outer)) return false;
  const startsInside = outer.from === undefined || (inner.from !== undefined && inner.from >= outer.from);
  const endsInside = outer.to === undefined || (inner.to !== undefined && inner.to <= outer.to);
  return startsInside && endsInside;
}

/** Whether the two have no point in common. */
export function areDisjoint(a: Interval, b: Interval): boolean {
  if (!hasBounds(a) || !hasBounds(b)) return false;
  const aBeforeB = a.to !== undefined && b.from !== undefined && a.to < b.from;
  const bBeforeA = b.to !== undefined && a.from !== undefined && b.to < a.from;
  return aBeforeB || bBeforeA;
}

export function haveEqualBounds(a: Interval, b: Interval): boolean {
  return hasBounds(a) && a.from === b.from && a.to === b.to;
}
