// Every quote of a draft with the place it has in its document's text. Looks up, judges nothing.

import type { DraftAssertion, DraftDataset, DraftDocument, DraftQuote, DraftSilence } from '../records/draft.ts';
import { documentOfQuote } from '../records/narrator.ts';
import { listQuotes } from '../records/written-fields.ts';
import { type Anchor, findAnchor, type QuoteSelector, type SearchOptions } from './anchor.ts';
import { countSearchSteps } from './approximate-match.ts';
import { type PreparedText, prepareText } from './prepared-text.ts';

export interface AnchoredQuote {
  readonly owner: DraftAssertion | DraftSilence;
  readonly quote: DraftQuote;
  /** Absent where the quote names none or an unknown one. */
  readonly document?: DraftDocument;
  readonly anchor: Anchor;
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

/** Texts are prepared when first needed, and once. */
export function buildTextOfDocument(documents: ReadonlyMap<string, DraftDocument>): TextOfDocument {
  const texts = new Map<string, PreparedText>();
  return (id) => {
    const document = documents.get(id);
    if (!document?.textAtHand || hasOtherText(document)) return undefined;
    const text = texts.get(id) ?? prepareText(document.textAtHand.text);
    texts.set(id, text);
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
  documents: ReadonlyMap<string, DraftDocument>,
  findInDocument: FindInDocument,
): AnchoredQuote[] {
  return listQuotes(draft).map(({ owner, quote }) => {
    const id = documentOfQuote(quote, owner.fileDocument)?.value;
    const document = id === undefined ? undefined : documents.get(id);
    const selector = selectorOf(quote);
    const anchor: Anchor = document && selector ? findInDocument(document.id.value, selector) : { status: 'unchecked' };
    return { owner, quote, ...(document && { document }), anchor };
  });
}

function selectorOf({ exact, prefix, suffix, start, end }: DraftQuote): QuoteSelector | undefined {
  return (
    exact && {
      exact: exact.value,
      ...(prefix && { prefix: prefix.value }),
      ...(suffix && { suffix: suffix.value }),
      ...(start && { start: start.value }),
      ...(end && { end: end.value }),
    }
  );
}
