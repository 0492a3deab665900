// Words for messages. Decides nothing.
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
  return `\`${cutMiddle(words.replace(/\s+/g, ' ').trim(), most)}\``;
}

/** Of a text longer than `most` the beginning and the end; no character is cut in two. */
export function cutMiddle(text: string, most: number): string {
  if (text.length <= most) return text;
  const half = Math.floor((most - 3) / 2);
  const isLow = (at: number) => /[\udc00-\udfff]/.test(text.charAt(at));
  const head = text.slice(0, isLow(half) ? half - 1 : half);
  const from = text.length - half;
  return `${head.trimEnd()} … ${text.slice(isLow(from) ? from + 1 : from).trimStart()}`;
}
