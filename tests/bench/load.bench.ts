// How long a load takes: this loader, one MERGE a row, and hand-tuned UNWIND, on the same generated graph in the same run. Every way
// is checked by counts and checksum before its time counts. Needs RASHOMON_TEST_NEO4J_URI; touches only its own datasets.
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Session } from 'neo4j-driver';
import { groupBy } from '../../src/domain/base/group-by.ts';
import { labels, type RelationshipType, relationshipTypes, schemaVersion } from '../../src/domain/graph/schema.ts';
import {
  buildNodeProperties,
  buildNodeRow,
  buildRelationshipProperties,
  buildRelationshipRow,
} from '../../src/load/positional-rows.ts';
import { type StoredGraph, storeGraph } from '../../src/load/store-graph.ts';
import { type Connection, openConnection } from '../../src/neo4j/connect.ts';
import { loadGraph, removeGraph } from '../../src/neo4j/load-graph.ts';
import { readStatement } from '../../src/neo4j/statements.ts';
import { verifyGraph } from '../../src/neo4j/verify-graph.ts';
import { generateGraph } from '../support/generated-graph.ts';

const { values: flags } = parseArgs({
  options: {
    /** About 5.3 records each. */
    assertions: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    /** One MERGE a row is two orders slower: it is measured on fewer records and compared by records a second. */
    'merge-records': { type: 'string', default: '4000' },
  },
});
const assertions = Number(flags.assertions);
const rounds = Number(flags.rounds);
const mergeRecords = Number(flags['merge-records']);
const batchSize = 5_000;
const dataset = 'bench-load';

interface Way {
  readonly name: string;
  readonly graph: StoredGraph;
  run(connection: Connection, graph: StoredGraph): Promise<void>;
}

function countRecords({ nodes, relationships }: StoredGraph): number {
  return nodes.length + relationships.length;
}

async function withWriter(connection: Connection, work: (session: Session) => Promise<void>): Promise<void> {
  const session = connection.driver.session({ database: connection.address.database });
  try {
    await work(session);
  } finally {
    await session.close();
  }
}

/** What a first script does: a MERGE a row, each in a transaction of its own. */
function mergeRowByRow(connection: Connection, graph: StoredGraph): Promise<void> {
  return withWriter(connection, async (session) => {
    for (const node of graph.nodes) {
      const text = `MERGE (n:${node.label} {key: $key}) SET n += $properties`;
      const properties = buildNodeProperties(node);
      await session.executeWrite((transaction) => transaction.run(text, { key: node.key, properties }));
    }
    for (const one of graph.relationships) {
      const text = `MATCH (a:${endLabels(one.type, 0)} {key: $from}) MATCH (b:${endLabels(one.type, 1)} {key: $to})
        MERGE (a)-[r:${one.type} {key: $key}]->(b) SET r += $properties`;
      const { from, to, key } = one;
      const properties = buildRelationshipProperties(one);
      await session.executeWrite((transaction) => transaction.run(text, { from, to, key, properties }));
    }
    await finishDataset(session, graph);
  });
}

/** What an expert writes for an empty database: CREATE by positional lists, 5,000 rows a transaction, no hashes compared. */
function unwindByHand(connection: Connection, graph: StoredGraph): Promise<void> {
  return withWriter(connection, async (session) => {
    for (const [label, nodes] of groupBy(graph.nodes, (node) => node.label)) {
      await createInBatches(session, label, nodes.map(buildNodeRow));
    }
    for (const [type, all] of groupBy(graph.relationships, (one) => one.type)) {
      await createInBatches(session, type, all.map(buildRelationshipRow));
    }
    await finishDataset(session, graph);
  });
}

async function finishDataset(session: Session, { dataset: key, checksum }: StoredGraph): Promise<void> {
  const text =
    'MATCH (d:Dataset {key: $key}) SET d += {epoch: 1, state: "ready", checksum: $checksum, schemaVersion: $version}';
  await session.executeWrite((transaction) => transaction.run(text, { key, checksum, version: BigInt(schemaVersion) }));
}

async function createInBatches(session: Session, kind: string, rows: readonly unknown[]): Promise<void> {
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = rows.slice(start, start + batchSize);
    await session.executeWrite((transaction) => transaction.run(readStatement(`create ${kind}`), { rows: batch }));
  }
}

function endLabels(type: RelationshipType, end: 0 | 1): string {
  const pattern = end === 0 ? /MATCH \(from:([A-Za-z|]+)/ : /MATCH \(to:([A-Za-z|]+)/;
  return pattern.exec(readStatement(`create ${type}`))?.[1] ?? '';
}

async function loadByRashomon(connection: Connection, graph: StoredGraph): Promise<void> {
  await loadGraph(connection, graph);
}

async function clear(connection: Connection): Promise<void> {
  await withWriter(connection, async (session) => {
    for (const names of [`()-[x:${relationshipTypes.join('|')}]->()`, `(x:${labels.join('|')})`]) {
      const text = `MATCH ${names} WHERE x.key STARTS WITH $prefix OR x.key = $dataset
        CALL (x) { DELETE x } IN TRANSACTIONS OF 10000 ROWS`;
      await session.run(text, { prefix: `${dataset}/`, dataset });
    }
  });
}

async function measure(connection: Connection, way: Way): Promise<number> {
  await clear(connection);
  await sleep(200);
  const began = performance.now();
  await way.run(connection, way.graph);
  const tookMs = performance.now() - began;
  const stands = await verifyGraph(connection, dataset);
  const isRight =
    stands?.standing.nodes.length === way.graph.nodes.length &&
    stands.standing.relationships.length === way.graph.relationships.length &&
    stands.computedChecksum === way.graph.checksum;
  if (!isRight) throw new Error(`${way.name} left something else than it was given`);
  return countRecords(way.graph) / (tookMs / 1000);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const connection = await openConnection({
  uri: process.env.RASHOMON_TEST_NEO4J_URI ?? 'bolt://127.0.0.1:7687',
  username: process.env.RASHOMON_TEST_NEO4J_USERNAME ?? 'neo4j',
  password: process.env.RASHOMON_TEST_NEO4J_PASSWORD ?? '',
  database: process.env.RASHOMON_TEST_NEO4J_DATABASE ?? 'neo4j',
});
try {
  const graph = storeGraph(generateGraph(dataset, assertions));
  const small = storeGraph(generateGraph(dataset, Math.max(100, Math.round(mergeRecords / 5.3))));
  const ours: Way = { name: 'rashomon load', graph, run: loadByRashomon };
  const byHand: Way = { name: 'UNWIND by hand', graph, run: unwindByHand };
  const merge: Way = { name: 'one MERGE a row', graph: small, run: mergeRowByRow };
  await loadGraph(connection, small, { allowShrink: true });
  await removeGraph(connection, dataset);
  console.log(`${countRecords(graph)} records (MERGE: ${countRecords(small)}), ${rounds} rounds; records a second`);
  const [toHand, toMerge, speeds]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    // The order turns, so that none always meets the warmer server.
    const order = round % 2 === 0 ? [ours, byHand, merge] : [merge, byHand, ours];
    const speed = new Map<Way, number>();
    for (const way of order) speed.set(way, await measure(connection, way));
    const [a, b, c] = [ours, byHand, merge].map((way) => speed.get(way) ?? Number.NaN) as [number, number, number];
    toHand.push(a / b);
    toMerge.push(a / c);
    speeds.push(a);
    console.log(
      `  round ${round + 1}: ${[ours, byHand, merge].map((way) => `${way.name} ${Math.round(speed.get(way) ?? 0)}`).join(', ')}`,
    );
  }
  await loadGraph(connection, graph, { allowShrink: true });
  console.log(`rashomon load: median ${Math.round(median(speeds))} records a second`);
  console.log(`against UNWIND by hand: median ratio ${median(toHand).toFixed(2)}`);
  console.log(`against one MERGE a row: median ratio ${median(toMerge).toFixed(1)}`);
  const began = performance.now();
  await loadGraph(connection, graph);
  console.log(`loading again, unchanged: ${Math.round(performance.now() - began)} ms`);
} finally {
  await clear(connection);
  await connection.close();
}
