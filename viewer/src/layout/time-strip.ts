// Days on which things were said → places on a line from 0 to 1. An open end stays open: it is drawn as a direction, never as
// a day nobody gave. Pure.
import { describeDate } from '../affair/describe-value.ts';

/** Days as `YYYY-MM-DD`; an absent one is unknown. */
export interface StripItem {
  readonly id: string;
  readonly from?: string;
  readonly to?: string;
}

export interface StripDot {
  readonly id: string;
  readonly at: number;
  /** Dots of one day stand beside each other: 0, 1, 2, … */
  readonly shift: number;
  readonly open: 'exact' | 'later' | 'earlier' | 'span';
  readonly text: string;
}

export interface StripMark {
  readonly text: string;
  readonly day: string;
  readonly at: number;
  readonly isEvent: boolean;
  readonly align: 'start' | 'middle' | 'end';
}

export interface Strip {
  readonly dots: readonly StripDot[];
  readonly marks: readonly StripMark[];
}

const margin = 0.08;

/** Dots in the order of their days, then ids; marks are the events, else the first and last day, and never closer than 0.3. */
export function placeOnStrip(
  items: readonly StripItem[],
  events: readonly { readonly name: string; readonly day: string }[],
): Strip {
  const days = [...items.flatMap((one) => [one.from, one.to]), ...events.map((one) => one.day)]
    .filter((day): day is string => day !== undefined)
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return { dots: [], marks: [] };
  const [start, end] = [dayNumber(first), dayNumber(last)];
  const place = (day: string) =>
    end === start ? 0.32 : margin + ((dayNumber(day) - start) / (end - start)) * (1 - 2 * margin);
  const perDay = new Map<string, number>();
  const dots = items
    .map((item) => ({ item, day: item.from ?? item.to ?? first }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.item.id < b.item.id ? -1 : 1))
    .map(({ item, day }): StripDot => {
      const shift = perDay.get(day) ?? 0;
      perDay.set(day, shift + 1);
      return { id: item.id, at: place(day), shift, open: openness(item), text: describeItem(item) };
    });
  return { dots, marks: chooseMarks(events, first, last, place) };
}

function chooseMarks(
  events: readonly { readonly name: string; readonly day: string }[],
  first: string,
  last: string,
  place: (day: string) => number,
): StripMark[] {
  const wanted = [
    ...events.map((one) => ({ text: one.name, day: one.day, isEvent: true })),
    { text: `first ${first}`, day: first, isEvent: false },
    { text: `last ${last}`, day: last, isEvent: false },
  ];
  const marks: StripMark[] = [];
  for (const one of wanted) {
    const at = place(one.day);
    if (marks.some((mark) => Math.abs(mark.at - at) < 0.3)) continue;
    marks.push({ ...one, at, align: at < 0.2 ? 'start' : at > 0.8 ? 'end' : 'middle' });
  }
  return marks;
}

function openness({ from, to }: StripItem): StripDot['open'] {
  if (to === undefined) return 'later';
  if (from === undefined) return 'earlier';
  return from === to ? 'exact' : 'span';
}

function describeItem({ from, to }: StripItem): string {
  if (from === undefined) return `until ${describeDate(to ?? '')}`;
  if (to === undefined) return `${describeDate(from)} or later`;
  return from === to ? describeDate(from) : `${describeDate(from)} to ${describeDate(to)}`;
}

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}
