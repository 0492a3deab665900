// An answer that is not exactly one of held, denied and left open.

import { sayList } from '../../records/say.ts';
import type { RuleDefinition } from '../rule.ts';

export const unclearAnswer: RuleDefinition = {
  code: 'unclear-answer',
  severity: 'error',
  title: 'An answer with none, or more than one, of `value`, `not` and `open: true`.',
  looksAt: 'each',
  *check({ draft }) {
    for (const { id, broken, answers } of draft.assertions) {
      for (const { place, question, value, not, open } of answers) {
        const written = [value && 'value', not && 'not', open?.value && 'open'].filter(
          (name) => typeof name === 'string',
        );
        if (written.length === 1 || (broken && written.length === 0)) continue;
        const found = written.length === 0 ? 'has none' : `has ${sayList(written)}`;
        yield {
          place,
          message: `the answer of \`${id.value}\` to \`${question.value}\` must have one of \`value\`, \`not\` and \`open: true\`: it ${found}`,
          notes: [
            {
              message:
                '`value` is held, `not` is denied, `open: true` leaves the question open; several answers are a list',
            },
          ],
        };
      }
    }
  },
};
