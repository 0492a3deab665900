// A quote whose words stand in more than one place of the document.

import type { PreparedText, Span } from '../../anchor/prepared-text.ts';
import { sayWords } from '../../records/say.ts';
import type { RuleDefinition } from '../rule.ts';

/** UTF-16 units of context shown on either side of a place. */
const shownContext = 24;

export const ambiguousQuote: RuleDefinition = {
  code: 'ambiguous-quote',
  severity: 'error',
  title: 'A quote that stands in several places.',
  looksAt: 'each',
  *check(context) {
    for (const piece of context.anchoredPieces()) {
      const { owner, quote, document, anchor, words, name } = piece;
      const prepared = document && context.textOfDocument(document.id.value);
      if (anchor.status !== 'ambiguous' || !prepared) continue;
      const count = `${anchor.more ? 'more than ' : ''}${anchor.places.length}`;
      const given = [
        ...(quote.prefix || quote.suffix ? ['its prefix and suffix'] : []),
        ...(quote.start[piece.at] && quote.end[piece.at] ? ['its position, which is none of them'] : []),
      ];
      const even = given.length > 0 ? `, even with ${given.join(' and ')}` : '';
      yield {
        place: words.place,
        message: `${name} of \`${owner.id.value}\` stands in ${count} places of \`${document.id.value}\`${quote.exact.length > 1 ? ' between its neighbours' : ''}${even}: which one is meant?`,
        notes: [
          ...anchor.places.map((place) => ({ message: sayOffer(prepared, place, quote.exact.length) })),
          { message: quote.exact.length > 1 ? inPieces : inOnePiece },
        ],
      };
    }
  },
};

const inOnePiece =
  'give a `prefix` or `suffix` (at most 32 characters) that only one of them has, or `start` and `end` of the one that is meant';
const inPieces =
  'make the piece longer, until it stands in one place, or list `start` and `end` of every piece, in their order';

/** The position so that it can be pasted, and what stands there. */
function sayOffer(prepared: PreparedText, { start, end }: Span, pieces: number): string {
  const { line, column } = prepared.findLine(start);
  const around = prepared.text.slice(Math.max(0, start - shownContext), end + shownContext);
  return `line ${line}, column ${column} is ${pieces > 1 ? `${start}–${end}` : `\`start: ${start}, end: ${end}\``}: ${sayWords(around)}`;
}
