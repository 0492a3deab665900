// What /api/datasets lists: one line a dataset, counts as they stand in the graph.

export interface DatasetSummary {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly language: string;
  readonly licence: string;
  readonly description?: string;
  /** `ready`, or `loading` while a load is being written in several transactions. */
  readonly state: 'ready' | 'loading';
  /** Lower-case hex SHA-256 over the sorted (key, hash) pairs. */
  readonly checksum: string;
  /** UTC instant of the last load; absent where the dataset is read from files. */
  readonly loadedAt?: string;
  readonly actors: number;
  readonly documents: number;
  readonly questions: number;
  readonly assertions: number;
}
