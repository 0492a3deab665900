// A quote that begins or ends inside a word of its document.
import { isInsideWord, moveToWordEdge } from '../../anchor/word-edges.ts';
import { sayWords } from '../../records/say.ts';
import type { RuleDefinition } from '../rule.ts';

export const cutWord: RuleDefinition = {
  code: 'cut-word',
  severity: 'warning',
  title: 'A quote that begins or ends inside a word.',
  *check(context) {
    for (const { owner, quote, document, anchor } of context.anchoredQuotes()) {
      if ((anchor.status !== 'exact' && anchor.status !== 'typographic') || !document?.textAtHand) continue;
      const { text } = document.textAtHand;
      const edges = [
        { does: 'begins', offset: anchor.start },
        { does: 'ends', offset: anchor.end },
      ].filter(({ offset }) => isInsideWord(text, offset));
      if (edges.length === 0) continue;
      const words = edges.map(({ offset }) =>
        sayWords(text.slice(moveToWordEdge(text, offset, -1), moveToWordEdge(text, offset, 1))),
      );
      yield {
        place: quote.exact?.place ?? quote.place,
        message: `the quote of \`${owner.id.value}\` ${edges.map(({ does }) => does).join(' and ')} inside ${words.join(' and ')} of \`${document.id.value}\``,
        notes: [{ message: 'quote whole words and whole numbers: a part of one can say something else' }],
      };
    }
  },
};
