// A quote that stands nowhere in the document, nor anything like it.
import type { RuleDefinition } from '../rule.ts';
import { listPieceNotes } from './altered-quote.ts';

/** Quotes whose pieces are looked for. */
const toldPieces = 200;

export const lostQuote: RuleDefinition = {
  code: 'lost-quote',
  severity: 'error',
  title: 'A quote that is not in the document.',
  *check(context) {
    let told = 0;
    for (const { owner, quote, document, anchor } of context.anchoredQuotes()) {
      if (anchor.status !== 'lost' || !document) continue;
      told += 1;
      const prepared = told <= toldPieces ? context.textOfDocument(document.id.value) : undefined;
      const pieces = prepared && quote.exact ? listPieceNotes(prepared, quote.exact.value) : [];
      const nowhere = pieces.length > 0 ? 'does not stand in one piece in' : 'stands nowhere in';
      const like = anchor.nearest || pieces.length > 0 ? '' : ', nor anything like it';
      yield {
        place: quote.exact?.place ?? quote.place,
        message: `the quote of \`${owner.id.value}\` ${nowhere} \`${document.id.value}\`${like}`,
        notes:
          pieces.length > 0
            ? pieces
            : [{ message: 'copy the words from the document, or name the document they stand in' }],
      };
    }
  },
};
