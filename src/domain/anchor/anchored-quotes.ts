// Every quote of a draft with the place it has in its document's text. Looks up, judges nothing.

import type { Lookup } from '../base/id-table.ts';
import type { DraftAssertion, DraftDataset, DraftDocument, DraftQuote, DraftSilence, Text } from '../records/draft.ts';
import { documentOfQuote } from '../records/narrator.ts';
import { listQuotes } from '../records/written-fields.ts';
import {
  type Anchor,
  type AnchorStatus,
  anchorStatuses,
  findAnchor,
  type QuoteSelector,
  type SearchOptions,
} from './anchor.ts';
import { countSearchSteps } from './approximate-match.ts';
import { type PreparedText, prepareText } from './prepared-text.ts';
import { type PiecesSelector, selectPieces, settlePieces } from './settle-pieces.ts';

export interface AnchoredQuote {
  readonly owner: DraftAssertion | DraftSilence;
  readonly quote: DraftQuote;
  /** Absent where the quote names none or an unknown one. */
  readonly document?: DraftDocument;
  /** The worst of its pieces. */
  readonly status: AnchorStatus;
  /** In the order written; none where the words could not be read. */
  readonly pieces: readonly AnchoredPiece[];
}

/** A quote's words, or one of the pieces they are written in. */
export interface AnchoredPiece extends Pick<AnchoredQuote, 'owner' | 'quote' | 'document'> {
  readonly words: Text;
  readonly anchor: Anchor;
  /** 0-based, among the pieces. */
  readonly at: number;
  /** For messages: "the quote", "piece 2 of the quote". */
  readonly name: string;
}

/** Looks words up in a document by its id; `unchecked` where its text is out of reach. */
export type FindInDocument = (document: string, quote: QuoteSelector, options?: SearchOptions) => Anchor;

/** The text of a document by its id, made ready; undefined where it is out of reach. */
export type TextOfDocument = (document: string) => PreparedText | undefined;

/** An image, a video and a sound have no words to look a quote up in. */
export function isText({ medium }: DraftDocument): boolean {
  return medium === undefined || medium.value === 'text';
}

/** A text handed in from outside that is not the recorded one: what is quoted from the one is not looked up in the other. */
export function hasOtherText({ text, sha256, textAtHand }: DraftDocument): boolean {
  if (text || sha256 === undefined || textAtHand === undefined || textAtHand.restored !== undefined) return false;
  return sha256.value.toLowerCase() !== textAtHand.sha256;
}

/**
 * Steps that one check may spend on looking for the nearest words, some two seconds' worth. Beyond, quotes that are missing
 * are reported without them: a dataset in which so many are wrong needs another look first.
 */
const nearestSearchSteps = 400_000_000;

/** Texts are prepared when first needed; of those that were asked for last, as many as have `mostUnits` together stay so. */
export function buildTextOfDocument(
  documents: Lookup<DraftDocument>,
  mostUnits = Number.POSITIVE_INFINITY,
): TextOfDocument {
  const texts = new Map<string, PreparedText>();
  let units = 0;
  return (id) => {
    const known = texts.get(id);
    if (known !== undefined) return known;
    const document = documents.get(id);
    if (!document?.textAtHand || hasOtherText(document)) return undefined;
    const text = prepareText(document.textAtHand.text);
    texts.set(id, text);
    units += text.text.length;
    for (const [other, { text: dropped }] of texts) {
      if (units <= mostUnits || other === id) break;
      texts.delete(other);
      units -= dropped.length;
    }
    return text;
  };
}

export function buildFindInDocument(textOf: TextOfDocument): FindInDocument {
  let stepsLeft = nearestSearchSteps;
  return (id, quote, options) => {
    const text = textOf(id);
    if (!text) return { status: 'unchecked' };
    const anchor = findAnchor(text, quote, { ...options, ...(stepsLeft <= 0 && { skipNearest: true }) });
    if (anchor.status === 'altered' || anchor.status === 'lost') {
      stepsLeft -= countSearchSteps(text.text.length, quote.exact.length);
    }
    return anchor;
  };
}

export function anchorQuotes(
  draft: DraftDataset,
  documents: Lookup<DraftDocument>,
  findInDocument: FindInDocument,
  textOf: TextOfDocument,
): AnchoredQuote[] {
  return listQuotes(draft).map(({ owner, quote }) => {
    const id = documentOfQuote(quote, owner.fileDocument)?.value;
    const document = id === undefined ? undefined : documents.get(id);
    const anchors = document ? anchorPieces(document.id.value, selectPieces(selectorOf(quote))) : [];
    const pieces = quote.exact.map((words, at) => {
      const name = quote.exact.length === 1 ? 'the quote' : `piece ${at + 1} of the quote`;
      const piece = { owner, quote, words, at, anchor: anchors[at] ?? unchecked, name };
      return document ? Object.assign(piece, { document }) : piece;
    });
    const whole = { owner, quote, status: findWorst(pieces.map(({ anchor }) => anchor.status)), pieces };
    return document ? Object.assign(whole, { document }) : whole;
  });

  function anchorPieces(document: string, selectors: readonly QuoteSelector[]): readonly Anchor[] {
    const findAlone = (selector: QuoteSelector) => findInDocument(document, selector);
    const prepared = selectors.length > 1 ? textOf(document) : undefined;
    return prepared ? settlePieces(prepared, selectors, findAlone) : selectors.map(findAlone);
  }
}

const unchecked: Anchor = { status: 'unchecked' };

function findWorst(statuses: readonly AnchorStatus[]): AnchorStatus {
  return anchorStatuses.findLast((status) => statuses.includes(status)) ?? 'unchecked';
}

/** Whether words that are not in one piece in a document run on from a piece of one of these quotes into the next. */
export function standsOverPieces(quotes: readonly DraftQuote[], words: string, options: SearchOptions = {}): boolean {
  return quotes.some(({ exact }) => {
    if (exact.length < 2) return false;
    // As lines, so that a word broken at the end of a piece is one word.
    const joined = exact.map(({ value }) => value).join('\n');
    const { status } = findAnchor(joined, { exact: words }, { ...options, skipNearest: true });
    return status === 'exact' || status === 'typographic' || status === 'ambiguous';
  });
}

function selectorOf({ exact, prefix, suffix, start, end }: DraftQuote): PiecesSelector {
  return {
    exact: exact.map(({ value }) => value),
    ...(prefix && { prefix: prefix.value }),
    ...(suffix && { suffix: suffix.value }),
    ...{ start: start.map(({ value }) => value), end: end.map(({ value }) => value) },
  };
}
