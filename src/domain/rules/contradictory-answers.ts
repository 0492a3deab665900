// One assertion that holds and denies the same, or says yes and no. One assertion is one claim.
import type { CheckContext } from '../check-context.ts';
import { groupBy } from '../group-by.ts';
import { type ReadAnswer, readAnswers } from '../read-answers.ts';
import type { RuleDefinition } from '../rule.ts';

export const contradictoryAnswers: RuleDefinition = {
  code: 'contradictory-answers',
  severity: 'error',
  title: 'One assertion that answers a question both ways.',
  *check(context) {
    for (const assertion of context.draft.assertions) {
      for (const answers of groupBy(readAnswers(assertion, context), ({ group }) => group).values()) {
        const clash = findClash(answers, context);
        if (!clash) continue;
        const [first, second, how] = clash;
        yield {
          place: second.answer.place,
          message: `\`${assertion.id.value}\` ${how} \`${second.answer.question.value}\`: that is two assertions, or one answer too many`,
          notes: [{ message: 'the other answer is here', place: first.answer.place }],
        };
      }
    }
  },
};

/** The first two answers that exclude each other, in the order written. All are to one question, of equal asOf and of. */
function findClash(
  answers: readonly ReadAnswer[],
  { questions }: CheckContext,
): readonly [ReadAnswer, ReadAnswer, string] | undefined {
  for (const [index, second] of answers.entries()) {
    for (const first of answers.slice(0, index)) {
      if ((first.stance === 'open') !== (second.stance === 'open')) return [first, second, 'answers and leaves open'];
      const isYesNo = questions.get(second.answer.question.value)?.slot?.value === 'yes-no';
      if (isYesNo && first.value !== second.value) return [first, second, 'says both yes and no to'];
      if (first.value === second.value && first.stance !== second.stance) {
        return [first, second, `both holds and denies \`${second.value}\` for`];
      }
    }
  }
  return undefined;
}
