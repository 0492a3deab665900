// What the HTTP app may ask for: functions handed in by the composition root. The app knows neither files nor Neo4j.

import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import type { DatasetSummary } from '../wire/dataset-summary.ts';
import type { QueryAnswer, QuerySummary } from '../wire/query.ts';

export interface Reads {
  /** Sorted by id. */
  listDatasets(): Promise<readonly DatasetSummary[]>;
  /** Undefined where no such dataset is loaded. The same object may be handed out again: it is never changed. */
  readGraph(dataset: string): Promise<NarrativeGraph | undefined>;
  /** Sorted by name; empty where there is no database to ask. */
  listQueries(): Promise<readonly QuerySummary[]>;
  /**
   * Undefined where there is no such query. `parameters` are texts as they stood in the URL; a wrong one throws a Failure
   * with exit code 2, a database that is away one with exit code 4, a query that fails or takes too long one with 5.
   */
  runQuery(name: string, parameters: Readonly<Record<string, string>>): Promise<QueryAnswer | undefined>;
  /** Throws a Failure where what the reads rest on is away. */
  checkHealth(): Promise<void>;
}
