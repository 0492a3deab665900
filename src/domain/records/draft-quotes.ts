// Every quote of a draft with the record it belongs to. Lists them; judges nothing.
import type { DraftAssertion, DraftDataset, DraftQuote, DraftSilence } from './draft.ts';

export interface OwnedQuote {
  readonly owner: DraftAssertion | DraftSilence;
  readonly quote: DraftQuote;
}

/** Assertions first, then silences, each in the order read. */
export function listQuotes(draft: DraftDataset): OwnedQuote[] {
  return [...draft.assertions, ...draft.silences].flatMap((owner) => owner.quotes.map((quote) => ({ owner, quote })));
}
