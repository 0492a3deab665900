// A quote that stands nowhere in the document, nor anything like it.
import type { RuleDefinition } from '../rule.ts';
import { listPieceNotes } from './altered-quote.ts';

/** Quotes whose pieces are looked for. */
const toldPieces = 200;

export const lostQuote: RuleDefinition = {
  code: 'lost-quote',
  severity: 'error',
  title: 'A quote that is not in the document.',
  looksAt: 'each',
  *check(context) {
    for (const { owner, document, anchor, words, name } of context.anchoredPieces()) {
      if (anchor.status !== 'lost' || !document) continue;
      const isTold = context.isAmongFirst(this.code, toldPieces);
      const prepared = isTold ? context.textOfDocument(document.id.value) : undefined;
      const pieces = prepared ? listPieceNotes(prepared, words.value) : [];
      const nowhere = pieces.length > 0 ? 'does not stand in one piece in' : 'stands nowhere in';
      const like = anchor.nearest || pieces.length > 0 ? '' : ', nor anything like it';
      yield {
        place: words.place,
        message: `${name} of \`${owner.id.value}\` ${nowhere} \`${document.id.value}\`${like}`,
        notes:
          pieces.length > 0
            ? pieces
            : [{ message: 'copy the words from the document, or name the document they stand in' }],
      };
    }
  },
};
