// `words` on a quote that is not mixed.
import { listQuotes } from '../../records/written-fields.ts';
import type { RuleDefinition } from '../rule.ts';

export const misplacedWords: RuleDefinition = {
  code: 'misplaced-words',
  severity: 'error',
  title: '`words` on a quote that is not mixed.',
  looksAt: 'each',
  *check({ draft }) {
    for (const { owner, quote } of listQuotes(draft)) {
      const [first] = quote.words;
      const form = quote.form?.value ?? 'indirect';
      if (!first || form === 'mixed' || (owner.broken && !quote.form)) continue;
      yield {
        place: first.place,
        message: `a quote of \`${owner.id.value}\` lists \`words\`, but its form is ${form}`,
        notes: [
          {
            message:
              '`words` tells the speaker’s own words from the document’s: write `form: mixed`, or leave them out',
          },
        ],
      };
    }
  },
};
