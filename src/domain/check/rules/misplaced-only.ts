// `only` where nothing is held alone: beside `not` or `open`, or on a slot in which nothing shares.
import type { RuleDefinition } from '../rule.ts';

export const misplacedOnly: RuleDefinition = {
  code: 'misplaced-only',
  severity: 'error',
  title: '`only` where it has no meaning.',
  looksAt: 'each',
  *check({ draft, questions }) {
    for (const { id, answers } of draft.assertions) {
      for (const { question, value, not, open, only } of answers) {
        if (!only?.value) continue;
        const slot = questions.get(question.value)?.slot?.value;
        const why =
          !value && (not || open)
            ? `it is ${not ? 'denied' : 'left open'}`
            : slot === 'number' || slot === 'date' || slot === 'yes-no'
              ? `a ${slot} question has one answer anyway`
              : undefined;
        if (!why) continue;
        yield {
          place: only.place,
          message: `\`only\` says nothing in the answer of \`${id.value}\` to \`${question.value}\`: ${why}`,
          notes: [
            { message: '`only` is for a speaker who says that the value held is the only one (“sole responsibility”)' },
          ],
        };
      }
    }
  },
};
