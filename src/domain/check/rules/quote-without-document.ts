// A quote that stands in no document: neither it nor its file names one.

import { documentOfQuote } from '../../records/narrator.ts';
import { listQuotes } from '../../records/written-fields.ts';
import type { RuleDefinition } from '../rule.ts';

export const quoteWithoutDocument: RuleDefinition = {
  code: 'quote-without-document',
  severity: 'error',
  title: 'A quote that names no document.',
  looksAt: 'each',
  *check({ draft }) {
    for (const { owner, quote } of listQuotes(draft)) {
      if (owner.broken || documentOfQuote(quote, owner.fileDocument)) continue;
      yield {
        place: quote.place,
        message: `a quote of \`${owner.id.value}\` names no document, and neither does its file`,
        notes: [{ message: 'write `document` on the quote, or once at the head of the file' }],
      };
    }
  },
};
