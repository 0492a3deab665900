// Accounts and actors set against each other: of a question its camps, which accounts exclude each other, and what contradicts what
// over it; of two actors what lies between their assertions. Nobody is called right, and the first actor only comes first.

import { groupBy, groupByEach } from '../base/group-by.ts';
import { compareText } from '../base/result.ts';
import type { DerivedRelation } from '../derive/rule.ts';
import type { GraphIndex, RecordedRow } from '../graph/index-graph.ts';
import { type Account, isDenied, isHeldAccount, listAccounts } from './accounts.ts';
import { type Camp, gatherCamps } from './camps.ts';
import { type Collision, createCollisionLookup, excludesByValue } from './collisions.ts';
import { type Contradiction, nameUnorderedPair } from './contradictions.ts';
import type { Facts } from './facts.ts';

export interface FaceOff {
  readonly question: string;
  /** As listAccounts gives them, those who leave the question open included. */
  readonly accounts: readonly Account[];
  readonly camps: readonly Camp[];
  /** Accounts that exclude each other. */
  readonly collisions: readonly Collision[];
  /** Assertions that answer the question, sorted. */
  readonly answering: readonly string[];
  /** Between assertions that answer it; by rule, only those that follow from these answers. In the order of listContradictions. */
  readonly contradictions: readonly Contradiction[];
  /** Accounts exclude each other, one that is held is denied, or what answers the question is contradicted over it. */
  readonly contested: boolean;
  /** Something that answers it is contradicted, by whatever and over whichever question. */
  readonly contradictedElsewhere: boolean;
}

/** One a question, in the graph's order. Cost: as createCollisionLookup and gatherCamps. */
export function listFaceOffs({ index, contradictions, retracted }: Facts): readonly FaceOff[] {
  const collide = createCollisionLookup(index, retracted);
  const recordedFrom = groupBy(
    contradictions.filter((one) => one.origin === 'recorded'),
    (one) => one.one,
  );
  const following = groupByEach(
    contradictions.filter((one) => one.origin !== 'recorded'),
    (one) => one.questions,
  );
  const contradicted = new Set(contradictions.flatMap(({ one, other }) => [one, other]));
  return index.graph.nodes.Question.map(({ id: question }): FaceOff => {
    const accounts = listAccounts(index, question, retracted);
    const collisions = collide(question, accounts);
    const answering = [...new Set(index.answersTo(question).map((row) => row.from))].sort(compareText);
    const answers = new Set(answering);
    // By rule only from answers to this one: others would look like a dispute over it.
    const recorded = answering.flatMap((id) => recordedFrom.get(id) ?? []);
    const between = [...recorded, ...(following.get(question) ?? [])].filter(
      (one) => answers.has(one.one) && answers.has(one.other),
    );
    const held = accounts.filter((one) => one.value !== undefined && isHeldAccount(one));
    return {
      question,
      accounts,
      camps: gatherCamps(accounts, collisions),
      collisions,
      answering,
      contradictions: between,
      contested:
        collisions.length > 0 || between.length > 0 || held.some(isDenied) || someExclude(index, question, held),
      contradictedElsewhere: answering.some((id) => contradicted.has(id)),
    };
  });
}

/** By their values alone: where one is only hinted at, no contradiction follows, and yet nobody may call it settled. */
function someExclude(index: GraphIndex, question: string, held: readonly Account[]): boolean {
  const answers = held.flatMap((one) => one.parts[0]?.answer ?? []);
  return answers.some((x, position) => answers.slice(position + 1).some((y) => excludesByValue(index, question, x, y)));
}

export interface Meeting<Following = DerivedRelation> {
  /** An assertion of the first actor. */
  readonly one: string;
  /** An assertion of the second. */
  readonly other: string;
  /** Relations between the two, at either level; both lists empty where they only speak to the same question. */
  readonly recorded: readonly RecordedRow[];
  readonly derived: readonly Following[];
  /** Questions to which both give an answer, sorted. */
  readonly questions: readonly string[];
}

/** `derived`: what follows by rule, as it was derived or as it is stored. Sorted by one, other. Cost: linear in `derived` and in the pairs that answer one question. */
export function listMeetings<Following extends { readonly from: string; readonly to: string }>(
  index: GraphIndex,
  derived: readonly Following[],
  first: string,
  second: string,
): readonly Meeting<Following>[] {
  const [ours, theirs] = [index.assertionsOf(first), new Set(index.assertionsOf(second))];
  const own = new Set(ours);
  const between = derived.filter(
    ({ from, to }) => (own.has(from) && theirs.has(to)) || (own.has(to) && theirs.has(from)),
  );
  const following = groupBy(between, ({ from, to }) => nameUnorderedPair({ one: from, other: to }));
  const related = groupBy(
    between.flatMap(({ from, to }) => [
      { one: from, other: to },
      { one: to, other: from },
    ]),
    (tie) => tie.one,
  );
  const answering = groupBy(
    [...theirs].flatMap((other) => index.answersOf(other)),
    (answer) => answer.to,
  );
  return ours.flatMap((one) => {
    const near = new Set([
      ...index.recordedRelationsOf(one).map(({ from, to }) => (from === one ? to : from)),
      ...(related.get(one) ?? []).map((tie) => tie.other),
      ...index
        .answersOf(one)
        .flatMap((answer) => (answering.get(answer.to) ?? []).map((theirAnswer) => theirAnswer.from)),
    ]);
    const others = [...near].filter((other) => other !== one && theirs.has(other)).sort(compareText);
    return others.map((other): Meeting<Following> => {
      const recorded = index.recordedRelationsBetween(one, other);
      const ofPair = following.get(nameUnorderedPair({ one, other })) ?? [];
      return { one, other, recorded, derived: ofPair, questions: listSharedQuestions(index, one, other) };
    });
  });
}

function listSharedQuestions(index: GraphIndex, one: string, other: string): string[] {
  const answered = new Set(index.answersOf(one).map((answer) => answer.to));
  const shared = index.answersOf(other).filter((answer) => answered.has(answer.to));
  return [...new Set(shared.map((answer) => answer.to))];
}
