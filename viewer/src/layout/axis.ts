// Figures → their places on a common axis, as parts of its width: ticks at round numbers or calendar steps, a point for a value, a bar
// for an interval, an arrow where an end is open. Numbers over many powers of ten stand on a logarithmic axis, which is said.
import { describeNumber } from '../affair/describe-value.ts';
import type { GivenFigure } from '../affair/figures.ts';
import { disputeWords } from '../language/english/dispute.ts';
import { chooseStep, findClock, floorTo, listCalendarTicks, msPerDay, nextStep, placeOnClock } from './calendar.ts';

type Bounded = Pick<GivenFigure, 'from' | 'to' | 'value'>;

interface AxisTick {
  /** Of its line. */
  readonly at: number;
  /** Of the middle of its text: a number stands at its line, a day or a year over all its length. */
  readonly textAt: number;
  readonly text: string;
}

/** Places are from 0 to 1. */
export interface Axis {
  readonly ticks: readonly AxisTick[];
  /** What cannot be seen of it: that it does not begin at 0, that its steps grow, whose clock it shows. */
  readonly notes: readonly string[];
  /** Where 0 stands apart from the rest. */
  readonly brokenAt?: number;
  /** Where a figure stands; nothing where it has no bounds. */
  readonly place: (figure: Bounded) => AxisPlace | undefined;
}

export interface AxisPlace {
  readonly left: number;
  readonly width: number;
  /** Ends that nobody gave: the bar goes on to the axis' end. */
  readonly open: 'start' | 'end' | 'none';
  /** Where the sign with the letter stands: never in the middle of an interval that is open at one end. */
  readonly at: number;
}

/** Nearer than this, two figures look like one. */
const tooNear = 0.012;
/** From here on a logarithmic axis may be worth its price. */
const leastRatio = 100;
/** What an open end takes at least. */
const arrowPart = 0.12;
/** What 0 takes on a logarithmic axis. */
const zeroPart = 0.08;

/** `room`: the width of the axis in CSS pixels. */
export function setOutAxis(figures: readonly GivenFigure[], slot: 'number' | 'date', room: number): Axis {
  return slot === 'number' ? setOutNumbers(figures, room) : setOutDates(figures, room);
}

type Bounds = readonly [from: number | undefined, to: number | undefined];

function setOutNumbers(figures: readonly GivenFigure[], room: number): Axis {
  const read = ({ from, to, value }: Bounded): Bounds => {
    if (typeof from === 'number' || typeof to === 'number') return [toNumber(from), toNumber(to)];
    // "About 140", where the question does not say how much that allows.
    const rough = value.startsWith('~') ? Number(value.slice(1)) : Number.NaN;
    return Number.isFinite(rough) ? [rough, rough] : [undefined, undefined];
  };
  const bounds = figures.map(read);
  const values = [...new Set(bounds.flat().filter((one) => one !== undefined))].sort((a, b) => a - b);
  const [low = 0, high = 1] = [values[0], values.at(-1)];
  const opensRight = bounds.some(([from, to]) => from !== undefined && to === undefined);
  const opensLeft = bounds.some(([from, to]) => from === undefined && to !== undefined);
  const widest = Math.max(describeNumber(`${high}`).length, describeNumber(`${low}`).length) * 7.5 + 18;
  const most = Math.max(2, Math.floor(room / widest));
  if (isWide(values)) return { ...setOutPowers(values, most), ...placing(read, powersPlace(values)) };
  const begins = low >= 0 && (low === high || low < 2 * (high - low)) ? 0 : low;
  const whole = values.every(Number.isInteger);
  const step = roundStep((high - begins || 1) / Math.min(most, 8), whole);
  const start = Math.floor(begins / step) * step - (opensLeft && begins !== 0 ? step : 0);
  const last = Math.max(Math.ceil(high / step), Math.round(start / step) + 1) * step;
  // An arrow needs room to be seen.
  const end = opensRight && last - high < (last - start) * arrowPart ? last + step : last;
  const count = Math.round((end - start) / step);
  const place = (value: number) => (value - start) / (end - start);
  return {
    ticks: Array.from({ length: count + 1 }, (_, position) => {
      const value = Number((start + position * step).toPrecision(12));
      return { at: place(value), textAt: place(value), text: describeNumber(`${value}`) };
    }),
    notes: start > 0 ? [disputeWords().axisBegins(describeNumber(`${start}`))] : [],
    ...placing(read, place),
  };
}

function toNumber(bound: number | string | undefined): number | undefined {
  return typeof bound === 'number' ? bound : undefined;
}

/** 1, 2 or 5 times a power of ten, not smaller than asked. */
function roundStep(least: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = ([1, 2, 5, 10].find((one) => one * power >= least * 0.999) ?? 10) * power;
  return whole ? Math.max(1, Math.round(step)) : Number(step.toPrecision(6));
}

/** Whether some would run together on an even axis and not on one of powers. */
function isWide(values: readonly number[]): boolean {
  const positive = values.filter((one) => one > 0);
  const [low, high] = [positive[0], positive.at(-1)];
  if (low === undefined || high === undefined || (values[0] ?? 0) < 0 || high / low < leastRatio) return false;
  return values.some((one, position) => position > 0 && (one - (values[position - 1] ?? 0)) / high < tooNear);
}

function listPowers(values: readonly number[]) {
  const positive = values.filter((one) => one > 0);
  const first = Math.floor(Math.log10(positive[0] ?? 1));
  const last = Math.ceil(Math.log10(positive.at(-1) ?? 1) + 1e-9);
  return { first, last: Math.max(last, first + 1), hasZero: values[0] === 0 };
}

function powersPlace(values: readonly number[]): (value: number) => number {
  const { first, last, hasZero } = listPowers(values);
  const apart = hasZero ? zeroPart : 0;
  return (value) =>
    value <= 0 ? 0 : apart + (1 - apart) * Math.min(1, Math.max(0, (Math.log10(value) - first) / (last - first)));
}

function setOutPowers(values: readonly number[], most: number): Omit<Axis, 'place'> {
  const { first, last, hasZero } = listPowers(values);
  const place = powersPlace(values);
  const every = Math.ceil((last - first + 1) / Math.max(2, most - 1));
  const powers = Array.from({ length: last - first + 1 }, (_, position) => first + position);
  const shown = powers.filter((power) => (power - first) % every === 0);
  const zero = hasZero ? [{ at: 0, textAt: 0, text: '0' }] : [];
  const ticks = shown.map((power) => {
    const at = place(10 ** power);
    return { at, textAt: at, text: describeNumber(`${10 ** power}`) };
  });
  const factor = describeNumber(`${10 ** every}`);
  return {
    ticks: [...zero, ...ticks],
    notes: [disputeWords().axisOfPowers(factor, hasZero)],
    ...(hasZero ? { brokenAt: zeroPart / 2 } : {}),
  };
}

function setOutDates(figures: readonly GivenFigure[], room: number): Axis {
  const clock = findClock(figures.map((one) => one.value));
  const read = ({ from, to }: Bounded): Bounds => {
    const span = placeOnClock(
      { from: typeof from === 'string' ? from : undefined, to: typeof to === 'string' ? to : undefined },
      clock.offset,
    );
    return [span.from, span.to];
  };
  const bounds = figures.map(read);
  const times = bounds.flat().filter((one) => one !== undefined);
  const low = times.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  const high = times.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(low)) return { ticks: [], notes: [], place: () => undefined };
  const isOpen = (from: number | undefined, to: number | undefined) => from === undefined && to !== undefined;
  const length = Math.max(high - low, msPerDay);
  const first = low - (bounds.some(([from, to]) => isOpen(from, to)) ? length * arrowPart : 0);
  const last = low + length * (bounds.some(([from, to]) => isOpen(to, from)) ? 1 + arrowPart : 1);
  const step = chooseStep(first, last, Math.max(2, Math.floor(room / 72)), clock.name === '' ? 'day' : 'hour');
  const start = floorTo(first, step);
  let end = floorTo(last, step);
  if (end < last) end = nextStep(end, step);
  const place = (time: number) => (time - start) / (end - start);
  const textPlace = (at: number) => place(step.unit === 'hour' ? at : (at + nextStep(at, step)) / 2);
  return {
    ticks: listCalendarTicks(start, end, step).map(({ at, text }) => {
      const isLast = at === end && step.unit !== 'hour';
      return { at: place(at), textAt: textPlace(at), text: isLast ? '' : text };
    }),
    notes: clock.name === '' ? [] : [disputeWords().axisClock(clock.name, clock.isOnly)],
    ...placing(read, place),
  };
}

function placing(read: (figure: Bounded) => Bounds, place: (value: number) => number): Pick<Axis, 'place'> {
  return {
    place: (figure) => {
      const [from, to] = read(figure);
      if (from !== undefined && to !== undefined) {
        const [left, right] = [place(from), place(to)];
        return { left, width: right - left, open: 'none', at: (left + right) / 2 };
      }
      if (from !== undefined) return { left: place(from), width: 1 - place(from), open: 'end', at: place(from) };
      return to === undefined ? undefined : { left: 0, width: place(to), open: 'start', at: place(to) };
    },
  };
}
