// Where two actors meet: what lies between any assertion of the one and any of the other, and where they merely speak to the
// same question. Takes no side: the first actor is only the one that was asked for first.

import { groupBy } from '../base/group-by.ts';
import type { DerivedRelation } from '../derive/rule.ts';
import type { GraphIndex, RecordedRelation } from '../graph/index-graph.ts';
import { nameUnorderedPair } from './contradictions.ts';

export interface Meeting {
  /** An assertion of the first actor. */
  readonly one: string;
  /** An assertion of the second. */
  readonly other: string;
  /** Relations between the two, at either level; both lists empty where they only speak to the same question. */
  readonly recorded: readonly RecordedRelation[];
  readonly derived: readonly DerivedRelation[];
  /** Questions to which both give an answer, sorted. */
  readonly questions: readonly string[];
}

/** Sorted by one, other. Cost: the assertions of the one times those of the other. */
export function listMeetings(
  index: GraphIndex,
  derived: readonly DerivedRelation[],
  first: string,
  second: string,
): readonly Meeting[] {
  const following = groupBy(derived, ({ from, to }) => nameUnorderedPair({ one: from, other: to }));
  return index.assertionsOf(first).flatMap((one) =>
    index.assertionsOf(second).flatMap((other): Meeting[] => {
      if (one === other) return [];
      const recorded = index.recordedRelationsBetween(one, other);
      const ofPair = following.get(nameUnorderedPair({ one, other })) ?? [];
      const questions = listSharedQuestions(index, one, other);
      if (recorded.length + ofPair.length + questions.length === 0) return [];
      return [{ one, other, recorded, derived: ofPair, questions }];
    }),
  );
}

function listSharedQuestions(index: GraphIndex, one: string, other: string): string[] {
  const answered = new Set(index.answersOf(one).map((answer) => answer.to));
  const shared = index.answersOf(other).filter((answer) => answered.has(answer.to));
  return [...new Set(shared.map((answer) => answer.to))];
}
