// The graph as it travels to the viewer: JSON, what follows by rule included, nothing decorated. Byte-identical whichever road it came.
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';

export interface GraphPayload {
  readonly format: 'rashomon-graph';
  readonly formatVersion: 2;
  /** Id of the dataset. */
  readonly dataset: string;
  readonly nodes: NarrativeGraph['nodes'];
  readonly relationships: NarrativeGraph['relationships'];
}
