// Words said to be the speaker's own that stand outside quotation marks in the document.

import { isFound } from '../../anchor/anchor.ts';
import type { Span } from '../../anchor/prepared-text.ts';
import { prepareText } from '../../anchor/prepared-text.ts';
import { isInsideQuotationMarks } from '../../anchor/quotation-marks.ts';
import { sayWords } from '../../records/say.ts';
import type { RuleDefinition } from '../rule.ts';

export const wordsWithoutMarks: RuleDefinition = {
  code: 'words-without-marks',
  severity: 'warning',
  title: '`words` that stand outside quotation marks.',
  looksAt: 'each',
  *check(context) {
    for (const { owner, quote, document, pieces } of context.anchoredQuotes()) {
      if (!document || quote.words.length === 0) continue;
      const text = context.textOfDocument(document.id.value)?.text;
      if (text === undefined) continue;
      const found = pieces
        .flatMap(({ anchor }) => (isFound(anchor) ? [anchor] : []))
        .map((anchor) => ({ from: anchor.start, prepared: prepareText(anchor.found) }));
      for (const { value, place } of quote.words) {
        const places = found.flatMap(({ from, prepared }) =>
          prepared.findFolded(value).map(({ start, end }): Span => ({ start: from + start, end: from + end })),
        );
        const isMarked = (span: Span) => isInsideQuotationMarks(text, span);
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
