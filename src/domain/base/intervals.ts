// Closed intervals of numbers, ISO days or UTC instants with open ends: the one helper through which bounds are read in memory. An
// absent bound is an open end, and an interval with neither bound is no interval at all: it derives nothing.
import { isInstant, localDay } from './dates.ts';

export type Bound = number | string;

export interface Interval {
  readonly from?: Bound | undefined;
  readonly to?: Bound | undefined;
  /** As written, in EDTF: says in which zone its times of day were told. */
  readonly value?: string | undefined;
}

export function hasBounds(interval: Interval): boolean {
  return interval.from !== undefined || interval.to !== undefined;
}

/** Whether every point of `inner` is a point of `outer`: a time of day lies within its day, and no day within a time. */
export function liesWithin(inner: Interval, outer: Interval): boolean {
  if (!hasBounds(inner) || !hasBounds(outer)) return false;
  return endsInside(inner, outer, 'from') && endsInside(inner, outer, 'to');
}

function endsInside(inner: Interval, outer: Interval, end: 'from' | 'to'): boolean {
  const [x, y] = [inner[end], outer[end]];
  if (y === undefined) return true;
  if (x === undefined || (isInstant(y) && !isInstant(x) && dayAt(outer, end) === x)) return false;
  const order = compareBounds(inner, end, outer, end);
  return end === 'from' ? order >= 0 : order <= 0;
}

/** Whether the two have no point in common. */
export function areDisjoint(a: Interval, b: Interval): boolean {
  return endsBefore(a, b) || endsBefore(b, a);
}

/** Whether all of `a` lies before all of `b`; where an end is open, it does not. */
export function endsBefore(a: Interval, b: Interval): boolean {
  return a.to !== undefined && b.from !== undefined && compareBounds(a, 'to', b, 'from') < 0;
}

/** Whether it ends before it begins, so that nothing lies in it. */
export function isReversed(interval: Interval): boolean {
  return (
    interval.from !== undefined && interval.to !== undefined && compareBounds(interval, 'to', interval, 'from') < 0
  );
}

export function haveEqualBounds(a: Interval, b: Interval): boolean {
  return hasBounds(a) && a.from === b.from && a.to === b.to;
}

/** A day and a time of day are compared by day, in the zone in which the time was told: nobody says in which zone a day is meant. */
function compareBounds(a: Interval, aEnd: 'from' | 'to', b: Interval, bEnd: 'from' | 'to'): number {
  const [x = '', y = ''] = [a[aEnd], b[bEnd]];
  if (isInstant(x) === isInstant(y)) return x < y ? -1 : Number(x > y);
  const [day, other] = [dayAt(a, aEnd), dayAt(b, bEnd)];
  return day < other ? -1 : Number(day > other);
}

function dayAt(interval: Interval, end: 'from' | 'to'): Bound {
  const bound = interval[end] ?? '';
  if (!isInstant(bound)) return bound;
  const [first = '', last = first] = (interval.value ?? '').split('/');
  return localDay(bound, end === 'from' ? first : last);
}
