// Rule: the same speakers, at two times that are known and do not meet, say what would contradict if others said it. Without
// both dates a second answer may be the first one told again, so nothing follows.
import { areDisjoint } from '../base/intervals.ts';
import type { Rule } from './rule.ts';

export const changedAnswer: Rule = {
  name: 'changed-answer',
  sentence: 'The same speaker answers differently at another time.',
};

export interface Utterance {
  /** Sorted. */
  readonly speakers: readonly string[];
  readonly saidFrom?: string | undefined;
  readonly saidTo?: string | undefined;
  /** As written: its zone tells the day of a time. */
  readonly saidAt?: string | undefined;
}

export type SpeakerCase = 'disjoint' | 'changed' | 'neither';

/** Which rows can apply to two utterances: those for disjoint speakers, this rule, or none. */
export function compareSpeakers(a: Utterance, b: Utterance): SpeakerCase {
  if (!a.speakers.some((one) => b.speakers.includes(one))) return 'disjoint';
  const equal = a.speakers.length === b.speakers.length && a.speakers.every((one, i) => one === b.speakers[i]);
  return equal && isDated(a) && isDated(b) && areDisjoint(period(a), period(b)) ? 'changed' : 'neither';
}

function isDated(one: Utterance): boolean {
  return one.saidFrom !== undefined && one.saidTo !== undefined;
}

function period(one: Utterance) {
  return { from: one.saidFrom, to: one.saidTo, value: one.saidAt };
}
