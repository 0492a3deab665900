// Days on which things were said → bars to count them by, a day, a week, a month or a year each; spans for what is not known so
// closely; marks for events. Nothing is drawn at a day on which nothing can have been said. Places are parts of the width. Pure.
import type { DayRange } from '../affair/days.ts';
import { describeDate } from '../affair/describe-value.ts';
import type { DatedEvent, Said } from '../affair/said.ts';
import { type CalendarStep, chooseBin, floorTo, listCalendarTicks, msPerDay, nextStep } from './calendar.ts';

export interface StripBar {
  /** The days it counts, cut to none. */
  readonly days: Required<DayRange>;
  readonly left: number;
  readonly width: number;
  readonly ids: readonly string[];
}

/** Of all that can have been said in the same days, more than one bar wide or open at an end. */
export interface StripSpan {
  readonly days: DayRange;
  readonly left: number;
  readonly width: number;
  readonly row: number;
  readonly ids: readonly string[];
}

export interface StripMark {
  readonly kind: 'event' | 'tick';
  /** "9 Nov", of an event its name; empty where there is no room for it. */
  readonly text: string;
  readonly title: string;
  readonly left: number;
  /** Of an event that lasted. */
  readonly width: number;
  /** Where its text begins, in CSS pixels. */
  readonly textLeft: number;
}

export interface Strip {
  readonly step: CalendarStep;
  /** Beginnings of the bars there could be, and the end of the last: where a range can begin and end. */
  readonly edges: readonly string[];
  readonly bars: readonly StripBar[];
  readonly spans: readonly StripSpan[];
  readonly marks: readonly StripMark[];
  /** The most that one bar counts. */
  readonly most: number;
}

/** A bar narrower than this is no bar; more of them than this say nothing. */
const [leastBar, mostBars] = [13, 90];
/** What an open end takes of the line, so that it is seen to go on. */
const openPart = 0.06;
/** Events widen what is shown no further than this. */
const widest = 1.6;
const spanRows = 2;
/** Of a mark's text, wider than a usual face draws it: nothing is measured here, and two of them must not touch. */
const [letterWidth, fullWidth] = [6.8, 11.5];
const textGap = 12;

/** `width` in CSS pixels. */
export function setOutStrip(dated: readonly Said[], events: readonly DatedEvent[], width: number): Strip | undefined {
  const days = dated.flatMap(({ from, to }) => [from, to]).filter((day) => day !== undefined);
  const [first, last] = [days.reduce(least, days[0] ?? ''), days.reduce(greatest, days[0] ?? '')];
  if (first === '') return undefined;
  const reach = reachOf({ from: first, to: last }, events);
  const [begin, finish] = [startOfDay(reach.from), startOfDay(reach.to) + msPerDay];
  const room = Math.max(msPerDay, (finish - begin) * openPart);
  const low = begin - (dated.some((one) => one.from === undefined) ? room : 0);
  const high = finish + (dated.some((one) => one.to === undefined) ? room : 0);
  const step = chooseBin(low, high, Math.min(mostBars, Math.max(4, Math.floor(width / leastBar))));
  const starts = [floorTo(low, step)];
  while ((starts.at(-1) ?? high) < high) starts.push(nextStep(starts.at(-1) ?? high, step));
  const [start, end] = [starts[0] ?? low, starts.at(-1) ?? high];
  const place = (time: number) => Math.min(1, Math.max(0, (time - start) / (end - start)));
  const binOf = (day: string) => floorTo(startOfDay(day), step);
  const bars = new Map<number, string[]>();
  const spans = new Map<string, Said[]>();
  for (const said of dated) {
    const { from, to } = said;
    const isClose = from !== undefined && to !== undefined && binOf(from) === binOf(to);
    if (isClose) add(bars, binOf(from), said.id);
    else add(spans, `${from ?? ''}/${to ?? ''}`, said);
  }
  return {
    step,
    edges: starts.map(isoDay),
    bars: [...bars]
      .sort(([a], [b]) => a - b)
      .map(([at, ids]) => {
        const next = nextStep(at, step);
        const days = { from: isoDay(at), to: isoDay(next - msPerDay) };
        return { days, left: place(at), width: place(next) - place(at), ids };
      }),
    spans: packSpans(
      [...spans.values()].map((own) => {
        const { from, to } = own[0] ?? {};
        const left = from === undefined ? 0 : place(startOfDay(from));
        const right = to === undefined ? 1 : place(startOfDay(to) + msPerDay);
        const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
        return { days, left, width: right - left, ids: own.map((one) => one.id) };
      }),
    ),
    marks: placeMarks(events, { start, end, step, place, width }),
    most: Math.max(1, ...[...bars.values()].map((ids) => ids.length)),
  };
}

function add<Key, Item>(groups: Map<Key, Item[]>, key: Key, item: Item): void {
  const known = groups.get(key);
  if (known === undefined) groups.set(key, [item]);
  else known.push(item);
}

function least(a: string, b: string): string {
  return b < a ? b : a;
}

function greatest(a: string, b: string): string {
  return b > a ? b : a;
}

/** Events widen what is shown as long as what was said still takes most of it. */
function reachOf(said: Required<DayRange>, events: readonly DatedEvent[]): Required<DayRange> {
  const length = startOfDay(said.to) - startOfDay(said.from) + msPerDay;
  return events.reduce((reach, event) => {
    const days = [event.from, event.to].filter((day) => day !== undefined);
    const wider = { from: days.reduce(least, reach.from), to: days.reduce(greatest, reach.to) };
    return startOfDay(wider.to) - startOfDay(wider.from) + msPerDay <= widest * length ? wider : reach;
  }, said);
}

/** The longest first, each in the first row where it touches none; what finds no row lies in the last. */
function packSpans(spans: readonly Omit<StripSpan, 'row'>[]): StripSpan[] {
  const placed: StripSpan[] = [];
  for (const span of spans.toSorted((a, b) => b.width - a.width || a.left - b.left)) {
    const rows = Array.from({ length: spanRows }, (_, row) => row);
    const isFree = (row: number) =>
      placed.every(
        (other) => other.row !== row || other.left + other.width <= span.left || span.left + span.width <= other.left,
      );
    placed.push({ ...span, row: rows.find(isFree) ?? spanRows - 1 });
  }
  return placed;
}

interface Ground {
  readonly start: number;
  readonly end: number;
  readonly step: CalendarStep;
  readonly place: (time: number) => number;
  readonly width: number;
}

/** Two rows of texts: events in the order given, the weightiest first, under their bars; and days. Where there is no room there is no text. */
function placeMarks(events: readonly DatedEvent[], ground: Ground): StripMark[] {
  const { start, end, step, place, width } = ground;
  const eventRow = openRow(width);
  const tickRow = openRow(width);
  const eventMarks = events
    .filter(({ from, to }) => {
      const begins = from === undefined ? start : startOfDay(from);
      return begins < end && (to === undefined || startOfDay(to) + msPerDay > start);
    })
    .map(({ name, date, from, to }): StripMark => {
      const left = from === undefined ? 0 : place(startOfDay(from));
      const right = to === undefined ? 1 : place(startOfDay(to) + msPerDay);
      const textLeft = eventRow(name, left * width);
      const title = `${name} · ${describeDate(date)}`;
      const text = textLeft === undefined ? '' : name;
      return { kind: 'event', text, title, left, width: right - left, textLeft: textLeft ?? 0 };
    });
  const tickMarks = listCalendarTicks(start, end - 1, step).flatMap(({ at, text }): StripMark[] => {
    const [left, right] = [place(at), place(nextStep(at, step))];
    const textLeft = tickRow(text, ((left + right) / 2) * width - lengthOf(text) / 2);
    return textLeft === undefined ? [] : [{ kind: 'tick', text, title: text, left, width: right - left, textLeft }];
  });
  return [...eventMarks, ...tickMarks];
}

/** Gives a text its place, moved in from the ends; none where it would touch another. */
function openRow(width: number): (text: string, wanted: number) => number | undefined {
  const taken: { readonly from: number; readonly to: number }[] = [];
  return (text, wanted) => {
    const length = lengthOf(text);
    const from = Math.min(Math.max(0, wanted), width - length);
    const isFree = from >= 0 && taken.every((one) => from + length + textGap <= one.from || one.to + textGap <= from);
    if (!isFree) return undefined;
    taken.push({ from, to: from + length });
    return from;
  };
}

function lengthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter >= '\u1100' ? fullWidth : letterWidth), 0);
}

function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
