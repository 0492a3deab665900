// Puts a dataset into the Neo4j of the tests by the loader itself, and takes it out again. Other datasets there are left alone.
import { buildGraph } from '../../src/domain/build/build-graph.ts';
import type { NarrativeGraph } from '../../src/domain/graph/narrative-graph.ts';
import type { Dataset } from '../../src/domain/records/model.ts';
import { type StoredGraph, storeGraph } from '../../src/load/store-graph.ts';
import { type Connection, openConnection } from '../../src/neo4j/connect.ts';
import { type LoadOptions, type LoadOutcome, loadGraph, removeGraph } from '../../src/neo4j/load-graph.ts';
import { testNeo4j } from './neo4j.ts';
import { graphTools } from './tiny-dataset.ts';

/** Close it in `afterAll`. */
export function connectForTests(): Promise<Connection> {
  return openConnection(testNeo4j());
}

/** Gives a graph the dataset id under which a suite may load it. */
export function renameDataset(graph: NarrativeGraph, id: string): NarrativeGraph {
  const [node] = graph.nodes.Dataset;
  return node === undefined ? graph : { ...graph, nodes: { ...graph.nodes, Dataset: [{ ...node, id }] } };
}

/** Replaces what stood under the graph's dataset id. */
export async function loadGraphForTests(
  connection: Connection,
  graph: NarrativeGraph,
  options: LoadOptions = {},
): Promise<{ readonly stored: StoredGraph; readonly outcome: LoadOutcome }> {
  const stored = storeGraph(graph);
  return { stored, outcome: await loadGraph(connection, stored, { allowShrink: true, ...options }) };
}

export async function loadDatasetForTests(connection: Connection, dataset: Dataset): Promise<NarrativeGraph> {
  const graph = buildGraph(dataset, graphTools);
  await loadGraphForTests(connection, graph);
  return graph;
}

export async function removeForTests(connection: Connection, ...datasets: string[]): Promise<void> {
  for (const dataset of datasets) await removeGraph(connection, dataset, { detachForeign: true });
}
