// Where a quote stands in its document's text. Never presents a near match as exact; changes nothing and reads no file.
import { findNearest } from './approximate-match.ts';
import { type PreparedText, prepareText, type Span } from './prepared-text.ts';
import { cutsCharacter, foldTypography, joinLines, mayJoinLines } from './typographic-fold.ts';
import { isInsideWord, moveToWordEdge } from './word-edges.ts';

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
interface Found extends Span {
  readonly found: string;
}

export type Anchor =
  /**
   * The words stand there; for `typographic`, but for quote marks, dashes, spaces, characters without ink, letters composed in
   * another way, and words broken at the end of a line.
   */
  | ({ readonly status: 'exact' | 'typographic' } & Found)
  /** They stand in several places, the first of which are listed. */
  | { readonly status: 'ambiguous'; readonly places: readonly Found[]; readonly more: boolean }
  /**
   * Something like it stands there; `context` = the words do, but not between that prefix and suffix; `markup` = they do, but
   * the document or the quote is written in HTML; `order` = this piece of a quote does, but not behind the pieces before it.
   */
  | ({ readonly status: 'altered'; readonly differs: 'words' | 'context' | 'markup' | 'order' } & Found)
  /** `nearest: 'skipped'` = nothing like it was looked for. */
  | { readonly status: 'lost'; readonly nearest?: 'skipped' }
  | { readonly status: 'unchecked' };

export type FoundAnchor = Extract<Anchor, { status: 'exact' | 'typographic' }>;

/** Whether the words stand there, and in one place. */
export function isFound(anchor: Anchor): anchor is FoundAnchor {
  return anchor.status === 'exact' || anchor.status === 'typographic';
}

const listedPlaces = 4;
/** More edits than this share of the quote, and it is lost rather than altered; short quotes match too easily by chance. */
const maxEditShare = 0.4;
const maxEditShareShort = 0.25;
const shortUnits = 12;

export interface SearchOptions {
  /** Leave out the search for the nearest words, which costs more than all others. */
  readonly skipNearest?: boolean;
  /** Whole words in upper or lower case alike. */
  readonly ignoreCase?: boolean;
}

/**
 * Looks a quote up: where its position is recorded, there; then as it is, then with typography folded, then by edit distance.
 * A recorded position at which the words stand between prefix and suffix decides, whatever other places there are.
 * Cost: linear in the text; for a quote that is not there, see approximate-match.ts, unless `skipNearest` leaves that out.
 */
export function findAnchor(text: string | PreparedText, quote: QuoteSelector, options: SearchOptions = {}): Anchor {
  const prepared = typeof text === 'string' ? prepareText(text) : text;
  if (quote.exact.trim() === '') return { status: 'lost' };
  const recorded = findRecorded(prepared, quote);
  if (recorded) return recorded;
  const { places, status } = options.ignoreCase ? findAnyCase(prepared, quote.exact) : findAll(prepared, quote.exact);
  const inContext = places.filter((place) => hasContext(prepared.text, place, quote));
  const [first] = places;
  if (inContext.length > 0) return settle(prepared.text, inContext, status);
  if (first) return { status: 'altered', differs: 'context', ...show(prepared.text, first) };
  const marked = prepared.findUnmarked(quote.exact);
  if (marked) return { status: 'altered', differs: 'markup', ...show(prepared.text, marked) };
  return options.skipNearest ? { status: 'lost', nearest: 'skipped' } : findAltered(prepared, quote.exact);
}

const show = (text: string, { start, end }: Span): Found => ({ start, end, found: text.slice(start, end) });

const isWholeWords = (text: string, { start, end }: Span) => !isInsideWord(text, start) && !isInsideWord(text, end);

/** What stands at the recorded position, if it is the quote. */
function findRecorded({ text }: PreparedText, quote: QuoteSelector): FoundAnchor | undefined {
  const { start, end, exact } = quote;
  if (start === undefined || end === undefined || start >= end || end > text.length) return undefined;
  const place = { start, end };
  if (cutsCharacter(text, start) || cutsCharacter(text, end) || !hasContext(text, place, quote)) return undefined;
  // Hyphens, line ends and characters without ink make a place longer, but not that much.
  if (end - start > 4 * exact.length + 64) return undefined;
  const found = text.slice(start, end);
  if (found === exact) return { status: 'exact', ...show(text, place) };
  const isSame = prepareText(found)
    .findFolded(exact)
    .some((within) => foldTypography(found.slice(0, within.start) + found.slice(within.end)).text === '');
  return isSame ? { status: 'typographic', ...show(text, place) } : undefined;
}

/** The places that one quote or one piece of a quote may mean: one settles it. */
export function settle(text: string, places: readonly Span[], status: FoundAnchor['status']): Anchor {
  const [only, ...others] = places;
  if (!only) return { status: 'lost' };
  if (others.length === 0) return { status, ...show(text, only) };
  const listed = places.slice(0, listedPlaces).map((place) => show(text, place));
  return { status: 'ambiguous', places: listed, more: places.length > listedPlaces };
}

/**
 * Whether the words stand in the text as they are, as whole words. Where they do, `findAnchor` finds them too, in any case: this asks less.
 */
export function standAsTheyAre(text: string, words: string): boolean {
  for (let start = text.indexOf(words); start >= 0 && words !== ''; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (isWholeWords(text, { start, end }) && !cutsCharacter(text, start) && !cutsCharacter(text, end)) return true;
  }
  return false;
}

interface Places {
  readonly places: readonly Span[];
  readonly status: FoundAnchor['status'];
}

/** Where the words stand between prefix and suffix, ascending; at a recorded position that is one of the places, there only. */
export function listPlaces(prepared: PreparedText, quote: QuoteSelector): Places {
  const recorded = findRecorded(prepared, quote);
  if (recorded) return { places: [recorded], status: recorded.status };
  const { places, status } = findAll(prepared, quote.exact);
  return { places: places.filter((place) => hasContext(prepared.text, place, quote)), status };
}

function findAll(prepared: PreparedText, exact: string): Places {
  const places = prepared.findExact(exact);
  return places.length > 0
    ? { places, status: 'exact' }
    : { places: prepared.findFolded(exact), status: 'typographic' };
}

function findAnyCase(prepared: PreparedText, exact: string): Places {
  const places = prepared.findFolded(exact, 'ignore case').filter((place) => isWholeWords(prepared.text, place));
  return { places, status: 'typographic' };
}

/** Prefix and suffix are compared with typography folded, and spaces at the joint do not count. */
function hasContext(text: string, place: Span, { prefix, suffix }: QuoteSelector): boolean {
  const around = 128;
  const before = () => text.slice(Math.max(0, place.start - around), place.start);
  const after = () => text.slice(place.end, place.end + around);
  return (
    (prefix === undefined || isContext(before(), prefix, (one, other) => one.trimEnd().endsWith(other.trimEnd()))) &&
    (suffix === undefined || isContext(after(), suffix, (one, other) => one.trimStart().startsWith(other.trimStart())))
  );
}

function isContext(around: string, given: string, fits: (around: string, given: string) => boolean): boolean {
  const [folded, wanted] = [foldTypography(around), foldTypography(given)];
  if (fits(folded.text, wanted.text)) return true;
  if (!mayJoinLines(around) && !mayJoinLines(given)) return false;
  return fits(joinLines(around, folded).text, joinLines(given, wanted).text);
}

/** First what differs in case and look alone, then the nearest by edit distance. */
function findAltered(prepared: PreparedText, exact: string): Anchor {
  const pattern = prepareText(exact.trim()).likened().text;
  const { text: likened, starts, ends } = prepared.likened();
  const { text } = prepared;
  const altered = (start: number, end: number): Anchor => ({
    status: 'altered',
    differs: 'words',
    ...show(text, { start: moveToWordEdge(text, start, -1), end: moveToWordEdge(text, end, 1) }),
  });
  for (let at = likened.indexOf(pattern), tries = 0; pattern !== '' && at >= 0 && tries < 1000; tries += 1) {
    const place = { start: starts[at] as number, end: ends[at + pattern.length - 1] as number };
    if (isWholeWords(text, place)) return altered(place.start, place.end);
    at = likened.indexOf(pattern, at + 1);
  }
  const share = pattern.length < shortUnits ? maxEditShareShort : maxEditShare;
  const match = findNearest(likened, pattern, Math.floor(pattern.length * share));
  return match ? altered(starts[match.start] as number, ends[match.end - 1] as number) : { status: 'lost' };
}
