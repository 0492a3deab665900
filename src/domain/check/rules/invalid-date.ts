// A date that is not EDTF, or a day that does not exist.
import { takeFromQuotes } from '../../base/curly-quotes.ts';
import { listDates } from '../../records/written-fields.ts';
import type { RuleDefinition } from '../rule.ts';

export const invalidDate: RuleDefinition = {
  code: 'invalid-date',
  severity: 'error',
  title: 'A date that is not EDTF, or a day that does not exist.',
  looksAt: 'each',
  *check({ draft, parseDate }) {
    for (const { text, where } of listDates(draft)) {
      const reading = parseDate(text.value);
      if (reading.ok) continue;
      const unquoted = takeFromQuotes(text.value);
      const meant = unquoted !== undefined && parseDate(unquoted).ok ? unquoted : reading.suggestion;
      yield {
        place: text.place,
        message: `${where} cannot be \`${text.value}\`: ${reading.reason}`,
        ...(meant !== undefined && { suggestion: meant }),
      };
    }
  },
};
