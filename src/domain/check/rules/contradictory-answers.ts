// One assertion that holds and denies the same, or says yes and no. One assertion is one claim.

import { groupBy } from '../../base/group-by.ts';
import type { CheckContext } from '../check-context.ts';
import { type ReadAnswer, readAnswers } from '../read-answers.ts';
import type { RuleDefinition } from '../rule.ts';

export const contradictoryAnswers: RuleDefinition = {
  code: 'contradictory-answers',
  severity: 'error',
  title: 'One assertion that answers a question both ways.',
  looksAt: 'each',
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
  let [firstHeld, firstOpen]: (ReadAnswer | undefined)[] = [];
  const firstByValue = new Map<string | undefined, ReadAnswer>();
  for (const second of answers) {
    const other = second.stance === 'open' ? firstHeld : firstOpen;
    if (other) return [other, second, 'answers and leaves open'];
    const isYesNo = questions.get(second.answer.question.value)?.slot?.value === 'yes-no';
    const [before] = answers;
    // All before it agree, or it would have ended there.
    if (isYesNo && before && before.value !== second.value) return [before, second, 'says both yes and no to'];
    const same = firstByValue.get(second.value);
    if (same && same.stance !== second.stance) return [same, second, `both holds and denies \`${second.value}\` for`];
    if (second.stance === 'open') firstOpen ??= second;
    else firstHeld ??= second;
    if (!same) firstByValue.set(second.value, second);
  }
  return undefined;
}
