// Who stands against whom: actors in pairs of assertions, actors whose answers conflict by rule, and actors against their own words.

import { groupBy } from '../base/group-by.ts';
import { compareText } from '../base/result.ts';
import type { GraphIndex } from '../graph/index-graph.ts';
import { type ContradictionKind, contradictionKinds } from '../records/model.ts';
import { type Contradiction, nameUnorderedPair, summariseContradictions } from './contradictions.ts';

export interface ActorClash {
  /** Actor ids, `one` the one that sorts first. */
  readonly one: string;
  readonly other: string;
  /** Pairs of assertions, the assertion of `one` first; sorted. */
  readonly pairs: readonly (readonly [string, string])[];
  readonly recorded: number;
  readonly derived: number;
  readonly asTold: number;
  /** Unique, in the order denies, rivals, undercuts, corrects. */
  readonly kinds: readonly ContradictionKind[];
}

const kindOrder: readonly ContradictionKind[] = contradictionKinds;

/** Sorted by the number of pairs, most first, then by one, other. Cost: contradictions × speakers at both ends. */
export function listActorClashes(index: GraphIndex, contradictions: readonly Contradiction[]): readonly ActorClash[] {
  const meetings = contradictions.flatMap((contradiction) =>
    index.speakersOf(contradiction.one).flatMap((left) =>
      index.speakersOf(contradiction.other).flatMap((right) => {
        if (left === right) return [];
        const { one: a, other: b } = contradiction;
        return left < right
          ? [{ one: left, other: right, pair: [a, b] as const, contradiction }]
          : [{ one: right, other: left, pair: [b, a] as const, contradiction }];
      }),
    ),
  );
  const clashes = [...groupBy(meetings, nameUnorderedPair).values()].flatMap((met): ActorClash[] => {
    const [first] = met;
    if (first === undefined) return [];
    // The same two assertions may clash both ways round where speakers overlap: these are two pairs.
    const byPair = groupBy(met, ({ pair }) => pair.join(' | '));
    const found = [...byPair.entries()].sort(([a], [b]) => compareText(a, b)).map(([, same]) => same);
    const summaries = found.map((same) => summariseContradictions(same.map((one) => one.contradiction)));
    const kinds = new Set(met.map((one) => one.contradiction.kind));
    return [
      {
        one: first.one,
        other: first.other,
        pairs: found.flatMap(([same]) => (same === undefined ? [] : [same.pair])),
        recorded: summaries.filter((one) => one.recorded > 0).length,
        derived: summaries.filter((one) => one.recorded === 0).length,
        asTold: summaries.filter((one) => one.asTold > 0).length,
        kinds: kindOrder.filter((kind) => kinds.has(kind)),
      },
    ];
  });
  return clashes.sort(
    (a, b) => b.pairs.length - a.pairs.length || compareText(a.one, b.one) || compareText(a.other, b.other),
  );
}

export interface RuleConflict {
  /** Actor ids, `one` the one that sorts first; equal for an answer that changed. */
  readonly one: string;
  readonly other: string;
  /** Its name, a heading of docs/derivation.md. */
  readonly rule: string;
  /** Pairs of assertions, the assertion of `one` first; sorted. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Pairs with an end that is known only through others. */
  readonly asTold: number;
  /** Pairs with an answer that is hedged. */
  readonly hedged: number;
  /** Sorted. */
  readonly questions: readonly string[];
}

/** Sorted by one, other, rule. With a question, only what follows from answers to it. Cost: conflicts × speakers at both ends. */
export function listRuleConflicts(
  index: GraphIndex,
  contradictions: readonly Contradiction[],
  question?: string,
): readonly RuleConflict[] {
  const sides = contradictions.flatMap((conflict) => {
    if (conflict.origin === 'recorded') return [];
    const { questions } = conflict;
    if (question !== undefined && !questions.includes(question)) return [];
    return index.speakersOf(conflict.one).flatMap((left) =>
      index.speakersOf(conflict.other).map((right) => {
        const inOrder = left <= right;
        const [one, other] = inOrder ? [left, right] : [right, left];
        const pair = inOrder ? ([conflict.one, conflict.other] as const) : ([conflict.other, conflict.one] as const);
        return { one, other, pair, conflict, questions };
      }),
    );
  });
  return [...groupBy(sides, ({ one, other, conflict }) => `${one} ${other} ${conflict.rule}`)]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, found]): RuleConflict[] => {
      const [first] = found;
      if (first === undefined) return [];
      const pairs = found.map(({ pair }) => pair).sort((a, b) => compareText(a.join(' | '), b.join(' | ')));
      return [
        {
          one: first.one,
          other: first.other,
          rule: first.conflict.rule,
          pairs,
          asTold: found.filter(({ conflict }) => conflict.asTold).length,
          hedged: found.filter(({ conflict }) => conflict.hedged).length,
          questions: [...new Set(found.flatMap(({ questions }) => questions))].sort(compareText),
        },
      ];
    });
}

export interface Withdrawal {
  readonly origin: 'recorded';
  readonly kind: 'withdraws';
  /** The retraction. */
  readonly one: string;
  readonly other: string;
  readonly because: string;
}

export interface SelfContradiction {
  readonly actor: string;
  readonly contradiction: Contradiction | Withdrawal;
}

/** Sorted by actor, one, other. Cost: contradictions × speakers. */
export function listSelfContradictions(
  index: GraphIndex,
  contradictions: readonly Contradiction[],
): readonly SelfContradiction[] {
  const withdrawals = index.graph.relationships.CONTRADICTS.flatMap(({ from, to, properties }): Withdrawal[] =>
    properties.kind === 'withdraws'
      ? [{ origin: 'recorded', kind: 'withdraws', one: from, other: to, because: properties.because ?? '' }]
      : [],
  );
  // How one stands against the other is not said: it may be no contradiction of one's own words at all.
  return [...contradictions.filter((one) => one.kind !== 'opposes'), ...withdrawals]
    .flatMap((contradiction) => {
      const others = index.speakersOf(contradiction.other);
      const both = index.speakersOf(contradiction.one).filter((actor) => others.includes(actor));
      return both.map((actor) => ({ actor, contradiction }));
    })
    .sort(
      (a, b) =>
        compareText(a.actor, b.actor) ||
        compareText(a.contradiction.one, b.contradiction.one) ||
        compareText(a.contradiction.other, b.contradiction.other),
    );
}
