// Illocutionary forces of Inference Anchoring Theory, as AIF files name them, and the acts of this program.
import type { Act } from '../../domain/records/model.ts';

/** Written for each act. `retracts` needs to know what is taken back, which AIF does not say: it is written as saying. */
export const illocutionOf: Readonly<Record<Act, string>> = {
  says: 'Default Illocuting',
  claims: 'Asserting',
  confirms: 'Agreeing',
  denies: 'Disagreeing',
  accuses: 'Accusing',
  warns: 'Warning',
  questions: 'Pure Questioning',
  announces: 'Announcing',
  concedes: 'Conceding',
  declines: 'Declining',
  retracts: 'Default Illocuting',
};

interface Reading {
  readonly act: Act;
  /** The word says more than the act: kept as a tag. */
  readonly isMore: boolean;
}

const further: readonly (readonly [string, Act])[] = [
  ['Challenging', 'questions'],
  ['Assertive Questioning', 'questions'],
  ['Rhetorical Questioning', 'questions'],
  ['Pure Challenging', 'questions'],
  ['Assertive Challenging', 'questions'],
  ['Rhetorical Challenging', 'questions'],
  ['Popular Conceding', 'concedes'],
  ['Restating', 'says'],
  ['Promising', 'says'],
  ['Ironic Asserting', 'says'],
  ['Ironic Restating', 'says'],
];

const readings = new Map<string, Reading>([
  ...Object.entries(illocutionOf).map(([act, word]) => [fold(word), { act: act as Act, isMore: false }] as const),
  // Two acts are written so.
  [fold('Default Illocuting'), { act: 'says', isMore: false }],
  ...further.map(([word, act]) => [fold(word), { act, isMore: true }] as const),
]);

function fold(word: string): string {
  return word
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim();
}

/** A word that is not known says at least that something was said. */
export function readIllocution(word: string): Reading {
  return readings.get(fold(word)) ?? { act: 'says', isMore: true };
}

/** What is meant is the opposite of what is said. */
export function isIronic(word: string): boolean {
  return fold(word).startsWith('ironic');
}

/** A question that also asserts what it asks. */
export function isAssertiveQuestion(word: string): boolean {
  return /^(?:assertive|rhetorical) (?:questioning|challenging)$/.test(fold(word));
}
