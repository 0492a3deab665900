// Which assertions are contradicted by most. A count of voices, not of reasons.

import { groupBy } from '../base/group-by.ts';
import { compareText } from '../base/result.ts';
import type { GraphIndex } from '../graph/index-graph.ts';
import { type Attack, type Contradiction, groupAttacks } from './contradictions.ts';

export interface Contested {
  readonly assertion: string;
  /** Assertions that contradict it, sorted. */
  readonly contradictedBy: readonly string[];
  /** Of these, how many by an analyst's word; the rest by a rule. */
  readonly recorded: number;
  readonly derived: number;
  /** Other actors who say them, sorted. */
  readonly opponents: readonly string[];
}

/** Sorted by contradicting assertions, then opponents (most first), then id. Cost: n log n in contradictions. */
export function rankContested(index: GraphIndex, contradictions: readonly Contradiction[]): readonly Contested[] {
  return [...groupAttacks(contradictions)]
    .map(([assertion, attacks]) => describeContested(index, assertion, attacks))
    .sort(
      (a, b) =>
        b.contradictedBy.length - a.contradictedBy.length ||
        b.opponents.length - a.opponents.length ||
        compareText(a.assertion, b.assertion),
    );
}

function describeContested(index: GraphIndex, assertion: string, attacks: readonly Attack[]): Contested {
  const byAttacker = groupBy(attacks, (attack) => attack.by);
  const recorded = [...byAttacker.values()].filter((same) =>
    same.some((one) => one.contradiction.origin === 'recorded'),
  );
  const own = index.speakersOf(assertion);
  const speakers = [...byAttacker.keys()].flatMap((by) => index.speakersOf(by)).filter((actor) => !own.includes(actor));
  return {
    assertion,
    contradictedBy: [...byAttacker.keys()].sort(compareText),
    recorded: recorded.length,
    derived: byAttacker.size - recorded.length,
    opponents: [...new Set(speakers)].sort(compareText),
  };
}
