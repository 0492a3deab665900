// NarrativeGraph → what may derive at all: answers that are asserted or implied, of assertions that are not retracted, whose
// act puts something forward. Answers as of different days or on different bases are kept apart.

import { groupBy } from '../base/group-by.ts';
import type { AnswerRow } from '../graph/answer-rows.ts';
import type { GraphIndex } from '../graph/index-graph.ts';
import type { Stand } from './rule.ts';

/** Stands with alike answers: every rule says of one member what it says of any other. */
export interface StandClass {
  /** In the order of assertion ids. */
  readonly members: readonly Stand[];
}

/** Classes of one question that may be compared with one another: equal asOf and of, or neither. */
export type ComparableClasses = readonly StandClass[];

/** Cost: linear in the question's answers. */
export function collectStands(
  index: GraphIndex,
  question: string,
  retracted: ReadonlySet<string>,
): readonly ComparableClasses[] {
  const node = index.node('Question', question);
  if (node === undefined) return [];
  const { slot, exclusive } = node.properties;
  const eligible = index.answersTo(question).filter((answer) => mayDerive(index, answer, retracted));
  const comparable = groupBy(eligible, (one) => `${one.properties.asOf ?? ''}\n${one.properties.of ?? ''}`);
  return [...comparable.values()].map((answers) => {
    const stands = [...groupBy(answers, (one) => one.from)].map(
      ([assertion, ofAssertion]): Stand => ({ assertion, slot, exclusive, answers: ofAssertion }),
    );
    return [...groupBy(stands, describeAnswers).values()].map((members) => ({ members }));
  });
}

/** Asserted or implied, of an assertion that is not retracted and puts something forward. */
export function mayDerive(index: GraphIndex, answer: AnswerRow, retracted: ReadonlySet<string>): boolean {
  const { how, stance } = answer.properties;
  if ((how !== 'asserted' && how !== 'implied') || stance === 'open' || retracted.has(answer.from)) return false;
  const act = index.node('Assertion', answer.from)?.properties.act;
  return act !== 'questions' && act !== 'declines';
}

/** All of a stand that a rule looks at. */
function describeAnswers(stand: Stand): string {
  return JSON.stringify(
    stand.answers.map(({ properties: { stance, value, only, from, to } }) => [stance, value, only, from, to]),
  );
}
