// The same quote twice in one record: they would be one in the graph.
import type { Place } from '../../base/diagnostic.ts';
import type { DraftAssertion, DraftQuote, DraftSilence } from '../../records/draft.ts';
import { documentOfQuote } from '../../records/narrator.ts';
import type { RuleDefinition } from '../rule.ts';

export const repeatedQuote: RuleDefinition = {
  code: 'repeated-quote',
  severity: 'error',
  title: 'The same quote twice in one record.',
  *check({ draft }) {
    for (const owner of [...draft.assertions, ...draft.silences]) {
      const first = new Map<string, Place>();
      for (const quote of owner.quotes) {
        if (!quote.exact) continue;
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

function identify({ exact, prefix, suffix, ...quote }: DraftQuote, owner: DraftAssertion | DraftSilence): string {
  const document = documentOfQuote(quote, owner.fileDocument);
  return JSON.stringify([document?.value, exact?.value, prefix?.value, suffix?.value]);
}
