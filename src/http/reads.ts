// What the HTTP app may ask for beyond any server of datasets: texts, and whether what it rests on is there.
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import type { DatasetReads } from '../wire/dataset-reads.ts';
import type { TextSummary } from '../wire/text-summary.ts';

export interface Reads extends DatasetReads {
  /** The graph that is held of a dataset, where it is what stands now; asks nothing more of what is behind it. Absent where none is held. */
  findHeldGraph?(dataset: string, signal: AbortSignal): Promise<NarrativeGraph | undefined>;
  /** Texts that are shipped with a dataset, sorted by document. Absent where none ever is. */
  listTexts?(dataset: string): readonly TextSummary[];
  /** Undefined where it is not shipped. Throws a Failure of kind `unknown` where it is no longer what it was. */
  readText?(dataset: string, document: string): Promise<string | undefined>;
  /** Throws a Failure where what the reads rest on is away. */
  checkHealth(): Promise<void>;
}
