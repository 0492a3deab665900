// An anonymous speaker quoted from two documents: nobody knows that it is the same person.
import { countOf } from '../../../domain/base/count.ts';
import type { DraftActor, DraftQuote } from '../../records/draft.ts';
import { documentOfQuote } from '../../records/narrator.ts';
import type { RuleDefinition } from '../rule.ts';

export const unnamedInTwoDocuments: RuleDefinition = {
  code: 'unnamed-in-two-documents',
  severity: 'error',
  title: 'An unnamed speaker quoted from two documents.',
  looksAt: 'together',
  *check({ draft, actors }) {
    const quoted = new Map<DraftActor, Map<string, DraftQuote>>();
    for (const { by, quotes, fileDocument } of draft.assertions) {
      for (const { value } of by) {
        const actor = actors.get(value);
        if (!actor?.unnamed?.value) continue;
        const first = quoted.get(actor) ?? new Map<string, DraftQuote>();
        quoted.set(actor, first);
        for (const quote of quotes) {
          const document = documentOfQuote(quote, fileDocument)?.value;
          if (document !== undefined && !first.has(document)) first.set(document, quote);
        }
      }
    }
    for (const [{ id }, first] of quoted) {
      if (first.size < 2) continue;
      yield {
        place: id.place,
        message: `\`${id.value}\` is unnamed and quoted from ${countOf(first.size, 'document')}: nothing shows that they mean the same speaker`,
        notes: [
          ...[...first].map(([document, { place }]) => ({ message: `quoted here from \`${document}\``, place })),
          {
            message:
              'declare one unnamed actor for each document; one voice behind a name of its own, such as a channel, is `pseudonymous`',
          },
        ],
      };
    }
  },
};
