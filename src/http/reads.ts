// What the HTTP app may ask for: functions handed in by the composition root. The app knows neither files nor Neo4j.

import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import type { DatasetSummary } from '../wire/dataset-summary.ts';
import type { FilesState } from '../wire/files-state.ts';
import type { QueryAnswer, QuerySummary } from '../wire/query.ts';
import type { TextSummary } from '../wire/text-summary.ts';

/**
 * Every read ends by itself: where what it rests on gives no answer in time, it throws a Failure of kind `database`. `signal`
 * aborts when the client has left, and ends the work on the other side as well.
 */
export interface Reads {
  /** Sorted by id. */
  listDatasets(signal: AbortSignal): Promise<readonly DatasetSummary[]>;
  /** Undefined where no such dataset is loaded. The same object may be handed out again: it is never changed. */
  readGraph(dataset: string, signal: AbortSignal): Promise<NarrativeGraph | undefined>;
  /** Those that can be asked here, sorted by name. */
  listQueries(): Promise<readonly QuerySummary[]>;
  /**
   * Undefined where there is no such query. `parameters` are texts as they stood in the URL. Throws a Failure: `usage` where one is
   * wrong, an id that does not exist among them; `unknown` where the dataset is not loaded; `database` where that is away; `query`
   * where it fails or takes too long.
   */
  runQuery(
    name: string,
    parameters: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<QueryAnswer | undefined>;
  /** Texts that are shipped with a dataset, sorted by document. Absent where none ever is. */
  listTexts?(dataset: string): readonly TextSummary[];
  /** Undefined where it is not shipped. Throws a Failure of kind `unknown` where it is no longer what it was. */
  readText?(dataset: string, document: string): Promise<string | undefined>;
  /** Throws a Failure where what the reads rest on is away. */
  checkHealth(): Promise<void>;
  /** Absent where the datasets do not come from files. */
  readFilesState?(): FilesState;
}
