// Days on which things were said → places on a line, in CSS pixels. An open end stays open: it is drawn as a direction, never
// as a day nobody gave. Pure.
import { describeDate } from '../affair/describe-value.ts';

/** Days as `YYYY-MM-DD`; an absent one is unknown. */
export interface StripItem {
  readonly id: string;
  readonly from?: string;
  readonly to?: string;
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
/** Room for the text of a mark. */
const markRoom = 230;

/**
 * Dots in the order of their days, then ids; those of one day stand in columns of three, and a crowded day pushes the next
 * ones on. Marks are the events (in the order given, the weightiest first), then the first and last day, where there is room.
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
    ...events.map((one) => ({ text: one.name, day: one.day, isEvent: true })),
    ...ends.map((day) => ({ text: '', day, isEvent: false })),
  ];
  const marks: StripMark[] = [];
  for (const one of wanted) {
    const left = places.get(one.day) ?? 0;
    if (marks.some((mark) => Math.abs(mark.left - left) < markRoom)) continue;
    const align = left < markRoom / 2 ? 'start' : left > width - markRoom / 2 ? 'end' : 'middle';
    marks.push({ ...one, left, align });
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
