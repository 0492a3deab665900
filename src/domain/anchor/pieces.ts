// A quote that stands in its document in pieces, in order: where a running head, a footnote or a line number lies between, or where
// the analyst left something out and wrote “…”. Proposes; an analyst decides whether what lies between may be left out.
import type { PreparedText, Span } from './prepared-text.ts';

export interface Piece extends Span {
  /** text.slice(start, end). */
  readonly found: string;
}

export interface Pieces {
  /** Two or more, in the order of the document, none overlapping another. */
  readonly pieces: readonly Piece[];
  /** What lies between them: `elision` = the quote says that something is left out. */
  readonly between: 'elision' | 'furniture';
}

const elision = /\s*(?:\[\s*(?:…|\.(?: ?\.){2,3})\s*\]|\(\s*(?:…|\.(?: ?\.){2,3})\s*\)|…|\.{3,4}|\.(?: \.){2,3})\s*/;
/** A footnote that fills half a page lies between two pieces, a chapter does not. */
const longestGap = 3_000;
const mostPieces = 12;
const mostPlaces = 20;
/** In search of one quote's pieces: where words repeat, there are many ways to begin. */
const mostLookUps = 60;

/** The words on either side of what an analyst left out. */
export function splitAtElisions(exact: string): string[] {
  return exact.split(elision).filter((part) => part.trim() !== '');
}

/** Cost: a look-up for each halving of the quote's words and each piece. */
export function findPieces(prepared: PreparedText, exact: string): Pieces | undefined {
  const parts = splitAtElisions(exact);
  if (parts.length > 1 && parts.length <= mostPieces) {
    const spans = findInOrder(prepared, parts);
    if (spans?.some(({ start }, at) => leavesOut(prepared, spans[at - 1], start))) {
      return { pieces: spans.map((span) => cutOut(prepared, span)), between: 'elision' };
    }
  }
  const spans = findAround(prepared, exact.trim(), undefined, { left: mostLookUps });
  if (!spans || spans.length < 2) return undefined;
  return { pieces: spans.map((span) => cutOut(prepared, span)), between: 'furniture' };
}

/** Not where the document itself has the dots. */
function leavesOut({ text }: PreparedText, before: Span | undefined, start: number): boolean {
  return before !== undefined && /[^\s.…[\]()]/.test(text.slice(before.end, start));
}

const cutOut = ({ text }: PreparedText, { start, end }: Span): Piece => ({ start, end, found: text.slice(start, end) });

function findPlaces(prepared: PreparedText, words: string): readonly Span[] {
  const exact = prepared.findExact(words);
  return exact.length > 0 ? exact : prepared.findFolded(words);
}

/** Each part behind the one before it; of several such rows the one that takes the least room. */
function findInOrder(prepared: PreparedText, parts: readonly string[]): readonly Span[] | undefined {
  const [first = [], ...others] = parts.map((part) => findPlaces(prepared, part.trim()));
  let best: readonly Span[] | undefined;
  for (const place of first) {
    const row = [place];
    for (const places of others) {
      const next = places.find(({ start }) => start >= (row.at(-1) as Span).end);
      if (next) row.push(next);
    }
    if (row.length === parts.length && (!best || lengthOf(row) < lengthOf(best))) best = row;
  }
  return best;
}

const lengthOf = (row: readonly Span[]) => (row.at(-1) as Span).end - (row[0] as Span).start;

/** The longest beginning of the words that stands in the text, and behind furniture the rest, in the same way. */
function findAround(
  prepared: PreparedText,
  words: string,
  after: Span | undefined,
  lookUps: { left: number },
): readonly Span[] | undefined {
  const ends = [...words.matchAll(/\S+/g)].map(({ 0: word, index }) => index + word.length);
  const placesOf = (count: number) => {
    lookUps.left -= 1;
    const places = lookUps.left < 0 ? [] : findPlaces(prepared, words.slice(0, ends[count - 1]));
    const near = after ? places.filter(({ start }) => start >= after.end && start - after.end <= longestGap) : places;
    const first = near.slice(0, mostPlaces);
    return after ? first.filter(({ start }) => furniture.test(prepared.text.slice(after.end, start))) : first;
  };
  let [found, missing] = [0, ends.length + 1];
  while (missing - found > 1) {
    const middle = (found + missing) >> 1;
    if (placesOf(middle).length > 0) found = middle;
    else missing = middle;
  }
  if (found === 0) return undefined;
  for (const place of placesOf(found)) {
    if (found === ends.length) return [place];
    const rest = words.slice(ends[found - 1]).trim();
    const broken = findBrokenWord(prepared, place.end, rest);
    const piece = broken ? { start: place.start, end: broken.end } : place;
    const others = findAround(prepared, broken ? broken.rest : rest, piece, lookUps);
    if (others) return [piece, ...others];
  }
  return undefined;
}

/** The beginning of the next word with a hyphen at the end of its line. */
function findBrokenWord(
  { text }: PreparedText,
  from: number,
  words: string,
): { readonly end: number; readonly rest: string } | undefined {
  const match = /^\s*([\p{L}\p{M}]+)[-‐\u00ad](?=[^\S\n]*\r?\n)/u.exec(text.slice(from, from + 64));
  const [whole, beginning] = match ?? [];
  if (whole === undefined || beginning === undefined || !words.startsWith(beginning)) return undefined;
  return { end: from + whole.length, rest: words.slice(beginning.length) };
}

/** Whole lines, with or without the number or the time at the head of the next; or the mark of a footnote. */
const furniture =
  /^(?:[^\S\n]*\r?\n(?:[^\n]*\n){0,15}?[^\S\n]*(?:[[(]?\d[\d/.:]{0,11}[\])]?[^\S\n]+)?|\s*(?:\[\d{1,3}\]|[*†‡§¹²³⁰⁴-⁹]+)\s*)$/;
