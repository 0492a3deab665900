// An id that is declared, but as something that cannot stand here: an event where an actor speaks.
import { groupBy } from '../group-by.ts';
import type { RuleDefinition } from '../rule.ts';
import { sayKind, sayKinds } from '../say.ts';
import { suggestNearest } from '../suggest.ts';

export const wrongReferenceKind: RuleDefinition = {
  code: 'wrong-reference-kind',
  severity: 'error',
  title: 'An id of a record that cannot stand here.',
  *check(context) {
    const byId = groupBy(context.declarations, ({ id }) => id);
    for (const { text, kinds, where } of context.references()) {
      const declared = byId.get(text.value);
      if (!declared || declared.some(({ kind }) => kinds.includes(kind))) continue;
      const [first] = declared;
      if (!first) continue;
      const fitting = context.declarations.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
      const suggestion = suggestNearest(text.value, fitting, context.tools.distance);
      yield {
        place: text.place,
        message: `${where} takes ${sayKinds(kinds)}, and \`${text.value}\` is ${sayKind(first.kind)}`,
        notes: [{ message: `\`${text.value}\` is declared here`, place: first.place }],
        ...(suggestion !== undefined && { suggestion }),
      };
    }
  },
};
