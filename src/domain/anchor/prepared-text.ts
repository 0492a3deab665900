// A text made ready for many look-ups: its forms and their indexes, each made when first needed. Says where; judges nothing.

import { likenCharacter } from './confusable-characters.ts';
import { type PlainText, readMarkup } from './markup.ts';
import { createOccurrenceSearch } from './occurrence-index.ts';
import {
  cutsCharacter,
  type FoldedText,
  foldTypography,
  hasEqualJoints,
  type JoinedText,
  joinLines,
  mayJoinLines,
  UnitCollector,
} from './typographic-fold.ts';

/** UTF-16 offsets into a text, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface PreparedText {
  readonly text: string;
  /** The first places of a text as it is, ascending; none that cuts a character in two. */
  findExact(exact: string): readonly Span[];
  /** Places of a text under any typography, words broken at the end of a line included. */
  findFolded(exact: string, letterCase?: 'ignore case'): readonly Span[];
  /** Where the text says the words once the HTML of both is taken away; undefined where neither holds any. */
  findUnmarked(exact: string): Span | undefined;
  /** What the letters are taken for: for finding, not for telling what is the same. */
  likened(): FoldedText;
  /** What the text says without HTML; undefined where it holds none. */
  unmarked(): PlainText | undefined;
  /** 1-based line and column of an offset; columns count UTF-16 units. */
  findLine(offset: number): { readonly line: number; readonly column: number };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export function prepareText(text: string): PreparedText {
  const findPlaces = createOccurrenceSearch(text);
  const folded = once(() => foldTypography(text));
  const joined = once(() => joinLines(text, folded()));
  const joinsLines = once(() => mayJoinLines(text));
  const searchFolded = once(() => createSearch(folded()));
  const searchJoined = once(() => createJoinedSearch(joined()));
  const searchLower = once(() => createSearch(lowerFolded(folded())));
  const searchLowerJoined = once(() => createJoinedSearch(lowerFolded(joined())));
  const unmarked = once(() => readMarkup(text));
  const preparedUnmarked = once(() => prepareText(unmarked()?.text ?? ''));
  const lineStarts = once(() => listLineStarts(text));
  const findFolded = (exact: string, letterCase?: 'ignore case'): readonly Span[] => {
    const lower = <T extends FoldedText>(form: T): T => (letterCase ? lowerFolded(form) : form);
    const pattern = foldTypography(exact);
    if (pattern.text === '') return [];
    const places = (letterCase ? searchLower : searchFolded)()(lower(pattern));
    if (places.length > 0 || !(joinsLines() || mayJoinLines(exact))) return places;
    return (letterCase ? searchLowerJoined : searchJoined)()(lower(joinLines(exact, pattern)));
  };
  return {
    text,
    findExact: (exact) =>
      findPlaces(exact)
        .map((start) => ({ start, end: start + exact.length }))
        .filter(({ start, end }) => !cutsCharacter(text, start) && !cutsCharacter(text, end)),
    findFolded,
    findUnmarked: (exact) => {
      const plain = unmarked();
      const marked = readMarkup(exact);
      const words = (marked?.text ?? exact).trim();
      if (!plain) return marked && findFolded(words)[0];
      const [place] = preparedUnmarked().findFolded(words);
      return place && { start: plain.starts[place.start] as number, end: plain.ends[place.end - 1] as number };
    },
    likened: once(() => likenText(folded())),
    unmarked,
    findLine: (offset) => {
      const starts = lineStarts();
      const line = countUpTo(starts, offset);
      return { line, column: offset - (starts[line - 1] as number) + 1 };
    },
  };
}

type Search<T extends FoldedText> = (pattern: T) => Span[];

/** Places that begin and end with a character of the original: units of one character share their extent. */
function createSearch<T extends FoldedText>(
  form: T,
  fits: (at: number, pattern: T) => boolean = () => true,
): Search<T> {
  const { text, starts, ends } = form;
  const find = createOccurrenceSearch(text);
  const cuts = (at: number) => at > 0 && at < text.length && starts[at] === starts[at - 1];
  return (pattern) => {
    const units = pattern.text.length;
    return find(pattern.text)
      .filter((at) => !cuts(at) && !cuts(at + units) && fits(at, pattern))
      .map((at) => ({ start: starts[at] as number, end: ends[at + units - 1] as number }));
  };
}

const createJoinedSearch = (form: JoinedText): Search<JoinedText> =>
  createSearch(form, (at, pattern) => hasEqualJoints(form, at, pattern));

function likenText({ text, starts, ends }: FoldedText): FoldedText {
  const collector = new UnitCollector(text.length);
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const end = ends[at + character.length - 1] as number;
    for (const unit of likenCharacter(character).split('')) collector.add(unit, starts[at] as number, end);
    at += character.length;
  }
  return collector.finish(starts[text.length] as number);
}

/** Lower case unit by unit, where that keeps the length: offsets stay what they were. */
function lowerFolded<T extends FoldedText>(form: T): T {
  const lower = form.text.toLowerCase();
  const text = lower.length === form.text.length ? lower : lowerEach(form.text);
  // Which of the two a capital becomes hangs on where its word ends.
  return { ...form, text: text.replaceAll('ς', 'σ') };
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

function listLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** How many of the ascending numbers are at most as large. */
function countUpTo(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
