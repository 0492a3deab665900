// A range of days in which something was said: whether it can have been, and how the range is called.
import { areDisjoint } from '../../../src/domain/base/intervals.ts';
import type { NodeProperties } from '../../../src/domain/graph/schema.ts';
import { describeDate } from './describe-value.ts';

/** ISO days, both included; an open end is absent. */
export interface DayRange {
  readonly from?: string;
  readonly to?: string;
}

/**
 * Known to have been said outside of the days. What has no date, or may have been said in them, was not; a time of day lies in its
 * day of the zone in which it was told.
 */
export function wasSaidOutside({ saidFrom, saidTo, saidAt }: NodeProperties<'Assertion'>, days: DayRange): boolean {
  return areDisjoint({ from: saidFrom, to: saidTo, value: saidAt }, days);
}

/** "9–11 November 2019", "10 November 2019", "from 9 November 2019". */
export function describeDays({ from, to }: DayRange): string {
  return describeDate(from !== undefined && from === to ? from : `${from ?? '..'}/${to ?? '..'}`);
}
