// Words for which nobody but an opponent vouches. An opponent is an actor who says the contrary, in whatever assertion.

import { compareText } from '../base/result.ts';
import type { GraphIndex } from '../graph/index-graph.ts';
import { type Contradiction, groupAttacks } from './contradictions.ts';

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
