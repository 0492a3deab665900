// What may leave: the texts of an answer made safe for a model, and of what went wrong what the asker may hear. What acts instead of
// showing is written out, so that nothing is read that a person would not see; of our inside an agent hears only that it broke.
import { hasActing, replaceActing, writeOut } from '../domain/base/acting-characters.ts';
import { countOf } from '../domain/base/count.ts';
import { Failure, type FailureKind } from '../domain/base/result.ts';
import { mostCharacters } from './limits.ts';

export interface Shielded<T> {
  readonly value: T;
  /** What was done to the texts, one sentence each; none where they are as they were. */
  readonly notes: readonly string[];
}

/** A copy with the same keys, every text of it made safe. Linear in the texts. */
export function shieldTexts<T>(value: T): Shielded<T> {
  let [written, cut] = [false, false];
  const shieldText = (text: string): string => {
    const short = text.length > mostCharacters ? cutText(text) : text;
    cut ||= short !== text;
    if (!hasActing(short)) return short;
    const safe = replaceActing(short, (one) => (one === '\n' || one === '\t' ? one : writeOut(one)));
    written ||= safe !== short;
    return safe;
  };
  const walk = (one: unknown): unknown => {
    if (typeof one === 'string') return shieldText(one);
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [shieldText(key), walk(inner)]));
  };
  const shielded = walk(value) as T;
  const notes = [
    ...(written
      ? ['Characters that are not seen are written as \\u{…}: such a text is not character for character.']
      : []),
    ...(cut ? [`Texts of more than ${countOf(mostCharacters, 'character')} are cut where they say so.`] : []),
  ];
  return { value: shielded, notes };
}

/** As it leaves: what is not seen takes more room once it is written out. */
export function countBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(shieldTexts(value).value));
}

function cutText(text: string): string {
  const isLow = /[\udc00-\udfff]/.test(text.charAt(mostCharacters));
  const kept = text.slice(0, isLow ? mostCharacters - 1 : mostCharacters);
  return `${kept} [cut: ${countOf(text.length - kept.length, 'more character')}]`;
}

export interface Refusal {
  readonly text: string;
  /** It is not the asker's doing: whoever runs the server must hear of it. */
  readonly isOurs: boolean;
}

/** Texts that hide what stands in a message of that kind; undefined where the message is for the asker. */
const hiding: Readonly<Record<FailureKind, string | undefined>> = {
  usage: undefined,
  unknown: undefined,
  loading: undefined,
  query: undefined,
  data: 'The files cannot be read as a dataset. `rashomon check` says why.',
  files: 'The files cannot be read. The log of this server says why.',
  // Its own words name the address of the database.
  database: 'Neo4j does not answer. Run `rashomon doctor` where this server runs.',
};

export function refuse(error: unknown): Refusal {
  if (!(error instanceof Failure)) return { text: 'Something broke in the server; its log says what.', isOurs: true };
  const hidden = hiding[error.kind];
  const text = hidden ?? [error.message, error.hint].filter(Boolean).join('\n');
  return { text, isOurs: hidden !== undefined || error.kind === 'query' };
}
