// Quotes of a text → marks along a line, in CSS pixels; what overlaps stands in lanes. Where there are too many to tell apart, how
// many stand in each stretch. Pure: nothing is placed that has no position.
import type { PlacedQuote } from '../affair/quoted-documents.ts';

export interface SpineMark {
  readonly owner: string;
  readonly position: number;
  readonly left: number;
  readonly width: number;
  /** Counted from the top. */
  readonly lane: number;
  readonly start: number;
  readonly end: number;
}

export interface Spine {
  /** In the order of the text. */
  readonly marks: readonly SpineMark[];
  readonly lanes: number;
}

/** A stretch of the text with what stands in it. */
export interface SpineStretch {
  readonly left: number;
  readonly width: number;
  /** 0 to 1, of the fullest. */
  readonly share: number;
  readonly quotes: readonly PlacedQuote[];
}

/** More cannot be told apart on one line, and would be too many elements. */
export const mostMarks = 300;
const leastWidth = 7;
const gap = 2;
const stretchWidth = 10;
/** Each quote in the first lane in which all its pieces are free; a short one is drawn wider than it is. Cost: quotes × lanes. */
export function placeOnSpine(quotes: readonly PlacedQuote[], length: number, width: number): Spine {
  const lanes: { readonly from: number; readonly to: number }[][] = [];
  const scale = width / Math.max(1, length);
  const marks = quotes.flatMap(({ owner, position, extents }) => {
    const pieces = extents.map(({ start, end }) => {
      const wide = Math.min(width, Math.max(leastWidth, (end - start) * scale));
      return { start, end, left: Math.max(0, Math.min(start * scale, width - wide)), width: wide };
    });
    const isFree = (lane: (typeof lanes)[number]) =>
      pieces.every((one) => lane.every(({ from, to }) => one.left >= to + gap || one.left + one.width + gap <= from));
    const found = lanes.findIndex(isFree);
    const lane = found < 0 ? lanes.length : found;
    const taken = lanes[lane] ?? [];
    lanes[lane] = [...taken, ...pieces.map((one) => ({ from: one.left, to: one.left + one.width }))];
    return pieces.map((piece): SpineMark => ({ owner, position, lane, ...piece }));
  });
  return { marks: marks.sort((a, b) => a.start - b.start || a.lane - b.lane), lanes: lanes.length };
}

/** Stretches in which something stands, each quote in the one in which it begins. */
export function countAlongSpine(quotes: readonly PlacedQuote[], length: number, width: number): SpineStretch[] {
  const count = Math.max(1, Math.floor(width / stretchWidth));
  const stretches: PlacedQuote[][] = Array.from({ length: count }, () => []);
  for (const quote of quotes) {
    const start = quote.extents[0]?.start ?? 0;
    stretches[Math.min(count - 1, Math.floor((start / Math.max(1, length)) * count))]?.push(quote);
  }
  const most = Math.max(1, ...stretches.map((one) => one.length));
  const wide = width / count;
  return stretches
    .map((inside, at) => ({ left: at * wide, width: wide - gap, share: inside.length / most, quotes: inside }))
    .filter((one) => one.quotes.length > 0);
}
