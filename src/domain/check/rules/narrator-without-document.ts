// `by: narrator` where it cannot be told whose voice that is.
import { documentOfNarrator, documentOfQuote, narratorId } from '../../records/narrator.ts';
import type { RuleDefinition } from '../rule.ts';

export const narratorWithoutDocument: RuleDefinition = {
  code: 'narrator-without-document',
  severity: 'error',
  title: '`by: narrator` without one document.',
  looksAt: 'each',
  *check({ draft }) {
    for (const assertion of draft.assertions) {
      const { id, broken, by, quotes, fileDocument } = assertion;
      const narrator = by.find(({ value }) => value === narratorId);
      if (broken || !narrator || documentOfNarrator(assertion)) continue;
      const documents = quotes.map((quote) => documentOfQuote(quote, fileDocument));
      // A quote without a document is the mistake then, and is told there.
      if (documents.some((document) => document === undefined)) continue;
      const why =
        quotes.length === 0
          ? 'it has no quote, and its file names no document'
          : 'its quotes stand in several documents';
      yield {
        place: narrator.place,
        message: `whose voice is the narrator of \`${id.value}\`? ${why}`,
        notes: [{ message: 'write `document` at the head of the file, quote one document, or name the speaker' }],
      };
    }
  },
};
