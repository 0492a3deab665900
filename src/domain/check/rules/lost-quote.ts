// A quote that stands nowhere in the document, nor anything like it.
import type { RuleDefinition } from '../rule.ts';

export const lostQuote: RuleDefinition = {
  code: 'lost-quote',
  severity: 'error',
  title: 'A quote that is not in the document.',
  *check(context) {
    for (const { owner, quote, document, anchor } of context.anchoredQuotes()) {
      if (anchor.status !== 'lost' || !document) continue;
      yield {
        place: quote.exact?.place ?? quote.place,
        message: `the quote of \`${owner.id.value}\` stands nowhere in \`${document.id.value}\`${anchor.nearest ? '' : ', nor anything like it'}`,
        notes: [{ message: 'copy the words from the document, or name the document they stand in' }],
      };
    }
  },
};
