// The pieces of one quote → where each stands: in the order of the document, none overlapping another. Proposes no pieces: that is
// pieces.ts.
import { type Anchor, listPlaces, type QuoteSelector, settle } from './anchor.ts';
import type { PreparedText, Span } from './prepared-text.ts';

/** A quote in pieces: `prefix` stands before the first, `suffix` behind the last, and each has a position of its own, or none. */
export interface PiecesSelector extends Pick<QuoteSelector, 'prefix' | 'suffix'> {
  readonly exact: readonly string[];
  readonly start?: readonly number[];
  readonly end?: readonly number[];
}

/** What is looked up for each piece by itself. */
export function selectPieces({
  exact,
  prefix,
  suffix,
  start = [],
  end = [],
}: PiecesSelector): readonly QuoteSelector[] {
  const isPlaced = start.length === exact.length && end.length === exact.length;
  return exact.map((words, at) => ({
    exact: words,
    ...(prefix !== undefined && at === 0 && { prefix }),
    ...(suffix !== undefined && at === exact.length - 1 && { suffix }),
    ...(isPlaced && { start: start[at] as number, end: end[at] as number }),
  }));
}

interface Piece {
  readonly at: number;
  readonly places: readonly Span[];
  readonly status: 'exact' | 'typographic';
}

/**
 * An anchor for each piece. Of the places of a piece those count that leave room for all the pieces before and behind it.
 * `findAlone` says what is near a piece that stands nowhere. Cost: the look-ups, and linear in the places they find.
 */
export function settlePieces(
  prepared: PreparedText,
  selectors: readonly QuoteSelector[],
  findAlone: (selector: QuoteSelector) => Anchor,
): readonly Anchor[] {
  const { text } = prepared;
  const anchors: Anchor[] = [];
  const inOrder: Piece[] = [];
  let from = 0;
  for (const [at, selector] of selectors.entries()) {
    const { places, status } = listPlaces(prepared, selector);
    const [first] = places;
    const behind = places.filter(({ start }) => start >= from);
    if (behind.length > 0) {
      inOrder.push({ at, places: behind, status });
      from = Math.min(...behind.map(({ end }) => end));
    } else if (first) {
      const { start, end } = first;
      anchors[at] = { status: 'altered', differs: 'order', start, end, found: text.slice(start, end) };
    } else anchors[at] = findAlone(selector);
  }
  let to = text.length;
  for (const { at, places, status } of inOrder.reverse()) {
    const between = places.filter(({ end }) => end <= to);
    anchors[at] = settle(text, between, status);
    to = Math.max(...between.map(({ start }) => start));
  }
  return anchors;
}
