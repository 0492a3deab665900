// The words in which it is said who does what, and through whom that is known. A screen may hand in those of another language; what
// is cited, exported or printed has these.
import type { Act } from '../records/model.ts';
import { joinNames } from './names.ts';

export interface SayingWords {
  /** Of one speaker and of several. */
  readonly acts: Readonly<Record<Act, readonly [one: string, many: string]>>;
  /** The act beside the document's own verb. `isPast`: that is the same verb in the past tense, and says the same of one and of many. */
  readonly withVerb: (act: string, verb: string, isPast: boolean) => string;
  readonly names: (names: readonly string[]) => string;
  /** Whose words they are, through whom they are known. */
  readonly toldBy: (who: string, teller: string) => string;
  /** Several ways in which words are known; `isMore`: there are more than these. */
  readonly ways: (ways: readonly string[], isMore: boolean) => string;
}

export const englishSaying: SayingWords = {
  acts: {
    says: ['says', 'say'],
    claims: ['claims', 'claim'],
    confirms: ['confirms', 'confirm'],
    denies: ['denies', 'deny'],
    accuses: ['accuses', 'accuse'],
    warns: ['warns', 'warn'],
    questions: ['questions', 'question'],
    announces: ['announces', 'announce'],
    concedes: ['concedes', 'concede'],
    retracts: ['retracts', 'retract'],
    declines: ['declines', 'decline'],
  },
  withVerb: (act, verb, isPast) => (isPast ? verb : `${act} (“${verb}”)`),
  names: joinNames,
  toldBy: (who, teller) => `${who}, as told by ${teller}`,
  ways: (ways, isMore) => `${ways.join('; also by ')}${isMore ? ' and in more ways' : ''}`,
};
