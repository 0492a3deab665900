// A document that is quoted and that nothing identifies: neither its text nor its hash and length.
import { isText } from '../../anchor/anchored-quotes.ts';
import type { Place } from '../../base/diagnostic.ts';
import { documentOfQuote } from '../../records/narrator.ts';
import { listQuotes } from '../../records/written-fields.ts';
import type { RuleDefinition } from '../rule.ts';

export const documentWithoutText: RuleDefinition = {
  code: 'document-without-text',
  severity: 'error',
  title: 'A quoted document with neither its text nor its hash and length.',
  looksAt: 'together',
  *check({ draft }) {
    const quoted = new Map<string, Place>();
    for (const { owner, quote } of listQuotes(draft)) {
      const document = documentOfQuote(quote, owner.fileDocument)?.value;
      if (document !== undefined && !quoted.has(document)) quoted.set(document, quote.place);
    }
    for (const document of draft.documents) {
      const { id, broken, text, sha256, length } = document;
      const place = quoted.get(id.value);
      // What is no text is not to be quoted at all; that is said at the quote.
      if (broken || !isText(document) || place === undefined || text || (sha256 && length)) continue;
      const missing = sha256 ? '`length`' : length ? '`sha256`' : '`text`, or `sha256` and `length`';
      yield {
        place: id.place,
        message: `document \`${id.value}\` lacks ${missing}: nobody could tell which text its quotes were taken from`,
        notes: [
          { message: 'it is quoted here', place },
          { message: 'give the path of the text, or the SHA-256 of its bytes and its length in UTF-16 code units' },
        ],
      };
    }
  },
};
