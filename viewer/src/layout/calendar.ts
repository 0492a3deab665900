// Times on a line: days and times of day → milliseconds on one clock, and the steps of a calendar between two of them. No zone of the
// reader's: a time is placed by the clock of the place where it was told.
import { isInstant } from '../../../src/domain/base/dates.ts';
import { speechWords } from '../language/english/speech.ts';

export const msPerDay = 86_400_000;
const msPerHour = 3_600_000;

export type CalendarUnit = 'hour' | 'day' | 'week' | 'month' | 'year';

/** So many units at a time: three hours, ten years. */
export interface CalendarStep {
  readonly unit: CalendarUnit;
  readonly count: number;
}

export interface CalendarTick {
  readonly at: number;
  /** "14:00", "9 Nov", "Nov 2019", "1914". */
  readonly text: string;
}

const lengths: Readonly<Record<CalendarUnit, number>> = {
  hour: msPerHour,
  day: msPerDay,
  week: 7 * msPerDay,
  month: 30.44 * msPerDay,
  year: 365.25 * msPerDay,
};

const steps: readonly CalendarStep[] = [
  ...[1, 3, 6, 12].map((count): CalendarStep => ({ unit: 'hour', count })),
  { unit: 'day', count: 1 },
  { unit: 'week', count: 1 },
  ...[1, 3].map((count): CalendarStep => ({ unit: 'month', count })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((count): CalendarStep => ({ unit: 'year', count })),
];

const wholeUnits: readonly CalendarStep[] = [
  ...(['day', 'week', 'month', 'year'] as const).map((unit): CalendarStep => ({ unit, count: 1 })),
  ...[10, 100].map((count): CalendarStep => ({ unit: 'year', count })),
];

/** The finest step of which at most so many fit between two times; never finer than `least`. */
export function chooseStep(from: number, to: number, most: number, least: CalendarUnit = 'hour'): CalendarStep {
  return chooseAmong(steps, from, to, most, least);
}

/** The same for counting: one day, week, month or year at a time. */
export function chooseBin(from: number, to: number, most: number): CalendarStep {
  return chooseAmong(wholeUnits, from, to, most, 'day');
}

function chooseAmong(all: readonly CalendarStep[], from: number, to: number, most: number, least: CalendarUnit) {
  const allowed = all.filter((one) => lengths[one.unit] >= lengths[least]);
  const last: CalendarStep = { unit: 'year', count: 1000 };
  return allowed.find(({ unit, count }) => (to - from) / (lengths[unit] * count) <= most) ?? last;
}

/** The beginning of the step in which a time lies. */
export function floorTo(time: number, { unit, count }: CalendarStep): number {
  const date = new Date(time);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (unit === 'hour') return Math.floor(time / (msPerHour * count)) * msPerHour * count;
  if (unit === 'day') return Math.floor(time / msPerDay) * msPerDay;
  // Weeks begin on Monday; 1 January 1970 was a Thursday.
  if (unit === 'week') return (Math.floor((time / msPerDay + 3) / 7) * 7 - 3) * msPerDay;
  if (unit === 'month') return startOf(year, Math.floor(month / count) * count);
  return startOf(Math.floor(year / count) * count, 0);
}

/** The beginning of the next step. `start` is the beginning of one. */
export function nextStep(start: number, { unit, count }: CalendarStep): number {
  const date = new Date(start);
  if (unit === 'month') return startOf(date.getUTCFullYear(), date.getUTCMonth() + count);
  if (unit === 'year') return startOf(date.getUTCFullYear() + count, 0);
  return start + lengths[unit] * count;
}

/** Beginnings of steps from the first inside the range on; the year stands where it is new. */
export function listCalendarTicks(from: number, to: number, step: CalendarStep): CalendarTick[] {
  const ticks: CalendarTick[] = [];
  let before: number | undefined;
  let at = floorTo(from, step);
  if (at < from) at = nextStep(at, step);
  for (; at <= to; at = nextStep(at, step)) {
    ticks.push({ at, text: nameTick(at, before, step) });
    before = at;
  }
  return ticks;
}

function nameTick(at: number, before: number | undefined, { unit }: CalendarStep): string {
  const date = new Date(at);
  const year = date.getUTCFullYear();
  const isNewYear = before === undefined || new Date(before).getUTCFullYear() !== year;
  const { date: say } = speechWords().formats;
  const month = date.getUTCMonth() + 1;
  if (unit === 'year') return `${year}`;
  if (unit === 'month') return say({ month, ...(isNewYear && { year }) }, 'short');
  const day = say({ month, day: date.getUTCDate(), ...(unit !== 'hour' && isNewYear && { year }) }, 'short');
  if (unit !== 'hour') return day;
  const isNewDay = before === undefined || Math.floor(before / msPerDay) !== Math.floor(at / msPerDay);
  const clock = date.toISOString().slice(11, 16);
  return isNewDay ? `${day}, ${clock}` : clock;
}

function startOf(year: number, month: number): number {
  // Date.UTC takes years below 100 for those of the twentieth century.
  return new Date(0).setUTCFullYear(year, month, 1);
}

/** Beginning and end of what a day or a time may mean, on the clock that is `offset` minutes ahead of UTC; an open end is absent. */
export interface ClockSpan {
  readonly from?: number;
  readonly to?: number;
}

/** A day lasts to its end; a time of day, told to the minute or second, has no length. */
export function placeOnClock(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  offset = 0,
): ClockSpan {
  const place = (bound: string) =>
    isInstant(bound) ? Date.parse(bound) + offset * 60_000 : Date.parse(`${bound}T00:00:00Z`);
  return {
    ...(from === undefined ? {} : { from: place(from) }),
    ...(to === undefined ? {} : { to: place(to) + (isInstant(to) ? 0 : msPerDay) }),
  };
}

/** Minutes ahead of UTC in which most times of day were told, 0 where none was; and whether there are others. */
export function findClock(written: readonly (string | undefined)[]): {
  readonly offset: number;
  readonly name: string;
  readonly isOnly: boolean;
} {
  const counts = new Map<string, number>();
  for (const text of written) {
    for (const [, zone = ''] of text?.matchAll(/T\d{2}:\d{2}(?::\d{2})?(Z|[+-]\d{2}:\d{2})/g) ?? [])
      counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  const [[zone] = ['']] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):(\d{2})$/.exec(zone) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return { offset, name: zone === '' ? '' : `UTC${zone === 'Z' ? '' : zone}`, isOnly: counts.size < 2 };
}
