// Graphs in memory → what the HTTP app may ask for. No database stands behind it, so there are no named queries.

import { compareText } from '../domain/base/result.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import type { Reads } from '../http/reads.ts';
import { summariseDataset } from './summarise-dataset.ts';

export function buildReadsFromFiles(graphs: readonly NarrativeGraph[]): Reads {
  const summaries = graphs.flatMap((graph) => summariseDataset(graph) ?? []).sort((a, b) => compareText(a.id, b.id));
  const byId = new Map(graphs.map((graph) => [graph.nodes.Dataset[0]?.id ?? '', graph]));
  return {
    listDatasets: async () => summaries,
    readGraph: async (dataset) => byId.get(dataset),
    listQueries: async () => [],
    runQuery: async () => undefined,
    checkHealth: async () => undefined,
  };
}
