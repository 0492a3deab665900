// An assertion related to itself.
import { listRecordedRelations, sayRelation } from '../../records/recorded-relations.ts';
import type { RuleDefinition } from '../rule.ts';

export const selfRelation: RuleDefinition = {
  code: 'self-relation',
  severity: 'error',
  title: 'An assertion related to itself.',
  looksAt: 'each',
  *check({ draft }) {
    for (const relation of listRecordedRelations(draft)) {
      // A retraction of itself is a cycle, and is found as one.
      if (relation.from !== relation.to.value || relation.kind === 'withdraws') continue;
      yield {
        place: relation.to.place,
        message: `${sayRelation(relation)}: a relation needs two assertions`,
        notes: [{ message: 'name the other assertion; if the sentence holds two claims, split it' }],
      };
    }
  },
};
