// A graph with the look-ups every answer needs, worked out once a graph: what follows by rule, by either end.
import { type GraphIndex, groupByEitherEnd, indexGraph } from '../domain/graph/index-graph.ts';
import type { GraphRelationship, NarrativeGraph } from '../domain/graph/narrative-graph.ts';

export interface KnownGraph {
  readonly dataset: string;
  readonly version: string;
  readonly index: GraphIndex;
  /** Contradictions by rule at either end of an assertion. */
  readonly conflictsOf: (assertion: string) => readonly GraphRelationship<'CONFLICTS_WITH'>[];
}

const known = new WeakMap<NarrativeGraph, KnownGraph>();

/** The same object for the same graph. Cost: one pass over the graph the first time. */
export function knowGraph(graph: NarrativeGraph): KnownGraph {
  const before = known.get(graph);
  if (before !== undefined) return before;
  const index = indexGraph(graph);
  const conflicts = groupByEitherEnd(graph.relationships.CONFLICTS_WITH);
  const found: KnownGraph = {
    dataset: index.dataset,
    version: graph.nodes.Dataset[0]?.properties.version ?? '',
    index,
    conflictsOf: (assertion) => conflicts.get(assertion) ?? [],
  };
  known.set(graph, found);
  return found;
}

/** Whether words are put forward or passed over in it. */
export function isStatement(index: GraphIndex, id: string): boolean {
  const label = index.labelOf(id);
  return label === 'Assertion' || label === 'Silence';
}

/** Whether an assertion or a silence is known only through others. */
export function isAsTold(index: GraphIndex, id: string): boolean {
  return index.reportersOf(id).length > 0;
}
