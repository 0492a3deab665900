// Words said to be the speaker's own that stand outside quotation marks in the document.

import type { Span } from '../../anchor/prepared-text.ts';
import { prepareText } from '../../anchor/prepared-text.ts';
import { isInsideQuotationMarks } from '../../anchor/quotation-marks.ts';
import { sayWords } from '../../records/say.ts';
import type { RuleDefinition } from '../rule.ts';

export const wordsWithoutMarks: RuleDefinition = {
  code: 'words-without-marks',
  severity: 'warning',
  title: '`words` that stand outside quotation marks.',
  *check(context) {
    for (const { owner, quote, document, anchor } of context.anchoredQuotes()) {
      if ((anchor.status !== 'exact' && anchor.status !== 'typographic') || !document?.textAtHand) continue;
      const { text } = document.textAtHand;
      const found = prepareText(anchor.found);
      for (const { value, place } of quote.words) {
        const places = found.findFolded(value);
        const isMarked = ({ start, end }: Span) =>
          isInsideQuotationMarks(text, { start: anchor.start + start, end: anchor.start + end });
        // What is not in the quote at all has a diagnostic of its own.
        if (places.length === 0 || places.some(isMarked)) continue;
        yield {
          place,
          message: `${sayWords(value)} of \`${owner.id.value}\` does not stand inside quotation marks in \`${document.id.value}\``,
          notes: [{ message: '`words` are what the document marks as the speaker’s own: leave out the rest' }],
        };
      }
    }
  },
};
