// Words for messages. Decides nothing.
import type { Place } from './diagnostic.ts';
import type { RecordKind } from './model.ts';

/** "an actor". */
export function sayKind(kind: RecordKind): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

/** "an event or an actor". */
export function sayKinds(kinds: readonly RecordKind[]): string {
  return kinds.map(sayKind).join(' or ');
}

/** "`a`, `b` and `c`". */
export function sayList(items: readonly string[], last = 'and'): string {
  const quoted = items.map((item) => `\`${item}\``);
  const final = quoted.pop() ?? '';
  return quoted.length === 0 ? final : `${quoted.join(', ')} ${last} ${final}`;
}

/** A quote short enough for a line: white space made single, the middle of a long one left out. */
export function sayWords(words: string, most = 120): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return `\`${line}\``;
  const half = Math.floor((most - 3) / 2);
  return `\`${line.slice(0, half).trimEnd()} … ${line.slice(-half).trimStart()}\``;
}

export function samePlace(a: Place, b: Place): boolean {
  return a.file === b.file && a.start === b.start && a.end === b.end;
}
