// An assertion that says one thing, and by a question's `impliedBy` the opposite too.
import { groupBy } from '../../base/group-by.ts';
import { buildRecordedGraph, plainTools } from '../../build/build-graph.ts';
import type { AnswerRow } from '../../graph/answer-rows.ts';
import { type GraphIndex, indexGraph } from '../../graph/index-graph.ts';
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
  const comparable = groupBy(
    answers.filter(({ properties: { value } }) => value !== undefined),
    ({ to, properties: { asOf, of } }) => JSON.stringify([to, asOf, of]),
  );
  for (const group of comparable.values()) {
    const isYesNo = index.node('Question', group[0]?.to ?? '')?.properties.slot === 'yes-no';
    // Two answers clash by value and stance; of each the first, and the first that is implied, are enough.
    const seen = new Map<string, { readonly first: AnswerRow; implied?: AnswerRow }>();
    for (const second of group) {
      const { value, stance } = second.properties;
      const opposites = isYesNo
        ? [value === 'yes' ? 'no' : 'yes']
        : ['held', 'denied'].filter((other) => other !== stance).map((other) => JSON.stringify([value, other]));
      for (const opposite of opposites) {
        const other = seen.get(opposite);
        const clash = isImplied(second) ? other?.first : other?.implied;
        if (clash) return [clash, second];
      }
      const key = isYesNo ? `${value}` : JSON.stringify([value, stance]);
      const known = seen.get(key) ?? { first: second };
      if (isImplied(second)) known.implied ??= second;
      seen.set(key, known);
    }
  }
  return undefined;
}

function isImplied({ properties: { how } }: AnswerRow): boolean {
  return how === 'implied';
}
