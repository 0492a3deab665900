// Statements with their times → lanes, one for those who speak together: a box for each where there is room, counted bars where they are
// too many. A box begins where its time does and stands over a line as long as what is not known of it. Pure; CSS pixels.

import { groupBy } from '../../../src/domain/base/group-by.ts';
import { compareText } from '../../../src/domain/base/result.ts';
import { listPrincipals } from '../../../src/domain/graph/principals.ts';
import type { Affair } from '../affair/affair.ts';
import { nameSpeakers } from '../affair/describe.ts';
import {
  type CalendarTick,
  type ClockSpan,
  chooseStep,
  findClock,
  floorTo,
  listCalendarTicks,
  msPerDay,
  nextStep,
  placeOnClock,
} from './calendar.ts';

export interface LaneItem {
  /** Of a statement, or of the first of those that a bar counts. */
  readonly id: string;
  readonly ids: readonly string[];
  /** Where its box begins. */
  readonly left: number;
  readonly row: number;
  /** The line under it: all the time in which it can have been said. */
  readonly from: number;
  readonly to: number;
  readonly open: 'start' | 'end' | 'none';
}

export interface Lane {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly items: readonly LaneItem[];
  readonly rows: number;
}

export interface TimeGround {
  readonly start: number;
  readonly end: number;
  /** "UTC+03:00"; empty where no time of day is told. */
  readonly clock: string;
  readonly isOnlyClock: boolean;
  readonly offset: number;
}

/** A statement's time on the ground's clock, and whose lane it stands in. */
export interface LaneEntry extends ClockSpan {
  readonly id: string;
  readonly lane: string;
}

export interface LaneBook {
  readonly ground: TimeGround;
  /** In the order of the lanes, in each by time. */
  readonly lanes: readonly { readonly key: string; readonly name: string; readonly entries: readonly LaneEntry[] }[];
}

/** What an open end takes of the line. */
const openPart = 0.06;
const shortest = 3_600_000;

/** `shown`: what the filters leave. Nothing where nothing of it is dated. Cost: n log n. */
export function openLaneBook({ index }: Affair, shown: ReadonlySet<string>): LaneBook | undefined {
  const dated = index.graph.nodes.Assertion.filter(
    ({ id, properties }) => shown.has(id) && (properties.saidFrom ?? properties.saidTo) !== undefined,
  );
  const clock = findClock(dated.map((one) => one.properties.saidAt));
  const entries = dated.map(
    ({ id, properties: { saidFrom, saidTo } }): LaneEntry => ({
      id,
      lane: [...index.speakersOf(id)].sort().join(' '),
      ...placeOnClock({ from: saidFrom, to: saidTo }, clock.offset),
    }),
  );
  const times = entries.flatMap(({ from, to }) => [from, to]).filter((one) => one !== undefined);
  const low = times.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  const high = times.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(low)) return undefined;
  const length = Math.max(high - low, shortest);
  const opens = (end: 'from' | 'to') => entries.some((one) => one[end] === undefined);
  const ground = {
    start: low - (opens('from') ? Math.max(msPerDay, length * openPart) : 0),
    end: low + length + (opens('to') ? Math.max(msPerDay, length * openPart) : 0),
    clock: clock.name,
    isOnlyClock: clock.isOnly,
    offset: clock.offset,
  };
  const begin = (one: LaneEntry) => one.from ?? one.to ?? 0;
  const lanes = [...groupBy(entries, (one) => one.lane)].map(([key, own]) => {
    const speakers = key === '' ? [] : key.split(' ');
    const principal = speakers.flatMap((one) => listPrincipals(index, one)).at(-1) ?? key;
    const sorted = own.toSorted((a, b) => begin(a) - begin(b) || compareText(a.id, b.id));
    return { key, name: nameSpeakers(index, speakers), entries: sorted, principal };
  });
  const firstOf = new Map<string, number>();
  for (const { principal, entries: own } of lanes) {
    const first = begin(own[0] ?? { id: '', lane: '' });
    firstOf.set(principal, Math.min(first, firstOf.get(principal) ?? first));
  }
  const first = (principal: string) => firstOf.get(principal) ?? 0;
  return {
    ground,
    lanes: lanes.toSorted(
      (a, b) =>
        first(a.principal) - first(b.principal) ||
        compareText(a.principal, b.principal) ||
        begin(a.entries[0] ?? { id: '', lane: '' }) - begin(b.entries[0] ?? { id: '', lane: '' }) ||
        compareText(a.key, b.key),
    ),
  };
}

export interface LaneSizes {
  /** Of all the time there is. */
  readonly width: number;
  readonly box: number;
  readonly gap: number;
  /** Rows of boxes in a lane before what finds no place is counted. */
  readonly mostRows: number;
}

/** `opened`: lanes in which every statement has its box. Cost: n times rows. */
export function setOutLanes(
  { ground, lanes }: LaneBook,
  sizes: LaneSizes,
  opened: ReadonlySet<string>,
): readonly Lane[] {
  const place = placeOn(ground, sizes.width);
  return lanes.map(({ key, name, entries }): Lane => {
    const items: LaneItem[] = [];
    const ends: number[] = [];
    const most = opened.has(key) ? Number.POSITIVE_INFINITY : sizes.mostRows;
    let crowd: LaneItem | undefined;
    for (const { id, from, to } of entries) {
      const [begin, finish] = [from === undefined ? 0 : place(from), to === undefined ? sizes.width : place(to)];
      const open = from === undefined ? 'start' : to === undefined ? 'end' : 'none';
      // Nobody knows when it began: it stands at its end, which is told.
      const left = from === undefined ? Math.max(0, finish - sizes.box) : begin;
      const free = ends.findIndex((end) => end + sizes.gap <= left);
      const row = free >= 0 ? free : ends.length;
      if (row >= most) {
        crowd = joinCrowd(crowd, { id, ids: [id], left, row: most, from: begin, to: finish, open }, sizes, items);
        continue;
      }
      ends[row] = left + sizes.box;
      items.push({ id, ids: [id], left, row, from: begin, to: finish, open });
    }
    if (crowd !== undefined) items.push(crowd);
    const rows = items.reduce((sum, one) => Math.max(sum, one.row + 1), 1);
    return { key, name, count: entries.length, items, rows };
  });
}

/** Counted bars stand in one row of their own, each at least as wide as a count. */
function joinCrowd(crowd: LaneItem | undefined, item: LaneItem, { box, gap }: LaneSizes, items: LaneItem[]): LaneItem {
  if (crowd === undefined) return item;
  if (item.left >= crowd.left + box + gap) {
    items.push(crowd);
    return item;
  }
  const open = crowd.open === item.open ? crowd.open : 'none';
  const [from, to] = [Math.min(crowd.from, item.from), Math.max(crowd.to, item.to)];
  return { ...crowd, ids: [...crowd.ids, ...item.ids], from, to, open };
}

/** Time → CSS pixels from the left. */
export function placeOn({ start, end }: TimeGround, width: number): (time: number) => number {
  return (time) => Math.min(width, Math.max(0, ((time - start) / (end - start)) * width));
}

/** Ticks with room for their texts; `left` of the line and of the middle of the text. */
export function placeTicks(ground: TimeGround, width: number): readonly (CalendarTick & { readonly left: number })[] {
  const least = ground.clock === '' ? 'day' : 'hour';
  const step = chooseStep(ground.start, ground.end, Math.max(2, Math.floor(width / 76)), least);
  const place = placeOn(ground, width);
  const ticks = listCalendarTicks(floorTo(ground.start, step), ground.end, step);
  return ticks
    .filter(({ at }) => nextStep(at, step) > ground.start && at < ground.end)
    .map((tick) => ({ ...tick, left: place(tick.at) }));
}

/** At most so wide: an hour of it is this many pixels. */
export function widestFor({ start, end, clock }: TimeGround, room: number): number {
  const unit = clock === '' ? msPerDay : shortest;
  return Math.max(room, Math.min(400_000, ((end - start) / unit) * 220));
}

export type LaneStep = 'left' | 'right' | 'up' | 'down';

/** The item reached by an arrow: the next in time in its lane, the nearest in time in the next lane that has any. */
export function walkLanes(lanes: readonly Lane[], id: string, step: LaneStep): LaneItem | undefined {
  const at = lanes.findIndex((lane) => lane.items.some((item) => item.ids.includes(id)));
  const lane = lanes[at];
  if (lane === undefined) return lanes[0]?.items[0];
  const inOrder = sortItems(lane.items);
  const position = inOrder.findIndex((item) => item.ids.includes(id));
  if (step === 'left') return inOrder[position - 1];
  if (step === 'right') return inOrder[position + 1];
  const next = lanes[at + (step === 'up' ? -1 : 1)];
  const here = inOrder[position]?.left ?? 0;
  return next === undefined
    ? undefined
    : sortItems(next.items).reduce((best, item) =>
        Math.abs(item.left - here) < Math.abs(best.left - here) ? item : best,
      );
}

function sortItems(items: readonly LaneItem[]): readonly LaneItem[] {
  return items.toSorted((a, b) => a.left - b.left || a.row - b.row);
}

/** A text of whole words, with a sign where some are left out. */
export function shortenWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most + 1);
  const end = cut.search(/\s\S*$/);
  return `${(end > most / 2 ? cut.slice(0, end) : cut.slice(0, most)).replace(/[\s,;:.–-]+$/, '')}…`;
}
