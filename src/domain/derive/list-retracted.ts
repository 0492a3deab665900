// NarrativeGraph → assertions that no longer stand behind themselves. A retraction that was itself withdrawn retracts nothing.

import { groupBy } from '../base/group-by.ts';
import type { NarrativeGraph } from '../graph/narrative-graph.ts';

export interface RetractionEnds {
  readonly from: string;
  readonly to: string;
}

/**
 * Ids of assertions with a retraction that stands. Withdrawals have no cycle in a checked dataset, so every chain ends in one
 * that nobody withdrew; a cycle met anyway retracts nothing. Cost: linear in retractions.
 */
export function listRetracted(graph: NarrativeGraph): ReadonlySet<string> {
  return findRetracted(graph.relationships.CONTRADICTS.filter((one) => one.properties.kind === 'withdraws'));
}

/** The same from the retractions alone. */
export function findRetracted(retractions: readonly RetractionEnds[]): ReadonlySet<string> {
  const withdrawals = groupBy(retractions, (one) => one.to);
  const known = new Map<string, boolean>();
  const isRetracted = (id: string): boolean => {
    const remembered = known.get(id);
    if (remembered !== undefined) return remembered;
    known.set(id, false);
    const retracted = (withdrawals.get(id) ?? []).some((one) => !isRetracted(one.from));
    known.set(id, retracted);
    return retracted;
  };
  return new Set([...withdrawals.keys()].filter(isRetracted));
}
