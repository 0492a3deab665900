// The word that was probably meant, by the one measure of nearness the whole program uses.
import { distance } from 'fastest-levenshtein';
import { suggestNearest } from '../../domain/base/suggest.ts';

/** Twice the longest word of the format: what is longer is no slip of one of them. */
const longestWord = 40;

export function closest(word: string, known: readonly string[]): string | undefined {
  if (word.length > longestWord) return undefined;
  return suggestNearest(word, known, distance) ?? findForm(word, known);
}

/** `from` for `form`, whose letters are right and only their order is not; `deny` for `denies`, another form of the word. */
function findForm(word: string, known: readonly string[]): string | undefined {
  if (word.length < 4) return undefined;
  const stem = word.slice(0, Math.max(3, word.length - 1)).toLowerCase();
  const letters = sortLetters(word);
  return known.find((name) => (name.length === word.length && sortLetters(name) === letters) || name.startsWith(stem));
}

function sortLetters(word: string): string {
  return [...word].sort().join('');
}
