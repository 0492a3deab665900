// Words said to be inside quotation marks that are not in the quote at all.

import { foldTypography } from '../../anchor/typographic-fold.ts';
import { sayWords } from '../../records/say.ts';
import { listQuotes } from '../../records/written-fields.ts';
import type { RuleDefinition } from '../rule.ts';

export const wordsNotInQuote: RuleDefinition = {
  code: 'words-not-in-quote',
  severity: 'error',
  title: '`words` that are not in `exact`.',
  *check({ draft }) {
    for (const { owner, quote } of listQuotes(draft)) {
      if (!quote.exact) continue;
      const { value: exact } = quote.exact;
      for (const { value, place } of quote.words) {
        if (value !== '' && exact.includes(value)) continue;
        const nearly = foldTypography(exact).text.includes(foldTypography(value).text);
        yield {
          place,
          message: `${sayWords(value)} is not in the quote of \`${owner.id.value}\``,
          notes: [
            nearly && value !== ''
              ? { message: 'only quote marks, dashes or spaces differ: copy them from `exact`' }
              : {
                  message: '`exact` is here; `words` are the parts of it inside quotation marks',
                  place: quote.exact.place,
                },
          ],
        };
      }
    }
  },
};
