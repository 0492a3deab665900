// A document that nothing identifies: neither its text nor its hash and length.
import type { RuleDefinition } from '../rule.ts';

export const documentWithoutText: RuleDefinition = {
  code: 'document-without-text',
  severity: 'error',
  title: 'A document with neither its text nor its hash and length.',
  *check({ draft }) {
    for (const { id, broken, text, sha256, length } of draft.documents) {
      if (broken || text || (sha256 && length)) continue;
      const missing = sha256 ? '`length`' : length ? '`sha256`' : '`text`, or `sha256` and `length`';
      yield {
        place: id.place,
        message: `document \`${id.value}\` lacks ${missing}: nobody could tell which text its quotes were taken from`,
        notes: [
          { message: 'give the path of the text, or the SHA-256 of its bytes and its length in UTF-16 code units' },
        ],
      };
    }
  },
};
