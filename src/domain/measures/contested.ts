// What is contradicted and by how many, what nobody contradicts, and words for which nobody but an opponent vouches. Counts voices,
// not reasons; that nobody contradicts a claim says nothing about whether it is so.

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

/** Ids, sorted. Assertions that only ask or decline claim nothing and are left out. Cost: linear. */
export function listUncontested(index: GraphIndex, contradictions: readonly Contradiction[]): readonly string[] {
  const attacked = groupAttacks(contradictions);
  return index.graph.nodes.Assertion.filter(
    ({ id, properties: { act } }) => act !== 'questions' && act !== 'declines' && !attacked.has(id),
  ).map((one) => one.id);
}

export interface KnownThroughOpponents {
  readonly assertion: string;
  /** Actors who tell of it, opponents all; sorted. */
  readonly toldBy: readonly string[];
  /** Their reports, sorted. */
  readonly reports: readonly string[];
  /** Their assertions that contradict it, sorted; often the report itself. */
  readonly opposedIn: readonly string[];
}

/** Sorted by assertion. Cost: contradictions of what is told × its tellers. */
export function listKnownOnlyThroughOpponents(
  index: GraphIndex,
  contradictions: readonly Contradiction[],
): readonly KnownThroughOpponents[] {
  const attacks = groupAttacks(contradictions);
  return index.graph.nodes.Assertion.filter((one) => one.properties.asTold).flatMap(({ id: assertion }) => {
    const reports = index.reportersOf(assertion);
    const toldBy = new Set(reports.flatMap((report) => index.speakersOf(report)));
    const against = new Set((attacks.get(assertion) ?? []).map((attack) => attack.by));
    const opposing = [...against].filter((one) => index.speakersOf(one).some((actor) => toldBy.has(actor)));
    const opponents = new Set(opposing.flatMap((one) => index.speakersOf(one)));
    if (toldBy.size === 0 || ![...toldBy].every((actor) => opponents.has(actor))) return [];
    return [{ assertion, toldBy: [...toldBy].sort(compareText), reports, opposedIn: opposing.sort(compareText) }];
  });
}
