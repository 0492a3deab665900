// How two versions of a quote differ, in words a reader can act on: by words, by characters where words are long or the script has
// no spaces, and by the names of characters where two look alike.
import { cutMiddle, sayWords } from '../records/say.ts';
import { likenCharacter, nameCharacter } from './confusable-characters.ts';
import type { PreparedText, Span } from './prepared-text.ts';
import { foldTypography, isUnspaced } from './typographic-fold.ts';

/** Words or characters compared; beyond, only the first and last difference are told. */
const mostCompared = 400;
const toldChanges = 3;
/** From so many characters on a difference within a word is easier to see than the two words. */
const longWord = 20;
/** Characters shown on either side of a difference within a word. */
const shownAround = 12;

/** "line 3, column 9 (148–225)", both 1-based, columns and offsets in UTF-16 units. */
export function sayPlaceIn(prepared: PreparedText, { start, end }: Span): string {
  const { line, column } = prepared.findLine(start);
  return `line ${line}, column ${column} (${start}–${end})`;
}

/** Where else the document has the words, as told to the reader; undefined where it does not have them. */
type SayWhereElse = (words: string) => string | undefined;

/** `written` is the quote, `found` what is nearest to it in the document. */
export function sayDifference(document: PreparedText, written: string, found: string): string {
  const sayWhereElse = (words: string) => {
    const [place] = document.findFolded(words, 'ignore case');
    return place && `at ${sayPlaceIn(document, place)}`;
  };
  if (written.trim() === found.trim()) return 'it has white space at its beginning or end that the document has not';
  const ours = splitWords(written);
  const changes = listChanges(ours, joinBrokenWords(splitWords(found), ours));
  if (changes.length === 0) return 'only white space, hyphens or invisible characters differ';
  const told = changes.slice(0, toldChanges).map((change) => sayChange(change, sayWhereElse));
  const more = changes.length > told.length ? `, and ${changes.length - told.length} more` : '';
  return `the quote ${told.join(', ')}${more}`;
}

interface Change {
  readonly written: string;
  readonly found: string;
}

function sayChange({ written, found }: Change, sayWhereElse: SayWhereElse): string {
  if (written === '') return `leaves out ${sayWords(found)}`;
  if (found === '') {
    const elsewhere = sayWhereElse(written);
    if (elsewhere !== undefined) return `has ${sayWords(written)} here, which the document has ${elsewhere}`;
    const isAbsent = splitWords(written).every((word) => sayWhereElse(word) === undefined);
    return `has ${sayWords(written)}, which ${isAbsent ? 'the document has not' : 'does not stand here'}`;
  }
  const within = compareCharacters(written, found);
  const plain = `has ${sayWords(written)} where the document has ${sayWords(found)}`;
  const named = within.filter(({ written: ours, found: theirs }) => isConfusable(ours, theirs));
  if (named.length > 0) return `${plain}: ${sayNames(named)}`;
  const isLong = Math.max(written.length, found.length) >= longWord || isUnspaced(written + found);
  return isLong && within.length <= toldChanges ? within.map((change) => sayWithin(change, found)).join(', ') : plain;
}

/** Taken for one another, and more than a capital for a small letter. */
function isConfusable(written: string, found: string): boolean {
  const liken = (text: string) => [...text.normalize('NFKC')].map(likenCharacter).join('');
  const isPlain = /^[\x20-\x7e]*$/.test(written + found);
  return !isPlain && written.toLowerCase() !== found.toLowerCase() && liken(written) === liken(found);
}

function sayNames(changes: readonly Change[]): string {
  const name = (text: string) => [...text].slice(0, 4).map(nameCharacter).join(' and ');
  const told = changes.map(({ written, found }) =>
    found === ''
      ? `${name(written)}, which the document has not`
      : written === ''
        ? `the document has ${name(found)} besides`
        : `${name(written)} where the document has ${name(found)}`,
  );
  const different = [...new Set(told)];
  const more = different.length > toldChanges ? `, and ${different.length - toldChanges} more` : '';
  return different.slice(0, toldChanges).join(', ') + more;
}

interface CharacterChange extends Change {
  /** Where it stands in the document's words, in characters. */
  readonly at: number;
}

/** The characters that differ, marked in what stands around them. */
function sayWithin({ written, found, at }: CharacterChange, words: string): string {
  const characters = listCharacters(words);
  const end = at + [...found].length;
  const before = characters.slice(Math.max(0, at - shownAround), at).join('');
  const after = characters.slice(end, end + shownAround).join('');
  const excerpt = sayWords(`${before}⟦${cutMiddle(found, 40)}⟧${after}`);
  if (written === '') return `leaves out ${sayWords(found)} in ${excerpt}`;
  if (found === '') return `has ${sayWords(written)} at the mark in ${excerpt}, which the document has not`;
  return `has ${sayWords(written)} where the document has ${sayWords(found)} in ${excerpt}`;
}

const listCharacters = (text: string): string[] => [...text.replace(/\s+/g, ' ').trim().normalize('NFC')];

function compareCharacters(written: string, found: string): CharacterChange[] {
  return listRuns(listCharacters(written), listCharacters(found)).map(({ ours, theirs, at }) => ({
    written: ours.join(''),
    found: theirs.join(''),
    at,
  }));
}

/** A word broken at the end of its line stays one. */
function splitWords(text: string): string[] {
  return text.trim().match(/(?:\S|(?<=\p{L}[-‐\u00ad])[^\S\n]*\r?\n\s*(?=\p{L}))+/gu) ?? [];
}

/** Words broken at the end of a line as the quote has them, with their hyphen or without. */
function joinBrokenWords(words: readonly string[], written: readonly string[]): string[] {
  const known = new Set(written.map(foldWord));
  return words.map((word) => {
    if (!/\s/.test(word)) return word;
    const hyphened = word.replace(/([-‐])\s+/g, '$1');
    return known.has(foldWord(hyphened)) ? hyphened : word.replace(/[-‐\u00ad]\s+/g, '');
  });
}

const foldWord = (word: string): string => foldTypography(word).text;

function listChanges(written: readonly string[], found: readonly string[]): Change[] {
  const key = (words: readonly string[]) => words.map(foldWord);
  return listRuns(key(written), key(found), written, found).map(({ ours, theirs }) => ({
    written: ours.join(' '),
    found: theirs.join(' '),
  }));
}

interface Run {
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  /** Index of the first of `theirs`. */
  readonly at: number;
}

/** Runs outside a longest common subsequence, in order; compared by the first two lists, shown from the others. */
function listRuns(left: readonly string[], right: readonly string[], ours = left, theirs = right): Run[] {
  const from = left.findIndex((item, index) => item !== right[index]);
  const start = from < 0 ? left.length : from;
  let tail = 0;
  while (
    tail < Math.min(left.length, right.length) - start &&
    left[left.length - 1 - tail] === right[right.length - 1 - tail]
  ) {
    tail += 1;
  }
  const a = left.slice(start, left.length - tail);
  const b = right.slice(start, right.length - tail);
  if (a.length === 0 && b.length === 0) return [];
  const runs = a.length > mostCompared || b.length > mostCompared ? [wholeRun(a, b)] : splitByCommon(a, b);
  return runs.map(({ i, j, iEnd, jEnd }) => ({
    ours: ours.slice(start + i, start + iEnd),
    theirs: theirs.slice(start + j, start + jEnd),
    at: start + j,
  }));
}

interface Extent {
  readonly i: number;
  readonly j: number;
  readonly iEnd: number;
  readonly jEnd: number;
}

const wholeRun = (a: readonly string[], b: readonly string[]): Extent => ({
  i: 0,
  j: 0,
  iEnd: a.length,
  jEnd: b.length,
});

function splitByCommon(a: readonly string[], b: readonly string[]): Extent[] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const same = (longest[(i + 1) * width + j + 1] as number) + 1;
      const skip = Math.max(longest[(i + 1) * width + j] as number, longest[i * width + j + 1] as number);
      longest[i * width + j] = a[i] === b[j] ? same : skip;
    }
  }
  const runs: Extent[] = [];
  let [i, j] = [0, 0];
  let begun = { i, j };
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      if (begun.i < i || begun.j < j) runs.push({ ...begun, iEnd: i, jEnd: j });
      i += 1;
      j += 1;
      begun = { i, j };
    } else if (
      j >= b.length ||
      (i < a.length && (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))
    ) {
      i += 1;
    } else j += 1;
  }
  if (begun.i < i || begun.j < j) runs.push({ ...begun, iEnd: i, jEnd: j });
  return runs;
}
