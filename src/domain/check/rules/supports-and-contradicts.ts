// Two assertions recorded as both supporting and contradicting each other at one level.
import {
  listRecordedRelations,
  type RecordedRelation,
  sayRelation,
  unorderedPair,
} from '../../records/recorded-relations.ts';
import type { RuleDefinition } from '../rule.ts';

export const supportsAndContradicts: RuleDefinition = {
  code: 'supports-and-contradicts',
  severity: 'error',
  title: 'Support and contradiction between the same two, at one level.',
  looksAt: 'together',
  *check({ draft }) {
    const first = new Map<string, RecordedRelation>();
    for (const relation of listRecordedRelations(draft)) {
      const { from, to, type, level } = relation;
      if ((type !== 'SUPPORTS' && type !== 'CONTRADICTS') || from === to.value) continue;
      const key = `${unorderedPair(from, to.value)} ${level}`;
      const earlier = first.get(key);
      if (!earlier) {
        first.set(key, relation);
        continue;
      }
      if (earlier.type === type) continue;
      yield {
        place: to.place,
        message: `${sayRelation(relation)}, but ${sayRelation(earlier)} at the same level (${level})`,
        notes: [
          { message: 'the other relation is here', place: earlier.to.place },
          {
            message:
              'keep one; `level: utterance` is for what is said about the saying (that it was said, that it is genuine)',
          },
        ],
      };
    }
  },
};
