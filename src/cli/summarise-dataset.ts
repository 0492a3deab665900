// A graph → the line that /api/datasets and `datasets` show of it. Counts what stands in the graph, nothing derived.
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import { storeGraph } from '../load/store-graph.ts';
import type { DatasetSummary } from '../wire/dataset-summary.ts';

/** The checksum is the one a load of this graph would leave behind. Undefined for an empty graph. */
export function summariseDataset(graph: NarrativeGraph): DatasetSummary | undefined {
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
