// Graphs in memory → what the HTTP app may ask for. No database stands behind it, so there are no named queries.

import { compareText } from '../domain/base/result.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import type { Reads } from '../http/reads.ts';
import { storeGraph } from '../load/store-graph.ts';
import type { DatasetSummary } from '../wire/dataset-summary.ts';

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

/** The checksum is the one a load of this graph would leave behind. Undefined for an empty graph. */
function summariseDataset(graph: NarrativeGraph): DatasetSummary | undefined {
  const { nodes } = graph;
  const [dataset] = nodes.Dataset;
  if (dataset === undefined) return undefined;
  const { title, version, language, licence, description } = dataset.properties;
  return {
    id: dataset.id,
    title,
    version,
    language,
    licence,
    ...(description !== undefined && { description }),
    state: 'ready',
    checksum: storeGraph(graph).checksum,
    actors: nodes.Actor.length,
    documents: nodes.Document.length,
    questions: nodes.Question.length,
    assertions: nodes.Assertion.length,
  };
}
