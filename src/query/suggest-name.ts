// "did you mean": the nearest of a few known names. Says nothing where none is near.
import { distance } from 'fastest-levenshtein';

/** "did you mean `x`? " (with the closing space), or an empty text. Near: a third of the letters may differ, or one begins the other. */
export function suggestName(asked: string, known: readonly string[]): string {
  const key = asked.toLowerCase().replaceAll('_', '-');
  const ranked = known
    .map((name) => ({ name, edits: isBeginning(key, name.toLowerCase()) ? 1 : distance(key, name.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  const nearest = ranked[0];
  const allowed = Math.max(2, Math.floor(key.length / 3));
  return nearest && nearest.edits <= allowed ? `did you mean \`${nearest.name}\`? ` : '';
}

function isBeginning(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a));
}
