// The graph as it travels: JSON, what follows by rule included, nothing decorated. As rows for whoever asks, as columns for the viewer.
// Byte-identical whichever road it came.
import type { GraphColumns } from '../domain/graph/graph-columns.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';

export interface GraphPayload {
  readonly format: 'rashomon-graph';
  readonly formatVersion: 2;
  /** Id of the dataset. */
  readonly dataset: string;
  readonly nodes: NarrativeGraph['nodes'];
  readonly relationships: NarrativeGraph['relationships'];
}

/** The same graph, smaller and sooner read. */
export interface GraphColumnsPayload extends GraphColumns {
  readonly format: 'rashomon-graph-columns';
  readonly formatVersion: 1;
  readonly dataset: string;
}
