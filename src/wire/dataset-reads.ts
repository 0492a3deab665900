// What a server of datasets may ask for, whether browsers or agents ask it: functions handed in by the composition root. Whoever calls
// them knows neither files nor Neo4j.
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import type { DatasetSummary } from './dataset-summary.ts';
import type { FilesState } from './files-state.ts';
import type { QueryAnswer, QuerySummary } from './query.ts';

/**
 * Every read only reads, and ends by itself: where what it rests on gives no answer in time, it throws a Failure of kind `database`.
 * `signal` aborts when the client has left or cancelled, and ends the work on the other side as well.
 */
export interface DatasetReads {
  /** Sorted by id. */
  listDatasets(signal: AbortSignal): Promise<readonly DatasetSummary[]>;
  /** Undefined where no such dataset is loaded. The same object again as long as nothing has changed: it is never changed. */
  readGraph(dataset: string, signal: AbortSignal): Promise<NarrativeGraph | undefined>;
  /** Those that can be asked here, sorted by name. */
  listQueries(): Promise<readonly QuerySummary[]>;
  /**
   * Undefined where there is no such query. `parameters` are texts, as after `-P` or in a URL. Throws a Failure: `usage` where one is
   * wrong, an id that does not exist among them; `unknown` where the dataset is not loaded; `database` where that is away; `query`
   * where it fails or takes too long.
   */
  runQuery(
    name: string,
    parameters: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<QueryAnswer | undefined>;
  /** Absent where the datasets do not come from files. */
  readFilesState?(): FilesState;
}
