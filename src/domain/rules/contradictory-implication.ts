// An assertion that says one thing, and by a question's `impliedBy` the opposite too.

import type { AnswerRow } from '../graph/answer-rows.ts';
import { buildRecordedGraph, plainTools } from '../graph/build-graph.ts';
import { type GraphIndex, indexGraph } from '../graph/index-graph.ts';
import type { RuleDefinition } from '../rule.ts';

export const contradictoryImplication: RuleDefinition = {
  code: 'contradictory-implication',
  severity: 'warning',
  title: 'Answers of one assertion that imply the opposite of each other.',
  *review(dataset, { assertions, questions }) {
    if (dataset.questions.every(({ impliedBy }) => impliedBy.length === 0)) return;
    const index = indexGraph(buildRecordedGraph(dataset, plainTools));
    for (const { id } of dataset.assertions) {
      const clash = findClash(index.answersOf(id), index);
      const draft = assertions.get(id);
      if (!clash || !draft) continue;
      const [first, second] = clash;
      const own = first.properties.how === 'implied' ? second : first;
      const written = draft.answers.find(({ question }) => question.value === own.to);
      const question = questions.get(own.to);
      yield {
        place: written?.place ?? draft.id.place,
        message: `\`${id}\` ${sayAnswer(own)}, and its other answers imply that it ${sayAnswer(own === first ? second : first)}`,
        notes: [
          ...(question ? [{ message: 'see `impliedBy` of the two questions', place: question.id.place }] : []),
          { message: 'look whether the implication holds, and whether one assertion says both' },
        ],
      };
    }
  },
};

function sayAnswer({ to, properties: { stance, value } }: AnswerRow): string {
  return `${stance === 'held' ? 'holds' : 'denies'} \`${value}\` on \`${to}\``;
}

/** Two comparable answers of which one at least is implied, and which cannot both hold. */
function findClash(answers: readonly AnswerRow[], index: GraphIndex): readonly [AnswerRow, AnswerRow] | undefined {
  for (const [position, second] of answers.entries()) {
    for (const first of answers.slice(0, position)) {
      if (first.to !== second.to || (!isImplied(first) && !isImplied(second))) continue;
      const [a, b] = [first.properties, second.properties];
      if (a.asOf !== b.asOf || a.of !== b.of || a.value === undefined || b.value === undefined) continue;
      const isYesNo = index.node('Question', first.to)?.properties.slot === 'yes-no';
      if (isYesNo ? a.value !== b.value : a.value === b.value && a.stance !== b.stance) return [first, second];
    }
  }
  return undefined;
}

function isImplied({ properties: { how } }: AnswerRow): boolean {
  return how === 'implied';
}
