// A quote that begins or ends inside a word of its document.
import { isFound } from '../../anchor/anchor.ts';
import type { AnchoredPiece } from '../../anchor/anchored-quotes.ts';
import { isInsideWord, moveToWordEdge } from '../../anchor/word-edges.ts';
import { sayWords } from '../../records/say.ts';
import type { RuleDefinition } from '../rule.ts';

export const cutWord: RuleDefinition = {
  code: 'cut-word',
  severity: 'warning',
  title: 'A quote that begins or ends inside a word.',
  looksAt: 'each',
  *check(context) {
    for (const { owner, document, pieces } of context.anchoredQuotes()) {
      const text = document && context.textOfDocument(document.id.value)?.text;
      if (!document || text === undefined) continue;
      for (const [at, { anchor, words, name }] of pieces.entries()) {
        if (!isFound(anchor)) continue;
        const edges = [
          { does: 'begins', offset: anchor.start, isBroken: isLineEndBetween(text, pieces[at - 1], pieces[at]) },
          { does: 'ends', offset: anchor.end, isBroken: isLineEndBetween(text, pieces[at], pieces[at + 1]) },
        ].filter(({ offset, isBroken }) => !isBroken && isInsideWord(text, offset));
        if (edges.length === 0) continue;
        const cut = edges.map(({ offset }) =>
          sayWords(text.slice(moveToWordEdge(text, offset, -1), moveToWordEdge(text, offset, 1))),
        );
        yield {
          place: words.place,
          message: `${name} of \`${owner.id.value}\` ${edges.map(({ does }) => does).join(' and ')} inside ${cut.join(' and ')} of \`${document.id.value}\``,
          notes: [{ message: 'quote whole words and whole numbers: a part of one can say something else' }],
        };
      }
    }
  },
};

/** A word broken there goes on in the next piece, behind a line's number or a running head. */
function isLineEndBetween(text: string, before?: AnchoredPiece, after?: AnchoredPiece): boolean {
  if (!before || !after || !isFound(before.anchor) || !isFound(after.anchor)) return false;
  return text.slice(before.anchor.end, after.anchor.start).includes('\n');
}
