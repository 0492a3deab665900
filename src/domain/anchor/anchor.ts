// Where a quote stands in its document's text. Never presents a near match as exact; changes nothing and reads no file.
import { findNearest } from './approximate-match.ts';
import { createOccurrenceSearch, type FindOccurrences } from './occurrence-index.ts';
import { type FoldedText, foldTypography } from './typographic-fold.ts';

export const anchorStatuses = ['exact', 'typographic', 'ambiguous', 'altered', 'lost', 'unchecked'] as const;
export type AnchorStatus = (typeof anchorStatuses)[number];

/** What is looked up: W3C TextQuoteSelector, and the TextPositionSelector that was recorded beside it, if any. */
export interface QuoteSelector {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start?: number;
  readonly end?: number;
}

/** Offsets are UTF-16 units into the document's text, `end` exclusive; `found` is text.slice(start, end). */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly found: string;
}

export type Anchor =
  /** The words stand there; for `typographic`, but for quote marks, dashes and spaces. */
  | ({ readonly status: 'exact' | 'typographic' } & Found)
  /** They stand in several places, the first of which are listed. */
  | { readonly status: 'ambiguous'; readonly places: readonly Found[]; readonly more: boolean }
  /** Something like it stands there; `context` = the words do, but not between that prefix and suffix. */
  | ({ readonly status: 'altered'; readonly differs: 'words' | 'context' } & Found)
  /** `nearest: 'skipped'` = nothing like it was looked for. */
  | { readonly status: 'lost'; readonly nearest?: 'skipped' }
  | { readonly status: 'unchecked' };

/** A text made ready for many look-ups; the folded forms are computed when first needed. */
export interface PreparedText {
  readonly text: string;
  readonly findExact: FindOccurrences;
  /** Offsets into the folded text. */
  readonly findFolded: FindOccurrences;
  folded(): FoldedText;
  lowered(): string;
}

export function prepareText(text: string): PreparedText {
  let folded: FoldedText | undefined;
  let lowered: string | undefined;
  let findFolded: FindOccurrences | undefined;
  const fold = () => {
    folded ??= foldTypography(text);
    return folded;
  };
  return {
    text,
    findExact: createOccurrenceSearch(text),
    findFolded: (pattern) => {
      findFolded ??= createOccurrenceSearch(fold().text);
      return findFolded(pattern);
    },
    folded: fold,
    lowered: () => {
      lowered ??= lowerUnits(fold().text);
      return lowered;
    },
  };
}

const listedPlaces = 4;
/** More edits than this share of the quote, and it is lost rather than altered; short quotes match too easily by chance. */
const maxEditShare = 0.4;
const maxEditShareShort = 0.25;
const shortUnits = 12;

/**
 * Looks a quote up: first as it is, then with typography folded, then by edit distance. Where several places remain although
 * prefix or suffix are given, a recorded position that is one of them decides.
 * Cost: linear in the text; for a quote that is not there, see approximate-match.ts, unless `skipNearest` leaves that out.
 */
export function findAnchor(
  text: string | PreparedText,
  quote: QuoteSelector,
  { skipNearest = false }: { readonly skipNearest?: boolean } = {},
): Anchor {
  const prepared = typeof text === 'string' ? prepareText(text) : text;
  if (quote.exact.trim() === '') return { status: 'lost' };
  const exact = prepared.findExact(quote.exact);
  if (exact.length > 0) {
    const places = exact.map((start) => ({ start, end: start + quote.exact.length }));
    return settle(prepared, quote, places, 'exact');
  }
  const { offsets } = prepared.folded();
  const pattern = foldTypography(quote.exact).text;
  const typographic = prepared.findFolded(pattern);
  if (typographic.length > 0) {
    const places = typographic.map((start) => ({
      start: offsets[start] as number,
      end: endOffset(offsets, start + pattern.length),
    }));
    return settle(prepared, quote, places, 'typographic');
  }
  return skipNearest ? { status: 'lost', nearest: 'skipped' } : findAltered(prepared, pattern);
}

type Span = { readonly start: number; readonly end: number };

function settle(
  prepared: PreparedText,
  quote: QuoteSelector,
  places: readonly Span[],
  status: 'exact' | 'typographic',
): Anchor {
  const { text } = prepared;
  const inContext = places.filter((place) => hasContext(text, place, quote));
  const show = (place: Span): Found => ({ ...place, found: text.slice(place.start, place.end) });
  const [only, ...others] = inContext;
  if (only && others.length === 0) return { status, ...show(only) };
  if (only) {
    const withContext = quote.prefix !== undefined || quote.suffix !== undefined;
    const recorded = withContext
      ? inContext.find(({ start, end }) => start === quote.start && end === quote.end)
      : undefined;
    if (recorded) return { status, ...show(recorded) };
    const listed = inContext.slice(0, listedPlaces).map(show);
    return { status: 'ambiguous', places: listed, more: inContext.length > listedPlaces };
  }
  const [first] = places;
  return first ? { status: 'altered', differs: 'context', ...show(first) } : { status: 'lost' };
}

/** Prefix and suffix are compared with typography folded, and spaces at the joint do not count. */
function hasContext(text: string, place: Span, { prefix, suffix }: QuoteSelector): boolean {
  const around = 128;
  const before = (): string =>
    foldTypography(text.slice(Math.max(0, place.start - around), place.start)).text.trimEnd();
  const after = (): string => foldTypography(text.slice(place.end, place.end + around)).text.trimStart();
  return (
    (prefix === undefined || before().endsWith(foldTypography(prefix).text.trimEnd())) &&
    (suffix === undefined || after().startsWith(foldTypography(suffix).text.trimStart()))
  );
}

function findAltered(prepared: PreparedText, pattern: string): Anchor {
  const share = pattern.length < shortUnits ? maxEditShareShort : maxEditShare;
  const match = findNearest(prepared.lowered(), lowerUnits(pattern).trim(), Math.floor(pattern.length * share));
  if (!match) return { status: 'lost' };
  const { offsets } = prepared.folded();
  const { text } = prepared;
  const start = widen(text, offsets[match.start] as number, -1);
  const end = widen(text, endOffset(offsets, match.end), 1);
  return { status: 'altered', differs: 'words', start, end, found: text.slice(start, end) };
}

/** The original offset just behind a folded match: behind its last unit, not before the next. */
function endOffset(offsets: Uint32Array, foldedEnd: number): number {
  return foldedEnd === 0 ? 0 : (offsets[foldedEnd - 1] as number) + 1;
}

/** Moves an offset outwards to the end of the word it falls into. */
function widen(text: string, offset: number, step: -1 | 1): number {
  const wordUnit = /[\p{L}\p{N}]/u;
  const at = (index: number) => text.charAt(step < 0 ? index - 1 : index);
  const inside = step < 0 ? text.charAt(offset) : text.charAt(offset - 1);
  if (!wordUnit.test(inside)) return offset;
  let moved = offset;
  while (Math.abs(moved - offset) < 32 && wordUnit.test(at(moved))) moved += step;
  return moved;
}

/** Lower case unit by unit, where that keeps the length: offsets stay what they were. */
function lowerUnits(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return lowerEach(text);
}

/** Joined piece by piece: a list of all units of a text takes eight times the text. */
function lowerEach(text: string): string {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; from += loweredAtOnce) {
    const units = text.slice(from, from + loweredAtOnce).split('');
    pieces.push(units.map((unit) => (unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit)).join(''));
  }
  return pieces.join('');
}

const loweredAtOnce = 65_536;
