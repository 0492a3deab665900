// An id that is declared, but as something that cannot stand here: an event where an actor speaks.

import { createSuggester } from '../../base/suggest.ts';
import type { RecordKind } from '../../records/model.ts';
import type { Reference } from '../../records/references.ts';
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
    const isOther = ({ text, kinds }: Reference) => {
      const kind = context.kindOf(text.value);
      return kind !== undefined && !kinds.includes(kind);
    };
    const references = context.references().filter(isOther);
    if (references.length === 0) return;
    const named = new Set(references.map(({ text }) => text.value));
    const byId = new Map<string, { readonly first: Declaration; readonly kinds: Set<RecordKind> }>();
    const idsOf = new Map<RecordKind, string[]>();
    for (const declaration of context.declarations) {
      const { id, kind } = declaration;
      const ids = idsOf.get(kind) ?? [];
      idsOf.set(kind, ids);
      ids.push(id);
      if (!named.has(id)) continue;
      const known = byId.get(id) ?? { first: declaration, kinds: new Set() };
      known.kinds.add(kind);
      byId.set(id, known);
    }
    const fitting = new Map<string, readonly string[]>();
    for (const { text, kinds, where } of references) {
      const declared = byId.get(text.value);
      if (!declared || kinds.some((kind) => declared.kinds.has(kind))) continue;
      const { first } = declared;
      const candidates = fitting.get(kinds.join(' ')) ?? kinds.flatMap((kind) => idsOf.get(kind) ?? []);
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
