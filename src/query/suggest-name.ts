// "did you mean": the nearest of a few known names. Says nothing where none is near.
import { distance } from 'fastest-levenshtein';
import { suggestNearest } from '../domain/base/suggest.ts';

/** "did you mean `x`? " (with the closing space), or an empty text. */
export function suggestName(asked: string, known: readonly string[]): string {
  const nearest = suggestNearest(asked.replaceAll('_', '-'), known, distance);
  return nearest === undefined ? '' : `did you mean \`${nearest}\`? `;
}
