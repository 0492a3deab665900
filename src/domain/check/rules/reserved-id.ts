// An id that the program gives itself: `narrator`, or that of the actor it adds for a document's own voice.
import { narratorId } from '../../records/narrator.ts';
import type { RuleDefinition } from '../rule.ts';

export const reservedId: RuleDefinition = {
  code: 'reserved-id',
  severity: 'error',
  title: 'An id that stands for a document’s own voice.',
  looksAt: 'together',
  *check({ declarations, addedNarrators }) {
    for (const { id, kind, place } of declarations) {
      const document = addedNarrators.get(id)?.id.value;
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
