// The words that are said to draw a relation in the document do not stand in it.
import { standsOverPieces } from '../../anchor/anchored-quotes.ts';
import { documentsOfAssertion } from '../../records/narrator.ts';
import { sayList, sayWords } from '../../records/say.ts';
import type { RuleDefinition } from '../rule.ts';

export const relationQuoteLost: RuleDefinition = {
  code: 'relation-quote-lost',
  severity: 'error',
  title: 'A relation’s quote that is not in the document.',
  looksAt: 'each',
  *check(context) {
    for (const assertion of context.draft.assertions) {
      for (const { quote, to } of assertion.relations) {
        if (!quote) continue;
        const documents = documentsOfAssertion(assertion);
        const anchors = documents.map((id) => context.findInDocument(id, { exact: quote.value }));
        // With one text out of reach, the words may stand there.
        if (anchors.length === 0 || anchors.some(({ status }) => !['altered', 'lost'].includes(status))) continue;
        if (standsOverPieces(assertion.quotes, quote.value)) continue;
        const near = anchors.find((anchor) => anchor.status === 'altered');
        yield {
          place: quote.place,
          message: `the words that relate \`${assertion.id.value}\` to \`${to.value}\` do not stand in ${sayList(documents, 'or')}`,
          notes: [
            near?.status === 'altered'
              ? { message: `the nearest there is ${sayWords(near.found)}` }
              : { message: 'leave `quote` out where the relation is drawn by the analyst' },
          ],
        };
      }
    }
  },
};
