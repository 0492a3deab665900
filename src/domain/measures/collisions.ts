// Which accounts of a question exclude each other. Answers that merely differ do not: one may lie in the other, be of another
// day or counted on another base, and where neither the question nor a speaker excludes, both may hold.

import { groupBy } from '../base/group-by.ts';
import { areDisjoint, hasBounds, liesWithin } from '../base/intervals.ts';
import { compareSpeakers } from '../derive/changed-answer.ts';
import { collectStands, type StandClass } from '../derive/collect-stands.ts';
import { isHeld, isMeasured, type Stand } from '../derive/rule.ts';
import { contradictionRules } from '../derive/rules.ts';
import { collectSuppression } from '../derive/suppression.ts';
import type { AnswerRow } from '../graph/answer-rows.ts';
import type { GraphIndex } from '../graph/index-graph.ts';
import { type Account, accountKey } from './accounts.ts';

/** Keys of two accounts, the first in the accounts' order first. */
export type Collision = readonly [string, string];

/** Kinds that put one answer against another; what undercuts attacks a step, not an answer. */
const excludingKinds = new Set(['denies', 'rivals', 'corrects']);

/** Gives the collisions among the accounts of a question. */
export type CollisionLookup = (question: string, accounts: readonly Account[]) => readonly Collision[];

/**
 * Pairs of accounts that exclude each other: by a rule on answers that are asserted or implied, between speakers and records
 * where the rule may speak; or by a recorded contradiction between two that hold them in whatever manner. Nothing taken back
 * counts. Cost: linear once; for each question the square of its distinct stands.
 */
export function createCollisionLookup(index: GraphIndex, retracted: ReadonlySet<string>): CollisionLookup {
  const mayPair = createPairTest(index);
  return (question, accounts) => {
    const order = new Map(accounts.map((one, position) => [one.key, position]));
    const placeOf = ([a, b]: Collision) => (order.get(a) ?? 0) * accounts.length + (order.get(b) ?? 0);
    const found = new Map<number, Collision>();
    for (const [x, y] of [
      ...pairByRule(index, question, retracted, mayPair),
      ...pairAsRecorded(index, question, retracted),
    ]) {
      const [a, b] = [keyOf(x), keyOf(y)];
      const pair: Collision = (order.get(a) ?? 0) < (order.get(b) ?? 0) ? [a, b] : [b, a];
      if (a !== b) found.set(placeOf(pair), pair);
    }
    return [...found].sort(([a], [b]) => a - b).map(([, pair]) => pair);
  };
}

type AnswerRows = readonly [AnswerRow, AnswerRow];

function pairByRule(
  index: GraphIndex,
  question: string,
  retracted: ReadonlySet<string>,
  mayPair: PairTest,
): AnswerRows[] {
  return collectStands(index, question, retracted).flatMap((classes) =>
    classes.flatMap((a, position) =>
      classes.slice(position).flatMap((b) => {
        const pairs = matchHeld(a, b);
        return pairs.length > 0 && someMembers(a, b, mayPair) ? pairs : [];
      }),
    ),
  );
}

function pairAsRecorded(index: GraphIndex, question: string, retracted: ReadonlySet<string>): AnswerRows[] {
  const held = index.answersTo(question).filter((one) => isHeld(one) && !retracted.has(one.from));
  const heldBy = groupBy(held, (one) => one.from);
  const others = (from: string) =>
    index.recordedRelationsOf(from).flatMap((one) => {
      const excludes =
        one.type === 'CONTRADICTS' && one.properties.level === 'content' && excludingKinds.has(one.properties.kind);
      return excludes && one.from === from ? (heldBy.get(one.to) ?? []) : [];
    });
  return held.flatMap((x) =>
    others(x.from).flatMap((y): AnswerRows[] => (areComparable(x, y) && !canMeet(x, y) ? [[x, y]] : [])),
  );
}

/** Whether one of two answers lies in the other: equal values do, of whatever day; others only of one day and base. */
export function liesInOther(x: AnswerRow, y: AnswerRow): boolean {
  const [a, b] = [x.properties, y.properties];
  if (a.value === undefined || b.value === undefined) return false;
  if (a.value === b.value) return true;
  if (!areComparable(x, y)) return false;
  return (
    (a.within ?? []).includes(b.value) || (b.within ?? []).includes(a.value) || liesWithin(a, b) || liesWithin(b, a)
  );
}

/** Whether two answers of one day and base could not both hold, as far as the question itself says. */
export function excludesByValue(index: GraphIndex, question: string, x: AnswerRow, y: AnswerRow): boolean {
  const node = index.node('Question', question)?.properties;
  if (node === undefined || !areComparable(x, y) || canMeet(x, y)) return false;
  if (isMeasured(node.slot)) return areDisjoint(x.properties, y.properties);
  return node.slot === 'yes-no' || node.exclusive;
}

/** Numbers and dates that overlap can both hold; everything else only where one lies in the other. */
function canMeet(x: AnswerRow, y: AnswerRow): boolean {
  const measured = hasBounds(x.properties) && hasBounds(y.properties);
  return measured ? !areDisjoint(x.properties, y.properties) : liesInOther(x, y);
}

function areComparable(x: AnswerRow, y: AnswerRow): boolean {
  return x.properties.asOf === y.properties.asOf && x.properties.of === y.properties.of;
}

function keyOf({ properties: { value, asOf, of } }: AnswerRow): string {
  return accountKey(value, asOf, of);
}

function matchHeld({ members: [x] }: StandClass, { members: [y] }: StandClass): AnswerRows[] {
  if (x === undefined || y === undefined) return [];
  return contradictionRules.flatMap((rule) =>
    rule.match(x, y).flatMap(([i, j]): AnswerRows[] => {
      const [one, other] = [x.answers[i], y.answers[j]];
      return one !== undefined && other !== undefined && isHeld(one) && isHeld(other) ? [[one, other]] : [];
    }),
  );
}

type PairTest = (x: Stand, y: Stand) => boolean;

function someMembers(a: StandClass, b: StandClass, test: PairTest): boolean {
  return a.members.some((x) => b.members.some((y) => x.assertion !== y.assertion && test(x, y)));
}

/** As the rules have it: disjoint speakers, or the same at another time; and no analyst has looked at the pair. */
function createPairTest(index: GraphIndex): PairTest {
  const suppression = collectSuppression(index.graph);
  const utteranceOf = (id: string) => {
    const { saidFrom, saidTo, saidAt } = index.node('Assertion', id)?.properties ?? {};
    return { speakers: index.speakersOf(id), saidFrom, saidTo, saidAt };
  };
  return (x, y) =>
    suppression.of(x.assertion, y.assertion) === undefined &&
    compareSpeakers(utteranceOf(x.assertion), utteranceOf(y.assertion)) !== 'neither';
}
