// The same answer twice in one assertion.
import type { Place } from '../../base/diagnostic.ts';
import { readAnswers } from '../read-answers.ts';
import type { RuleDefinition } from '../rule.ts';

export const repeatedAnswer: RuleDefinition = {
  code: 'repeated-answer',
  severity: 'error',
  title: 'The same answer twice in one assertion.',
  looksAt: 'each',
  *check(context) {
    for (const assertion of context.draft.assertions) {
      const first = new Map<string, { readonly place: Place }>();
      for (const { answer, stance, value, group } of readAnswers(assertion, context)) {
        const key = JSON.stringify([group, stance, value]);
        const earlier = first.get(key);
        if (!earlier) {
          first.set(key, answer);
          continue;
        }
        yield {
          place: answer.place,
          message: `\`${assertion.id.value}\` answers \`${answer.question.value}\` twice with the same${value === undefined ? '' : ` \`${value}\``}`,
          notes: [
            { message: 'the first is here', place: earlier.place },
            { message: 'only answers that differ in value, `not`, `asOf` or `of` can be told apart' },
          ],
        };
      }
    }
  },
};
