// A relation that means the same from both ends, recorded from both.
import { symmetricKinds } from '../../records/model.ts';
import {
  listRecordedRelations,
  type RecordedRelation,
  sayRelation,
  unorderedPair,
} from '../../records/recorded-relations.ts';
import type { RuleDefinition } from '../rule.ts';

export const symmetricDeclaredTwice: RuleDefinition = {
  code: 'symmetric-declared-twice',
  severity: 'error',
  title: 'A symmetric relation recorded from both ends.',
  looksAt: 'together',
  *check({ draft }) {
    const first = new Map<string, RecordedRelation>();
    for (const relation of listRecordedRelations(draft)) {
      const { from, to, type, level } = relation;
      if (!isSymmetric(relation) || from === to.value) continue;
      const key = `${unorderedPair(from, to.value)} ${type} ${level}`;
      const earlier = first.get(key);
      if (!earlier) first.set(key, relation);
      if (!earlier || earlier.from === from) continue;
      yield {
        place: to.place,
        message: `${sayRelation(relation)}, and ${sayRelation(earlier)}: this means the same from both ends, and would count twice`,
        notes: [
          { message: 'it is recorded first here', place: earlier.to.place },
          { message: 'keep the one with the better reason' },
        ],
      };
    }
  },
};

function isSymmetric({ type, kind }: RecordedRelation): boolean {
  const symmetric: readonly string[] = symmetricKinds;
  return type === 'COMPATIBLE' || (kind !== undefined && symmetric.includes(kind));
}
