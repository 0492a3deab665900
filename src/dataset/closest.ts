// The word that was probably meant, by the one measure of nearness the whole program uses.
import { distance } from 'fastest-levenshtein';
import { suggestNearest } from '../domain/suggest.ts';

export function closest(word: string, known: readonly string[]): string | undefined {
  return suggestNearest(word, known, distance) ?? known.find((name) => sortLetters(name) === sortLetters(word));
}

/** `from` for `form`: the letters are right, only their order is not. */
function sortLetters(word: string): string {
  return [...word].sort().join('');
}
