// What is said of a question with too many answers to pair: how many answers each value has. Names no assertion.

import { groupBy } from '../base/group-by.ts';
import { compareText } from '../base/result.ts';
import type { AnswerRow } from '../graph/answer-rows.ts';
import type { Stance } from '../records/model.ts';

export interface ValueCount {
  readonly stance: Stance;
  /** Absent for an open answer. */
  readonly value?: string;
  readonly asOf?: string;
  readonly of?: string;
  readonly answers: number;
}

export interface AnswerCount {
  readonly question: string;
  readonly answers: number;
  /** Sorted by stance, value, asOf, of; an absent one first. */
  readonly values: readonly ValueCount[];
}

/** Counts all answers, whatever their manner. */
export function countAnswers(question: string, answers: readonly AnswerRow[]): AnswerCount {
  const classes = groupBy(answers, ({ properties: { stance, value, asOf, of } }) =>
    [stance, value ?? '', asOf ?? '', of ?? ''].join('\n'),
  );
  const values = [...classes]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, members]): ValueCount => {
      const { stance, value, asOf, of } = members[0]?.properties ?? { stance: 'open' as const };
      return {
        stance,
        ...(value === undefined ? {} : { value }),
        ...(asOf === undefined ? {} : { asOf }),
        ...(of === undefined ? {} : { of }),
        answers: members.length,
      };
    });
  return { question, answers: answers.length, values };
}
