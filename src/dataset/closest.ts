// The word that was probably meant, by the one measure of nearness the whole program uses.
import { distance } from 'fastest-levenshtein';
import { suggestNearest } from '../domain/suggest.ts';

export function closest(word: string, known: readonly string[]): string | undefined {
  return suggestNearest(word, known, distance) ?? known.find((name) => isFormOf(name, word));
}

/** `from` for `form`, whose letters are right and only their order is not; `deny` for `denies`, another form of the word. */
function isFormOf(name: string, word: string): boolean {
  if (word.length < 4) return false;
  const stem = word.slice(0, Math.max(3, word.length - 1)).toLowerCase();
  return sortLetters(name) === sortLetters(word) || name.startsWith(stem);
}

function sortLetters(word: string): string {
  return [...word].sort().join('');
}
