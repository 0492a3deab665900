// Which actors stand against each other, in how many pairs of assertions. Pairs nobody with themselves: that is asked by
// self-contradictions.

import { groupBy } from '../base/group-by.ts';
import { compareText } from '../base/result.ts';
import type { GraphIndex } from '../graph/index-graph.ts';
import type { ContradictionKind } from '../records/model.ts';
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

const kindOrder: readonly ContradictionKind[] = ['denies', 'rivals', 'undercuts', 'corrects'];

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
