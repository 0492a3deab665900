// Every quote of a draft with the place it has in its document's text. Looks up, judges nothing.
import { type Anchor, findAnchor, prepareText } from './anchor.ts';
import type { DraftAssertion, DraftDataset, DraftDocument, DraftQuote, DraftSilence } from './draft.ts';
import { documentOfQuote } from './narrator.ts';

export interface AnchoredQuote {
  readonly owner: DraftAssertion | DraftSilence;
  readonly quote: DraftQuote;
  /** Absent where the quote names none or an unknown one. */
  readonly document?: DraftDocument;
  readonly anchor: Anchor;
}

export function anchorQuotes(draft: DraftDataset, documents: ReadonlyMap<string, DraftDocument>): AnchoredQuote[] {
  const texts = new Map(
    [...documents].flatMap(([id, { textAtHand }]) => (textAtHand ? [[id, prepareText(textAtHand.text)] as const] : [])),
  );
  return [...draft.assertions, ...draft.silences].flatMap((owner) =>
    owner.quotes.map((quote) => {
      const id = documentOfQuote(quote, owner.fileDocument)?.value;
      const document = id === undefined ? undefined : documents.get(id);
      const text = id === undefined ? undefined : texts.get(id);
      const exact = quote.exact?.value;
      const anchor: Anchor =
        text && exact !== undefined
          ? findAnchor(text, {
              exact,
              ...(quote.prefix && { prefix: quote.prefix.value }),
              ...(quote.suffix && { suffix: quote.suffix.value }),
              ...(quote.start && { start: quote.start.value }),
              ...(quote.end && { end: quote.end.value }),
            })
          : { status: 'unchecked' };
      return { owner, quote, ...(document && { document }), anchor };
    }),
  );
}
