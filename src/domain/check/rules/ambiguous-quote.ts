// A quote whose words stand in more than one place of the document.

import { sayWords } from '../../records/say.ts';
import type { RuleDefinition } from '../rule.ts';

/** UTF-16 units of context shown on either side of a place. */
const shownContext = 24;

export const ambiguousQuote: RuleDefinition = {
  code: 'ambiguous-quote',
  severity: 'error',
  title: 'A quote that stands in several places.',
  *check(context) {
    for (const { owner, quote, document, anchor } of context.anchoredQuotes()) {
      if (anchor.status !== 'ambiguous' || !document?.textAtHand) continue;
      const { text } = document.textAtHand;
      const count = `${anchor.more ? 'more than ' : ''}${anchor.places.length}`;
      const given = quote.prefix || quote.suffix ? ', even with its prefix and suffix' : '';
      yield {
        place: quote.exact?.place ?? quote.place,
        message: `the quote of \`${owner.id.value}\` stands in ${count} places of \`${document.id.value}\`${given}: which one is meant?`,
        notes: [
          ...anchor.places.map(({ start, end }) => ({
            message: `at ${start}–${end}: ${sayWords(text.slice(Math.max(0, start - shownContext), end + shownContext))}`,
          })),
          { message: 'give a `prefix` or `suffix` (at most 32 characters) that only one of them has' },
        ],
      };
    }
  },
};
