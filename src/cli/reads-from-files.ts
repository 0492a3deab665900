// Graphs in memory → what the HTTP app may ask for. No database stands behind it, so there are no named queries.

import { compareText } from '../domain/base/result.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import type { Reads } from '../http/reads.ts';
import type { DatasetSummary } from '../wire/dataset-summary.ts';
import type { FollowedFiles } from './follow-files.ts';
import { summariseDataset } from './summarise-dataset.ts';

/** Files that are followed may give other graphs while they are served. */
export function buildReadsFromFiles(source: readonly NarrativeGraph[] | FollowedFiles): Reads {
  const followed = 'listGraphs' in source ? source : undefined;
  const summaries = new Map<NarrativeGraph, DatasetSummary | undefined>();
  const listGraphs = () => ('listGraphs' in source ? source.listGraphs() : source);
  return {
    listDatasets: async () => {
      const now = listGraphs();
      for (const graph of summaries.keys()) if (!now.includes(graph)) summaries.delete(graph);
      for (const graph of now) if (!summaries.has(graph)) summaries.set(graph, summariseDataset(graph));
      return [...summaries.values()].flatMap((one) => one ?? []).sort((a, b) => compareText(a.id, b.id));
    },
    readGraph: async (dataset) => listGraphs().find((graph) => graph.nodes.Dataset[0]?.id === dataset),
    listQueries: async () => [],
    runQuery: async () => undefined,
    checkHealth: async () => undefined,
    ...(followed && { readFilesState: () => followed.readState() }),
  };
}
