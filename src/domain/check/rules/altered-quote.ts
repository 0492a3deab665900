// A quote that is not in the document as written, but nearly: a near match is never taken for the words themselves.

import { sayDifference } from '../../anchor/say-difference.ts';
import { sayWords } from '../../records/say.ts';
import type { RuleDefinition } from '../rule.ts';

/** Quotes whose difference is told word by word: that grows with the square of their length. */
const toldDifferences = 200;

export const alteredQuote: RuleDefinition = {
  code: 'altered-quote',
  severity: 'error',
  title: 'A quote that differs from the document.',
  *check(context) {
    let told = 0;
    for (const { owner, quote, document, anchor } of context.anchoredQuotes()) {
      if (anchor.status !== 'altered' || !document?.textAtHand || !quote.exact) continue;
      const { text } = document.textAtHand;
      const at = `at ${anchor.start}–${anchor.end}`;
      if (anchor.differs === 'context') {
        const before = text.slice(Math.max(0, anchor.start - 32), anchor.start);
        const after = text.slice(anchor.end, anchor.end + 32);
        yield {
          place: (quote.prefix ?? quote.suffix)?.place ?? quote.place,
          message: `the quote of \`${owner.id.value}\` stands in \`${document.id.value}\`, but not between that prefix and suffix`,
          notes: [{ message: `${at} it has ${sayWords(before)} before it and ${sayWords(after)} behind it` }],
        };
        continue;
      }
      told += 1;
      yield {
        place: quote.exact.place,
        message: `the quote of \`${owner.id.value}\` does not stand in \`${document.id.value}\` as written`,
        notes: [
          { message: `the nearest is ${at}: ${sayWords(anchor.found)}` },
          ...(told <= toldDifferences ? [{ message: sayDifference(quote.exact.value, anchor.found) }] : []),
        ],
      };
    }
  },
};
