// "Did you mean": the nearest of the words that would have been right. Suggests nothing rather than something far-fetched.

import { takeFromQuotes } from './curly-quotes.ts';

export type Distance = (a: string, b: string) => number;

/** Roughly one slip in three letters; more, and the words have nothing to do with each other. */
const slipShare = 1 / 3;
/** Comparisons a word: beyond, a dataset full of mistakes would make the check quadratic. */
const maxCandidates = 20_000;

/** UTF-16 units. Ids have at most 128; the cost of a comparison grows with the square. */
const longestWord = 160;
/** Comparisons that one `createSuggester` makes in all, some tenths of a second: beyond, nobody reads on. */
const comparisonsInAll = 500_000;

export type Suggest = (written: string, candidates: readonly string[]) => string | undefined;

/** `suggestNearest` for a whole check: suggests nothing more once it has compared a good deal. */
export function createSuggester(distance: Distance | undefined): Suggest {
  let left = comparisonsInAll;
  return (written, candidates) => {
    if (left <= 0) return undefined;
    left -= Math.min(candidates.length, maxCandidates);
    return suggestNearest(written, candidates, distance);
  };
}

/**
 * The candidate with the least edits to `written`, the first in order of equals; then one that begins or ends with it
 * as whole words (`watson` for `adrienne-watson`). Cost: linear in the candidates.
 */
export function suggestNearest(
  written: string,
  candidates: Iterable<string>,
  distance: Distance | undefined,
): string | undefined {
  if (!distance || written.length < 3 || written.length > longestWord) return undefined;
  // Marks of a word processor around the word are no slips of its letters.
  const lower = (takeFromQuotes(written) ?? written).toLowerCase();
  const most = Math.max(1, Math.floor(lower.length * slipShare));
  let best: { readonly candidate: string; readonly edits: number } | undefined;
  let compared = 0;
  for (const candidate of candidates) {
    compared += 1;
    if (compared > maxCandidates) break;
    const partial = isPartOf(lower, candidate) || isPartOf(candidate, lower);
    if (!partial && Math.abs(candidate.length - lower.length) > most) continue;
    const edits = partial ? Math.min(most, distance(lower, candidate)) : distance(lower, candidate);
    if (candidate !== written && edits <= most && (!best || edits < best.edits)) best = { candidate, edits };
  }
  return best?.candidate;
}

function isPartOf(part: string, whole: string): boolean {
  return part.length >= 3 && (whole.startsWith(`${part}-`) || whole.endsWith(`-${part}`));
}

/** Twice the longest word of the format: what is longer is no slip of one of them. */
const longestKnownWord = 40;

/**
 * For a short list of words (verbs, keys, choices): the nearest, else another form of one of them, as `form` for `from`, whose
 * letters are right and only their order is not, and `denies` for `deny`.
 */
export function suggestWord(written: string, known: readonly string[], distance: Distance): string | undefined {
  if (written.length > longestKnownWord) return undefined;
  const spelled = written.toLowerCase().replaceAll('_', '-');
  if (spelled !== written && known.includes(spelled)) return spelled;
  return suggestNearest(written, known, distance) ?? findForm(written, known);
}

/** "did you mean `x`? " (with the closing space), or an empty text. */
export function sayMeantWord(written: string, known: readonly string[], distance: Distance): string {
  const meant = suggestWord(written, known, distance);
  return meant === undefined ? '' : `did you mean \`${meant}\`? `;
}

function findForm(word: string, known: readonly string[]): string | undefined {
  if (word.length < 4) return undefined;
  const stem = word.slice(0, Math.max(3, word.length - 1)).toLowerCase();
  const letters = sortLetters(word);
  return known.find((name) => (name.length === word.length && sortLetters(name) === letters) || name.startsWith(stem));
}

function sortLetters(word: string): string {
  return [...word].sort().join('');
}
