// Words said to be inside quotation marks that are not in the quote at all, or not one behind the other.

import { foldTypography } from '../../anchor/typographic-fold.ts';
import type { DiagnosticNote, Place } from '../../base/diagnostic.ts';
import { sayWords } from '../../records/say.ts';
import { listQuotes } from '../../records/written-fields.ts';
import type { RuleDefinition } from '../rule.ts';

export const wordsNotInQuote: RuleDefinition = {
  code: 'words-not-in-quote',
  severity: 'error',
  title: '`words` that are not in `exact`, or not in its order.',
  *check({ draft }) {
    for (const { owner, quote } of listQuotes(draft)) {
      if (!quote.exact) continue;
      const { value: exact } = quote.exact;
      let from = 0;
      for (const { value, place } of quote.words) {
        const at = value === '' ? -1 : exact.indexOf(value, from);
        if (at >= 0) {
          from = at + value.length;
          continue;
        }
        const isBefore = value !== '' && exact.includes(value);
        yield {
          place,
          message: isBefore
            ? `${sayWords(value)} stands in the quote of \`${owner.id.value}\` before the words listed above it, or shares words with them`
            : `${sayWords(value)} is not in the quote of \`${owner.id.value}\``,
          notes: [isBefore ? inOrder : sayHowNear(exact, value, quote.exact.place)],
        };
      }
    }
  },
};

const inOrder = { message: 'list `words` in the order of the document, no two of which share anything' };

function sayHowNear(exact: string, value: string, place: Place): DiagnosticNote {
  const nearly = value !== '' && foldTypography(exact).text.includes(foldTypography(value).text);
  return nearly
    ? { message: 'only quote marks, dashes, spaces or invisible characters differ: copy them from `exact`' }
    : { message: '`exact` is here; `words` are the parts of it inside quotation marks', place };
}
