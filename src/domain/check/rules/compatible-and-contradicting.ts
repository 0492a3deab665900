// Two assertions recorded as compatible and as contradicting each other.
import { listRecordedRelations, sayRelation, unorderedPair } from '../../records/recorded-relations.ts';
import type { RuleDefinition } from '../rule.ts';

export const compatibleAndContradicting: RuleDefinition = {
  code: 'compatible-and-contradicting',
  severity: 'warning',
  title: 'Two assertions said to be compatible and to contradict each other.',
  looksAt: 'together',
  *check({ draft }) {
    const relations = listRecordedRelations(draft);
    const contradictions = new Map(
      relations
        .filter(({ type, kind, level }) => type === 'CONTRADICTS' && level === 'content' && kind !== 'undercuts')
        .map((relation) => [unorderedPair(relation.from, relation.to.value), relation]),
    );
    for (const relation of relations) {
      const other = contradictions.get(unorderedPair(relation.from, relation.to.value));
      if (relation.type !== 'COMPATIBLE' || !other || relation.from === relation.to.value) continue;
      yield {
        place: relation.to.place,
        message: `${sayRelation(relation)}, and yet ${sayRelation(other)}`,
        notes: [
          { message: 'the contradiction is recorded here', place: other.to.place },
          {
            message:
              '`compatible` is for stopping what a rule would derive; a recorded contradiction is simply left out',
          },
        ],
      };
    }
  },
};
