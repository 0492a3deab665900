// What the HTTP app may ask for: functions handed in by the composition root. The app knows neither files nor Neo4j.

import { Failure } from '../domain/base/result.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import type { DatasetSummary } from '../wire/dataset-summary.ts';
import type { FilesState } from '../wire/files-state.ts';
import type { QueryAnswer, QuerySummary } from '../wire/query.ts';

/**
 * Every read ends by itself: where what it rests on gives no answer in time, it throws a Failure with exit code 4. `signal`
 * aborts when the client has left, and ends the work on the other side as well.
 */
export interface Reads {
  /** Sorted by id. */
  listDatasets(signal: AbortSignal): Promise<readonly DatasetSummary[]>;
  /** Undefined where no such dataset is loaded. The same object may be handed out again: it is never changed. */
  readGraph(dataset: string, signal: AbortSignal): Promise<NarrativeGraph | undefined>;
  /** Sorted by name; empty where there is no database to ask. */
  listQueries(): Promise<readonly QuerySummary[]>;
  /**
   * Undefined where there is no such query. `parameters` are texts as they stood in the URL; a wrong one, an id that does not
   * exist among them, throws a Failure with exit code 2, a dataset that is not loaded an UnknownDataset, a database that is
   * away a Failure with exit code 4, a query that fails or takes too long one with 5.
   */
  runQuery(
    name: string,
    parameters: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<QueryAnswer | undefined>;
  /** Throws a Failure where what the reads rest on is away. */
  checkHealth(): Promise<void>;
  /** Absent where the datasets do not come from files. */
  readFilesState?(): FilesState;
}

/** The dataset that was asked for is not loaded: the message says so, the hint what was meant and what is loaded. */
export class UnknownDataset extends Failure {
  constructor(message: string, hint: string) {
    super(message, { exitCode: 2, hint });
  }
}
