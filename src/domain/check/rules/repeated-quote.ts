// The same quote twice in one record: they would be one in the graph.
import type { Place } from '../../base/diagnostic.ts';
import type { DraftAssertion, DraftQuote, DraftSilence } from '../../records/draft.ts';
import { joinPieces } from '../../records/model.ts';
import { documentOfQuote } from '../../records/narrator.ts';
import type { RuleDefinition } from '../rule.ts';

export const repeatedQuote: RuleDefinition = {
  code: 'repeated-quote',
  severity: 'error',
  title: 'The same quote twice in one record.',
  looksAt: 'each',
  *check({ draft }) {
    for (const owner of [...draft.assertions, ...draft.silences]) {
      const first = new Map<string, Place>();
      for (const quote of owner.quotes) {
        if (quote.exact.length === 0) continue;
        const key = identify(quote, owner);
        const earlier = first.get(key);
        if (!earlier) {
          first.set(key, quote.place);
          continue;
        }
        yield {
          place: quote.place,
          message: `\`${owner.id.value}\` has this quote twice`,
          notes: [
            { message: 'the first is here', place: earlier },
            { message: 'quotes of one document differ in `exact`, `prefix` or `suffix`' },
          ],
        };
      }
    }
  },
};

/** As the graph tells them apart: by their pieces joined. */
function identify(quote: DraftQuote, owner: DraftAssertion | DraftSilence): string {
  const { exact, prefix, suffix } = quote;
  const document = documentOfQuote(quote, owner.fileDocument);
  return JSON.stringify([document?.value, joinPieces(exact.map(({ value }) => value)), prefix?.value, suffix?.value]);
}
