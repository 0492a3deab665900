// An assertion's answers with stance and canonical value. Leaves out what does not read: that has been said.

import type { DraftAnswer, DraftAssertion } from '../records/draft.ts';
import type { Stance } from '../records/model.ts';
import type { CheckContext } from './check-context.ts';

export interface ReadAnswer {
  readonly answer: DraftAnswer;
  readonly stance: Stance;
  /** Canonical; absent when open. */
  readonly value?: string;
  /** Equal for answers to one question with equal `asOf` and `of`. */
  readonly group: string;
}

export function readAnswers(assertion: DraftAssertion, { questions, parseValue }: CheckContext): ReadAnswer[] {
  return assertion.answers.flatMap((answer): ReadAnswer[] => {
    const { question: reference, value, not, open, asOf, of } = answer;
    const group = JSON.stringify([reference.value, asOf?.value, of?.value]);
    const question = questions.get(reference.value);
    const text = value ?? not;
    if (!question || (value && not) || (text && open?.value)) return [];
    if (!text) return open?.value ? [{ answer, stance: 'open', group }] : [];
    const reading = parseValue(question, text.value);
    return reading?.ok ? [{ answer, stance: value ? 'held' : 'denied', value: reading.value, group }] : [];
  });
}
