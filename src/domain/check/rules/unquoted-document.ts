// A document from which nothing is quoted, and that nothing else rests on.
import { documentOfQuote } from '../../records/narrator.ts';
import type { RuleDefinition } from '../rule.ts';

export const unquotedDocument: RuleDefinition = {
  code: 'unquoted-document',
  severity: 'warning',
  title: 'A document from which nothing is quoted.',
  looksAt: 'together',
  *check({ draft, lost }) {
    if (lost.any) return;
    const owners = [...draft.assertions, ...draft.silences];
    const used = new Set([
      ...owners.flatMap(({ quotes, fileDocument }) =>
        quotes.map((quote) => documentOfQuote(quote, fileDocument)?.value),
      ),
      ...draft.assertions.flatMap(({ cites }) => cites.map(({ document }) => document?.value)),
      // What others retell is the origin of their words; what they stand in place of is what it was before.
      ...draft.documents.flatMap(({ derivedFrom, supersedes }) =>
        [...derivedFrom, ...supersedes].map(({ value }) => value),
      ),
    ]);
    for (const { id } of draft.documents) {
      if (used.has(id.value)) continue;
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
