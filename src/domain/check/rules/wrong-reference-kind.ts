// An id that is declared, but as something that cannot stand here: an event where an actor speaks.

import { groupBy } from '../../base/group-by.ts';
import { createSuggester } from '../../base/suggest.ts';
import type { RecordKind } from '../../records/model.ts';
import { sayKind, sayKinds } from '../../records/say.ts';
import type { Declaration } from '../check-context.ts';
import type { RuleDefinition } from '../rule.ts';

export const wrongReferenceKind: RuleDefinition = {
  code: 'wrong-reference-kind',
  severity: 'error',
  title: 'An id of a record that cannot stand here.',
  looksAt: 'together',
  *check(context) {
    const suggest = createSuggester(context.tools.distance);
    const byId = new Map<string, { readonly first: Declaration; readonly kinds: Set<RecordKind> }>();
    for (const declaration of context.declarations) {
      const known = byId.get(declaration.id) ?? { first: declaration, kinds: new Set() };
      known.kinds.add(declaration.kind);
      byId.set(declaration.id, known);
    }
    const idsOf = groupBy(context.declarations, ({ kind }) => kind);
    const fitting = new Map<string, readonly string[]>();
    for (const { text, kinds, where } of context.references()) {
      const declared = byId.get(text.value);
      if (!declared || kinds.some((kind) => declared.kinds.has(kind))) continue;
      const { first } = declared;
      const candidates =
        fitting.get(kinds.join(' ')) ?? kinds.flatMap((kind) => (idsOf.get(kind) ?? []).map(({ id }) => id));
      fitting.set(kinds.join(' '), candidates);
      const suggestion = suggest(text.value, candidates);
      yield {
        place: text.place,
        message: `${where} takes ${sayKinds(kinds)}, and \`${text.value}\` is ${sayKind(first.kind)}`,
        notes: [{ message: `\`${text.value}\` is declared here`, place: first.place }],
        ...(suggestion !== undefined && { suggestion }),
      };
    }
  },
};
