// One id for two records. Ids are unique over all kinds: a link, a search and a key must mean one thing.

import { IdTable } from '../../base/id-table.ts';
import { sayKind } from '../../records/say.ts';
import type { Declaration } from '../check-context.ts';
import type { RuleDefinition } from '../rule.ts';

export const duplicateId: RuleDefinition = {
  code: 'duplicate-id',
  severity: 'error',
  title: 'One id for two records, of whatever kinds.',
  looksAt: 'together',
  *check({ declarations }) {
    const repeated = findRepeated(declarations);
    if (repeated.size === 0) return;
    const first = new Map<string, Declaration>();
    for (const declaration of declarations) {
      const { id, kind, place } = declaration;
      if (!repeated.has(id)) continue;
      const earlier = first.get(id);
      if (!earlier) {
        first.set(id, declaration);
        continue;
      }
      const what = earlier.kind === kind ? `another ${kind}` : sayKind(earlier.kind);
      yield {
        place,
        message: `\`${id}\` is already ${what}: ids are unique over all kinds of a dataset`,
        notes: [{ message: `first declared here, as ${sayKind(earlier.kind)}`, place: earlier.place }],
      };
    }
  },
};

function findRepeated(declarations: Iterable<Declaration>): ReadonlySet<string> {
  const ids = new IdTable();
  const repeated = new Set<string>();
  for (const { id } of declarations) {
    const { count } = ids;
    if (ids.add(id) !== count) repeated.add(id);
  }
  return repeated;
}
