// The word that was probably meant, by the one measure of nearness the whole program uses.
import { distance } from 'fastest-levenshtein';
import { suggestNearest } from '../domain/suggest.ts';

export function closest(word: string, known: readonly string[]): string | undefined {
  return suggestNearest(word, known, distance);
}
