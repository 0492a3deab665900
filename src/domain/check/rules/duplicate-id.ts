// One id for two records. Ids are unique over all kinds: a link, a search and a key must mean one thing.

import { sayKind } from '../../records/say.ts';
import type { Declaration } from '../check-context.ts';
import type { RuleDefinition } from '../rule.ts';

export const duplicateId: RuleDefinition = {
  code: 'duplicate-id',
  severity: 'error',
  title: 'One id for two records, of whatever kinds.',
  looksAt: 'together',
  *check({ declarations }) {
    const first = new Map<string, Declaration>();
    for (const declaration of declarations) {
      const { id, kind, place } = declaration;
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
