// A silence that nobody is shown to have noticed.
import type { RuleDefinition } from '../rule.ts';

export const silenceUnnoticed: RuleDefinition = {
  code: 'silence-unnoticed',
  severity: 'warning',
  title: 'A silence that nobody is shown to have noticed.',
  looksAt: 'each',
  *check({ draft }) {
    for (const { id, broken, quotes, reportedBy } of draft.silences) {
      if (broken || quotes.length > 0 || reportedBy.length > 0) continue;
      yield {
        place: id.place,
        message: `nobody is shown to have noticed silence \`${id.value}\`: whose observation is it?`,
        notes: [{ message: 'quote the document that notes it, or name the assertion that does in `reportedBy`' }],
      };
    }
  },
};
