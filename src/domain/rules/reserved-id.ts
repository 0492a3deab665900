// An id that the program gives itself: `narrator`, or that of the actor it adds for a document's own voice.
import type { CheckContext } from '../check-context.ts';
import { narratorId, resolveNarrator } from '../narrator.ts';
import type { RuleDefinition } from '../rule.ts';

export const reservedId: RuleDefinition = {
  code: 'reserved-id',
  severity: 'error',
  title: 'An id that stands for a document’s own voice.',
  *check(context) {
    const added = listAddedNarrators(context);
    for (const { id, kind, place } of context.declarations) {
      const document = added.get(id);
      if (id === narratorId) {
        yield {
          place,
          message: `no ${kind} can be called \`${narratorId}\`: the word stands for a document’s own voice`,
        };
      } else if (document !== undefined) {
        const message = `\`${id}\` is the actor that speaks for document \`${document}\` in \`by: ${narratorId}\`, and cannot be ${kind === 'actor' ? 'declared' : `a ${kind}`}`;
        const notes = [
          { message: `choose another id, or give \`${document}\` one \`publisher\` to speak as its narrator` },
        ];
        yield { place, message, notes };
      }
    }
  },
};

/** Ids of the actors that are added, with the id of the document each speaks for. */
function listAddedNarrators({ draft, documents }: CheckContext): Map<string, string> {
  const added = new Map<string, string>();
  for (const assertion of draft.assertions) {
    if (!assertion.by.some(({ value }) => value === narratorId)) continue;
    const narrator = resolveNarrator(assertion, documents);
    if (narrator?.kind === 'added') added.set(narrator.actor, narrator.document.id.value);
  }
  return added;
}
