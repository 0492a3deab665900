// Graphs by dataset, read again only when what stands has changed. Kept under the state that came with the rows, never under one
// that was read before or after them.
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import type { Connection } from '../neo4j/connect.ts';
import { readLoadedGraph, readStamp } from '../neo4j/read-graph.ts';

export type ReadGraph = (connection: Connection, dataset: string) => Promise<NarrativeGraph | undefined>;

export function cacheGraphs(): ReadGraph {
  const cached = new Map<string, { readonly stamp: string; readonly graph: NarrativeGraph }>();
  return async (connection, dataset) => {
    const stamp = await readStamp(connection, dataset);
    const known = cached.get(dataset);
    if (known !== undefined && known.stamp === stamp) return known.graph;
    const loaded = stamp === undefined ? undefined : await readLoadedGraph(connection, dataset);
    // Rows that do not fit their checksum may be put right without its changing.
    if (loaded?.stamp === undefined) cached.delete(dataset);
    else cached.set(dataset, { stamp: loaded.stamp, graph: loaded.graph });
    return loaded?.graph;
  };
}
