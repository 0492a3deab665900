// Days and times at which things were said → places on a line, in CSS pixels. An open end stays open: it is drawn as a direction, never
// as a day nobody gave. Pure.
import { isInstant } from '../../../src/domain/base/dates.ts';
import { describeDate } from '../affair/describe-value.ts';

/** Days as `YYYY-MM-DD`, times as UTC instants; an absent one is unknown. */
export interface StripItem {
  readonly id: string;
  readonly from?: string;
  readonly to?: string;
  /** The time of day as written, with its zone. */
  readonly written?: string;
}

export interface StripDot {
  readonly id: string;
  readonly left: number;
  /** Rows are counted from the line upwards. */
  readonly row: number;
  readonly open: 'exact' | 'later' | 'earlier' | 'span';
  readonly text: string;
}

export interface StripMark {
  /** "10 November 2019", of an event with its name: "15 November 2019 · The council’s hearing". */
  readonly text: string;
  readonly day: string;
  readonly left: number;
  readonly isEvent: boolean;
  readonly align: 'start' | 'middle' | 'end';
}

export interface Strip {
  readonly dots: readonly StripDot[];
  readonly marks: readonly StripMark[];
}

export interface StripEvent {
  readonly name: string;
  readonly day: string;
}

export const stripRows = 3;
export const stripStep = 12;
const margin = 24;
/** Of a mark's text, wider than a usual face draws it: nothing is measured here, and two of them must not touch. */
const [letterWidth, fullWidth] = [6.8, 11.5];
const markGap = 10;
/** What a text that stands to one side reaches beyond its mark, and every text may reach beyond the line. */
const markReach = 12;

/**
 * Dots in the order of their days, within a day of their times (what is dated by the day alone first), then ids; those of one day or
 * time stand in columns of three, and a crowded one pushes the next on. Marks are the events (in the order given, the weightiest first), then the first and last day, where there is room
 * for their text; of an event at least for its day.
 */
export function placeOnStrip(items: readonly StripItem[], events: readonly StripEvent[], width: number): Strip {
  const days = [...items.flatMap((one) => [one.from ?? one.to]), ...events.map((one) => one.day)]
    .filter((day): day is string => day !== undefined)
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return { dots: [], marks: [] };
  const perDay = new Map<string, StripItem[]>();
  for (const day of days) perDay.set(day, []);
  for (const item of items) perDay.get(item.from ?? item.to ?? '')?.push(item);
  const places = placeDays([...perDay], width);
  const dots = [...perDay].flatMap(([day, ofDay]) =>
    ofDay
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(
        (item, position): StripDot => ({
          id: item.id,
          left: (places.get(day) ?? 0) + Math.floor(position / stripRows) * stripStep,
          row: position % stripRows,
          open: openness(item),
          text: describeItem(item),
        }),
      ),
  );
  return { dots, marks: chooseMarks(events, [first, last], places, width) };
}

/** To scale where there is room; a crowded day takes what it needs, and what follows is squeezed evenly. */
function placeDays(perDay: readonly (readonly [string, readonly StripItem[]])[], width: number): Map<string, number> {
  const [start, end] = [dayNumber(perDay[0]?.[0] ?? ''), dayNumber(perDay.at(-1)?.[0] ?? '')];
  const widths = perDay.map(([, items]) => Math.ceil(items.length / stripRows) * stripStep + 6);
  const lastWidth = widths.at(-1) ?? 0;
  const free = Math.max(0, width - 2 * margin - lastWidth);
  let taken = 0;
  const lefts = perDay.map(([day], position) => {
    const wanted = end === start ? free * 0.3 : ((dayNumber(day) - start) / (end - start)) * free;
    const left = Math.max(wanted, taken);
    taken = left + (widths[position] ?? 0);
    return left;
  });
  const overflow = Math.max(1, (lefts.at(-1) ?? 0) / Math.max(1, free));
  return new Map(perDay.map(([day], position) => [day, margin + (lefts[position] ?? 0) / overflow]));
}

function chooseMarks(
  events: readonly StripEvent[],
  ends: readonly string[],
  places: ReadonlyMap<string, number>,
  width: number,
): StripMark[] {
  const wanted = [
    ...events.map(({ name, day }) => ({
      texts: [`${describeDate(day)} · ${name}`, describeDate(day)],
      day,
      isEvent: true,
    })),
    ...ends.map((day) => ({ texts: [describeDate(day)], day, isEvent: false })),
  ];
  const marks: (StripMark & Extent)[] = [];
  for (const { texts, day, isEvent } of wanted) {
    if (marks.some((mark) => mark.day === day)) continue;
    const left = places.get(day) ?? 0;
    const found = texts
      .flatMap((text) => aligns.map((align) => ({ text, align, ...extentOf(text, align, left) })))
      .find(({ from, to }) => {
        const isInside = from >= -markReach && to <= width + markReach;
        return isInside && marks.every((mark) => to + markGap < mark.from || from > mark.to + markGap);
      });
    if (found !== undefined) marks.push({ ...found, day, left, isEvent });
  }
  return marks;
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

const aligns = ['middle', 'start', 'end'] as const;

/** Where a mark's text begins and ends. */
function extentOf(text: string, align: StripMark['align'], left: number): Extent {
  const width = [...text].reduce((sum, letter) => sum + (letter >= '\u1100' ? fullWidth : letterWidth), 0);
  const before = { middle: width / 2, start: markReach, end: width - markReach }[align];
  return { from: left - before, to: left - before + width };
}

function openness({ from, to }: StripItem): StripDot['open'] {
  if (to === undefined) return 'later';
  if (from === undefined) return 'earlier';
  return from === to ? 'exact' : 'span';
}

function describeItem({ from, to, written }: StripItem): string {
  if (written !== undefined) return describeDate(written);
  if (from === undefined) return `until ${describeDate(to ?? '')}`;
  if (to === undefined) return `${describeDate(from)} or later`;
  return from === to ? describeDate(from) : `${describeDate(from)} to ${describeDate(to)}`;
}

/** Days since 1970; a time is its part of a day. */
function dayNumber(day: string): number {
  return Date.parse(isInstant(day) ? day : `${day}T00:00:00Z`) / 86_400_000;
}
