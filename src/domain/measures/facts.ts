// NarrativeGraph → what every measure starts from, worked out once: look-ups, what follows by rule, every contradiction, and what
// was taken back. Measures and derives nothing itself.
import { type Conflict, listConflicts } from '../graph/conflicts.ts';
import { type GraphIndex, indexGraph } from '../graph/index-graph.ts';
import type { NarrativeGraph } from '../graph/narrative-graph.ts';
import { type Contradiction, listContradictions } from './contradictions.ts';

export interface Facts {
  readonly index: GraphIndex;
  /** What follows by rule, as it stands in the graph. */
  readonly conflicts: readonly Conflict[];
  readonly contradictions: readonly Contradiction[];
  /** Ids of assertions that were taken back, and the taking back stands. */
  readonly retracted: ReadonlySet<string>;
}

/** Of a graph with its derived rows. Cost: as `listConflicts` and `indexGraph`. */
export function collectFacts(graph: NarrativeGraph): Facts {
  const index = indexGraph(graph);
  const conflicts = listConflicts(index);
  const retracted = graph.nodes.Assertion.filter((one) => one.properties.retracted).map((one) => one.id);
  return { index, conflicts, contradictions: listContradictions(index, conflicts), retracted: new Set(retracted) };
}
