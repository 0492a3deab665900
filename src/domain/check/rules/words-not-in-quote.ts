// Words said to be inside quotation marks that are not in the quote at all, or not one behind the other.

import { foldTypography } from '../../anchor/typographic-fold.ts';
import type { DiagnosticNote } from '../../base/diagnostic.ts';
import type { Text } from '../../records/draft.ts';
import { sayWords } from '../../records/say.ts';
import { listQuotes } from '../../records/written-fields.ts';
import type { RuleDefinition } from '../rule.ts';

export const wordsNotInQuote: RuleDefinition = {
  code: 'words-not-in-quote',
  severity: 'error',
  title: '`words` that are not in `exact`, or not in its order.',
  looksAt: 'each',
  *check({ draft }) {
    for (const { owner, quote } of listQuotes(draft)) {
      if (quote.exact.length === 0) continue;
      let from: Position = { piece: 0, offset: 0 };
      for (const { value, place } of quote.words) {
        const found = findFrom(quote.exact, value, from);
        if (found) {
          from = { piece: found.piece, offset: found.offset + value.length };
          continue;
        }
        const isBefore = findFrom(quote.exact, value, { piece: 0, offset: 0 }) !== undefined;
        yield {
          place,
          message: isBefore
            ? `${sayWords(value)} stands in the quote of \`${owner.id.value}\` before the words listed above it, or shares words with them`
            : `${sayWords(value)} is not in the quote of \`${owner.id.value}\``,
          notes: [isBefore ? inOrder : sayHowNear(quote.exact, value)],
        };
      }
    }
  },
};

interface Position {
  readonly piece: number;
  readonly offset: number;
}

/** Words stand inside one piece: what lies between two is left out. */
function findFrom(pieces: readonly Text[], words: string, from: Position): Position | undefined {
  if (words === '') return undefined;
  for (const [piece, { value }] of pieces.entries()) {
    const offset = piece < from.piece ? -1 : value.indexOf(words, piece === from.piece ? from.offset : 0);
    if (offset >= 0) return { piece, offset };
  }
  return undefined;
}

const inOrder = { message: 'list `words` in the order of the document, no two of which share anything' };

function sayHowNear(pieces: readonly Text[], words: string): DiagnosticNote {
  const folded = foldTypography(words).text;
  const nearly = words !== '' && pieces.some(({ value }) => foldTypography(value).text.includes(folded));
  if (nearly)
    return { message: 'only quote marks, dashes, spaces or invisible characters differ: copy them from `exact`' };
  const [first] = pieces;
  return {
    message:
      pieces.length > 1
        ? '`exact` is here; `words` are the parts of its pieces inside quotation marks, each inside one of them'
        : '`exact` is here; `words` are the parts of it inside quotation marks',
    ...(first && { place: first.place }),
  };
}
