// What the agents' server may ask for: functions handed in by the composition root. It knows neither files nor Neo4j.
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import type { DatasetSummary } from '../wire/dataset-summary.ts';
import type { FilesState } from '../wire/files-state.ts';
import type { QueryAnswer, QuerySummary } from '../wire/query.ts';

/** Every read only reads, ends by itself, and ends early when `signal` aborts: the client has cancelled or left. */
export interface AgentReads {
  /** Sorted by id. */
  listDatasets(signal: AbortSignal): Promise<readonly DatasetSummary[]>;
  /** Undefined where no such dataset is loaded. The same object again as long as nothing has changed. */
  readGraph(dataset: string, signal: AbortSignal): Promise<NarrativeGraph | undefined>;
  /** The questions that can be asked here. */
  listQueries(): Promise<readonly QuerySummary[]>;
  /** Undefined where there is no such question. `parameters` are texts, as after `-P`. */
  runQuery(
    name: string,
    parameters: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<QueryAnswer | undefined>;
  /** Absent where the datasets do not come from files. */
  readFilesState?(): FilesState;
}
