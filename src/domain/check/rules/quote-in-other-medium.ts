// A quote that stands in an image, a video or a sound: there are no words to look it up in.
import { isText } from '../../anchor/anchored-quotes.ts';
import { documentOfQuote } from '../../records/narrator.ts';
import { listQuotes } from '../../records/written-fields.ts';
import type { RuleDefinition } from '../rule.ts';

export const quoteInOtherMedium: RuleDefinition = {
  code: 'quote-in-other-medium',
  severity: 'error',
  title: 'A quote of a document that is no text.',
  looksAt: 'each',
  *check({ draft, documents }) {
    for (const { owner, quote } of listQuotes(draft)) {
      const document = documents.get(documentOfQuote(quote, owner.fileDocument)?.value ?? '');
      if (document === undefined || isText(document)) continue;
      yield {
        place: quote.place,
        message: `a quote of \`${owner.id.value}\` stands in \`${document.id.value}\`, which is no text (medium: ${document.medium?.value})`,
        notes: [
          { message: 'a transcript of it is a document of its own, with `derivedFrom`: quote that' },
          { message: 'or say in the claim what is seen or heard, and name the place under `cites`' },
        ],
      };
    }
  },
};
