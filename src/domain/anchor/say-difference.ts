// How two versions of a quote differ, in words a reader can act on. Words, not letters: "has “the”, where the document has “a”".
import { sayWords } from '../records/say.ts';

/** Words compared; beyond, only the first and last difference are told. */
const maxWords = 400;

/** `written` is the quote, `found` the document's words. */
export function sayDifference(written: string, found: string): string {
  if (written.trim() === found.trim()) return 'it has white space at its beginning or end that the document has not';
  const [left, right] = [written, found].map((text) => text.trim().split(/\s+/)) as [string[], string[]];
  const changes = listChanges(left, right);
  if (changes.length === 0) return 'only white space differs';
  const told = changes.slice(0, 3).map(({ written: ours, found: theirs }) => {
    if (theirs === '') return `has ${sayWords(ours)}, which the document has not`;
    if (ours === '') return `leaves out ${sayWords(theirs)}`;
    return `has ${sayWords(ours)} where the document has ${sayWords(theirs)}`;
  });
  const more = changes.length > told.length ? `, and ${changes.length - told.length} more` : '';
  return `the quote ${told.join(', ')}${more}`;
}

interface Change {
  readonly written: string;
  readonly found: string;
}

/** Runs of words outside a longest common subsequence, in order. */
function listChanges(left: readonly string[], right: readonly string[]): Change[] {
  const from = left.findIndex((word, index) => word !== right[index]);
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
  if (a.length > maxWords || b.length > maxWords) return [{ written: a.join(' '), found: b.join(' ') }];
  return splitByCommon(a, b);
}

function splitByCommon(a: readonly string[], b: readonly string[]): Change[] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const same = (longest[(i + 1) * width + j + 1] as number) + 1;
      const skip = Math.max(longest[(i + 1) * width + j] as number, longest[i * width + j + 1] as number);
      longest[i * width + j] = a[i] === b[j] ? same : skip;
    }
  }
  const changes: { written: string[]; found: string[] }[] = [];
  let run: { written: string[]; found: string[] } | undefined;
  const open = () => {
    if (!run) {
      run = { written: [], found: [] };
      changes.push(run);
    }
    return run;
  };
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      run = undefined;
      i += 1;
      j += 1;
    } else if (
      j >= b.length ||
      (i < a.length && (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))
    ) {
      open().written.push(a[i] as string);
      i += 1;
    } else {
      open().found.push(b[j] as string);
      j += 1;
    }
  }
  return changes.map(({ written, found }) => ({ written: written.join(' '), found: found.join(' ') }));
}
