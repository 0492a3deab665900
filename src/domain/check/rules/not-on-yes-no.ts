// `not` on a yes-no question, where yes and no are both held values.
import type { RuleDefinition } from '../rule.ts';

export const notOnYesNo: RuleDefinition = {
  code: 'not-on-yes-no',
  severity: 'error',
  title: '`not` on a yes-no question.',
  looksAt: 'each',
  *check({ draft, questions }) {
    for (const { id, answers } of draft.assertions) {
      for (const { question, not, value } of answers) {
        if (!not || value || questions.get(question.value)?.slot?.value !== 'yes-no') continue;
        const other = not.value === 'yes' ? 'no' : not.value === 'no' ? 'yes' : undefined;
        yield {
          place: not.place,
          message: `\`${id.value}\` denies \`${not.value}\` on the yes-no question \`${question.value}\`: hold the other value instead`,
          ...(other && { suggestion: `value: ${other}` }),
        };
      }
    }
  },
};
