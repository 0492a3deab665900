// A quote that is not in the document as written, but nearly: a near match is never taken for the words themselves.

import type { Anchor } from '../../anchor/anchor.ts';
import { readMarkup } from '../../anchor/markup.ts';
import { findPieces } from '../../anchor/pieces.ts';
import type { PreparedText } from '../../anchor/prepared-text.ts';
import { sayDifference, sayPlaceIn } from '../../anchor/say-difference.ts';
import type { DiagnosticNote } from '../../base/diagnostic.ts';
import { sayList, sayWords } from '../../records/say.ts';
import type { RuleDefinition } from '../rule.ts';

/** Quotes whose difference is told word by word: that grows with the square of their length. */
const toldDifferences = 200;
/** Pieces to be pasted are shown whole, up to this many characters. */
const longestOffer = 2_000;

export const alteredQuote: RuleDefinition = {
  code: 'altered-quote',
  severity: 'error',
  title: 'A quote that differs from the document.',
  looksAt: 'each',
  *check(context) {
    for (const piece of context.anchoredPieces()) {
      const { owner, quote, document, anchor, words, name } = piece;
      const prepared = document && context.textOfDocument(document.id.value);
      if (anchor.status !== 'altered' || !document || !prepared) continue;
      const { text } = prepared;
      const at = sayPlaceIn(prepared, anchor);
      if (anchor.differs === 'context') {
        const before = text.slice(Math.max(0, anchor.start - 32), anchor.start);
        const after = text.slice(anchor.end, anchor.end + 32);
        yield {
          place: (quote.prefix ?? quote.suffix)?.place ?? quote.place,
          message: `${name} of \`${owner.id.value}\` stands in \`${document.id.value}\`, but not between that prefix and suffix`,
          notes: [{ message: `at ${at} it has ${sayWords(before)} before it and ${sayWords(after)} behind it` }],
        };
        continue;
      }
      if (anchor.differs === 'order') {
        yield {
          place: words.place,
          message: `${name} of \`${owner.id.value}\` does not stand in \`${document.id.value}\` behind piece ${piece.at}`,
          notes: [
            { message: `it stands at ${at}: ${sayWords(anchor.found)}` },
            { message: 'list the pieces in the order of the document, no two of which share anything' },
          ],
        };
        continue;
      }
      const isTold = context.isAmongFirst(this.code, toldDifferences);
      const pieces = isTold ? listPieceNotes(prepared, words.value) : [];
      const nearest = { message: `the nearest is at ${at}: ${sayWords(anchor.found)}` };
      const difference = isTold ? [{ message: explain(prepared, document.id.value, words.value, anchor) }] : [];
      yield {
        place: words.place,
        message: `${name} of \`${owner.id.value}\` does not stand in \`${document.id.value}\` as written`,
        notes: pieces.length > 0 ? pieces : [nearest, ...difference],
      };
    }
  },
};

function explain(
  prepared: PreparedText,
  document: string,
  exact: string,
  { differs, found }: Extract<Anchor, { status: 'altered' }>,
): string {
  return differs === 'markup' ? sayMarkup(document, exact, found) : sayDifference(prepared, exact, found);
}

function sayMarkup(document: string, exact: string, found: string): string {
  const inDocument = readMarkup(found)?.examples ?? [];
  if (inDocument.length > 0) {
    return `only HTML differs: \`${document}\` holds ${sayList(inDocument)}, the quote plain text: give the text of the page, not its source, or copy the words with the marks`;
  }
  return `only HTML differs: the quote holds ${sayList(readMarkup(exact)?.examples ?? [])}, \`${document}\` plain text: copy the words from there`;
}

/** The pieces that a quote stands in, and what to do; none where it does not. */
export function listPieceNotes(prepared: PreparedText, exact: string): DiagnosticNote[] {
  const found = findPieces(prepared, exact);
  if (!found) return [];
  const { pieces, between } = found;
  const left = pieces.slice(1).map(({ start }, at) => sayWords(prepared.text.slice(pieces[at]?.end, start), 60));
  const written = pieces.map((piece) => JSON.stringify(piece.found)).join(', ');
  const howTo = `write the quote in pieces: ${written.length > longestOffer ? '`exact` as a list of them' : `exact: [${written}]`}`;
  return [
    ...pieces.map((piece) => ({
      message: `a piece of it stands at ${sayPlaceIn(prepared, piece)}: ${sayWords(piece.found)}`,
    })),
    {
      message:
        between === 'elision'
          ? `all its pieces stand there, in this order: ${howTo}`
          : `between its pieces ${left.length === 1 ? 'stands' : 'stand'} ${left.join(' and ')}: ${howTo}`,
    },
  ];
}
