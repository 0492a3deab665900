// Where a load between two states of the small dataset can be hit: the messages of its conversation with the Neo4j of the tests.
import { type Connection, openConnection } from '../../src/neo4j/connect.ts';
import { loadGraph } from '../../src/neo4j/load-graph.ts';
import { startFaultProxy } from './fault-proxy.ts';
import { testNeo4j } from './neo4j.ts';
import { makeState, roads } from './two-states.ts';

/** Rows come in dozens, and losing one is like losing its neighbour. */
const everyRecord = 10;

export interface Place {
  /** Index among the messages of the load. */
  readonly message: number;
  /** Side and name, as `client COMMIT`. */
  readonly name: string;
}

/** For each of `roads`: every message but rows, and every tenth row, in order. Leaves state 1. */
export async function listPlaces(connection: Connection, dataset: string): Promise<Place[][]> {
  const places: Place[][] = [];
  for (const { options } of roads) {
    await loadGraph(connection, makeState(dataset, 0), { allowShrink: true });
    const proxy = await startFaultProxy(testNeo4j().uri);
    const through = await openConnection({ ...testNeo4j(), uri: proxy.uri });
    await loadGraph(through, makeState(dataset, 1), options);
    await through.close();
    let records = 0;
    const isPlace = (name: string) => name !== 'server RECORD' || records++ % everyRecord === 0;
    places.push(proxy.seen.flatMap((name, message) => (isPlace(name) ? [{ message, name }] : [])));
    await proxy.close();
  }
  return places;
}
