// Two relations of one type and level from one assertion to another: they would be one in the graph.
import { listRecordedRelations, type RecordedRelation, sayRelation } from '../../records/recorded-relations.ts';
import type { RuleDefinition } from '../rule.ts';

export const repeatedRelation: RuleDefinition = {
  code: 'repeated-relation',
  severity: 'error',
  title: 'The same relation recorded twice.',
  looksAt: 'together',
  *check({ draft }) {
    const first = new Map<string, RecordedRelation>();
    for (const relation of listRecordedRelations(draft)) {
      const { from, to, type, level } = relation;
      const key = `${from} ${to.value} ${type} ${level}`;
      const earlier = first.get(key);
      if (!earlier) {
        first.set(key, relation);
        continue;
      }
      const leveled = type === 'SUPPORTS' || type === 'CONTRADICTS' ? ` at level ${level}` : '';
      yield {
        place: to.place,
        message: `${sayRelation(relation)} a second time${leveled}: there is one relation of a type and level from one assertion to another`,
        notes: [
          { message: `${sayRelation(earlier)} here`, place: earlier.to.place },
          ...(relation.kind === 'withdraws' || earlier.kind === 'withdraws'
            ? [{ message: '`retracts` is stored as a contradiction already' }]
            : []),
        ],
      };
    }
  },
};
