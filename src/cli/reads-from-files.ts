// Graphs in memory → what the HTTP app may ask for. No database stands behind it: of the named questions those are answered that have
// a measure, and the rest is refused by name.

import { compareText } from '../domain/base/result.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import { maxRows } from '../http/limits.ts';
import type { Reads } from '../http/reads.ts';
import type { QueryCatalog } from '../query/catalog.ts';
import { findMeasure, isMeasured } from '../query/register.ts';
import { answerOverHttp, openGraphRoad, summariseQuery } from './named-questions.ts';
import { summariseDataset } from './summarise-dataset.ts';

export function buildReadsFromFiles(graphs: readonly NarrativeGraph[], catalog: QueryCatalog): Reads {
  const summaries = graphs.flatMap((graph) => summariseDataset(graph) ?? []).sort((a, b) => compareText(a.id, b.id));
  const byId = new Map(graphs.map((graph) => [graph.nodes.Dataset[0]?.id ?? '', graph]));
  const questions = catalog.queries.filter(isMeasured).map(summariseQuery);
  const road = openGraphRoad(graphs, catalog);
  return {
    listDatasets: async () => summaries,
    readGraph: async (dataset) => byId.get(dataset),
    listQueries: async () => questions,
    runQuery: async (name, raw) => {
      const query = catalog.queries.find((one) => one.name === name);
      if (query === undefined) return undefined;
      findMeasure(query);
      const answer = await answerOverHttp(road, query, raw);
      return { ...answer, rows: answer.rows.slice(0, maxRows), truncated: answer.rows.length > maxRows };
    },
    checkHealth: async () => undefined,
  };
}
