// Graphs in memory → what the HTTP app may ask for. No database stands behind it: of the named questions those are answered that have
// a measure, and the rest is refused by name.

import { compareText } from '../domain/base/result.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import { maxRows } from '../http/limits.ts';
import type { Reads } from '../http/reads.ts';
import type { QueryCatalog } from '../query/catalog.ts';
import { findMeasure, hasMeasure } from '../query/register.ts';
import type { DatasetSummary } from '../wire/dataset-summary.ts';
import type { FollowedFiles } from './follow-files.ts';
import { answerOverHttp, openGraphRoad, summariseDataset, summariseQuery } from './named-questions.ts';

/** Files that are followed may give other graphs while they are served. */
export function buildReadsFromFiles(source: readonly NarrativeGraph[] | FollowedFiles, catalog: QueryCatalog): Reads {
  const followed = 'listGraphs' in source ? source : undefined;
  const summaries = new Map<NarrativeGraph, DatasetSummary | undefined>();
  const listGraphs = () => ('listGraphs' in source ? source.listGraphs() : source);
  const questions = catalog.queries.filter(hasMeasure).map(summariseQuery);
  const road = openGraphRoad(listGraphs, catalog);
  return {
    listDatasets: async () => {
      const now = listGraphs();
      for (const graph of summaries.keys()) if (!now.includes(graph)) summaries.delete(graph);
      for (const graph of now) if (!summaries.has(graph)) summaries.set(graph, summariseDataset(graph));
      return [...summaries.values()].flatMap((one) => one ?? []).sort((a, b) => compareText(a.id, b.id));
    },
    readGraph: async (dataset) => listGraphs().find((graph) => graph.nodes.Dataset[0]?.id === dataset),
    listQueries: async () => questions,
    runQuery: async (name, raw) => {
      const query = catalog.queries.find((one) => one.name === name);
      if (query === undefined) return undefined;
      findMeasure(query);
      const answer = await answerOverHttp(road, query, raw);
      return { ...answer, rows: answer.rows.slice(0, maxRows), truncated: answer.rows.length > maxRows };
    },
    checkHealth: async () => undefined,
    ...(followed && {
      readFilesState: () => followed.readState(),
      listTexts: (dataset) => followed.listTexts(dataset),
      readText: (dataset, document) => followed.readText(dataset, document),
    }),
  };
}
