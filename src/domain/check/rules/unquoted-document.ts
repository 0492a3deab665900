// A document from which nothing is quoted, and that nothing else rests on.
import type { RuleDefinition } from '../rule.ts';

export const unquotedDocument: RuleDefinition = {
  code: 'unquoted-document',
  severity: 'warning',
  title: 'A document from which nothing is quoted.',
  looksAt: 'together',
  *check({ draft, lost, heard }) {
    if (lost.any) return;
    for (const { id } of draft.documents) {
      if (heard.isQuoted(id.value)) continue;
      yield {
        place: id.place,
        message: `nothing is quoted from document \`${id.value}\``,
        notes: [
          {
            message:
              'quote it in an assertion or a silence, cite it in an assertion, name it in `derivedFrom` or `supersedes`, or remove it',
          },
        ],
      };
    }
  },
};
