// A mixed quote that does not say which of its words are the speaker's.
import { listQuotes } from '../../records/written-fields.ts';
import type { RuleDefinition } from '../rule.ts';

export const mixedWithoutWords: RuleDefinition = {
  code: 'mixed-without-words',
  severity: 'warning',
  title: 'A mixed quote without `words`.',
  looksAt: 'each',
  *check({ draft }) {
    for (const { owner, quote } of listQuotes(draft)) {
      if (owner.broken || quote.form?.value !== 'mixed' || quote.words.length > 0) continue;
      yield {
        place: quote.form.place,
        message: `a mixed quote of \`${owner.id.value}\` does not say which words are the speaker’s own`,
        notes: [{ message: 'list the parts inside quotation marks under `words`' }],
      };
    }
  },
};
