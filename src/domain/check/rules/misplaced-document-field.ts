// A field of a document that only a text has.
import { isText } from '../../anchor/anchored-quotes.ts';
import type { RuleDefinition } from '../rule.ts';

export const misplacedDocumentField: RuleDefinition = {
  code: 'misplaced-document-field',
  severity: 'error',
  title: 'A field that means nothing for the document’s medium.',
  looksAt: 'each',
  *check({ draft }) {
    for (const document of draft.documents) {
      const { id, medium, text, length } = document;
      if (isText(document)) continue;
      for (const [name, field] of Object.entries({ text, length })) {
        if (field === undefined) continue;
        yield {
          place: field.place,
          message: `\`${name}\` means nothing for a document with medium ${medium?.value} (\`${id.value}\`): it has no text`,
          notes: [{ message: 'give the SHA-256 of the file’s bytes, and where it is under `url` and `archived`' }],
        };
      }
    }
  },
};
