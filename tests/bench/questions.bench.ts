// How long each question of the library takes on two large shapes, cold (planned and read for the first time) and warm, in ratios to
// one plain count in the same run; and how much transaction memory it takes. Needs RASHOMON_TEST_NEO4J_URI; touches only its own
// datasets.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildGraph } from '../../src/domain/build/build-graph.ts';
import type { NarrativeGraph } from '../../src/domain/graph/narrative-graph.ts';
import { storeGraph } from '../../src/load/store-graph.ts';
import { openConnection } from '../../src/neo4j/connect.ts';
import { loadGraph, removeGraph } from '../../src/neo4j/load-graph.ts';
import { runQuery } from '../../src/neo4j/run-query.ts';
import { loadCatalog } from '../../src/query/catalog.ts';
import { decodeParameters } from '../../src/query/parameters.ts';
import { makeDenier, makeDenseDataset } from '../support/dense-dataset.ts';
import { graphTools } from '../support/tiny-dataset.ts';

const { values: flags } = parseArgs({
  options: {
    questions: { type: 'string', default: '400' },
    answers: { type: 'string', default: '25' },
    denied: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
  },
});
const rounds = Number(flags.rounds);
const uri = process.env.RASHOMON_TEST_NEO4J_URI;
if (!uri) {
  console.error('No Neo4j to measure: RASHOMON_TEST_NEO4J_URI must name one, such as bolt://127.0.0.1:7687.');
  process.exit(2);
}

/** What a question needs besides the dataset, on each shape. */
const typed: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  'bench-dense': {
    'face-off': { one: 'actor-7', other: 'actor-14' },
    'path-of-contradiction': { one: 'actor-7', other: 'actor-14' },
    'support-chain': { assertion: 'assertion-1' },
  },
  'bench-denier': {
    'face-off': { one: 'denier', other: 'actor-1' },
    'path-of-contradiction': { one: 'actor-1', other: 'actor-2' },
    'support-chain': { assertion: 'claim-1' },
  },
};

const connection = await openConnection({
  uri,
  username: process.env.RASHOMON_TEST_NEO4J_USERNAME || 'neo4j',
  password: process.env.RASHOMON_TEST_NEO4J_PASSWORD,
  database: 'neo4j',
});
const { queries } = await loadCatalog(fileURLToPath(new URL('../../cypher/questions', import.meta.url)));
const shapes: readonly NarrativeGraph[] = [
  makeDenseDataset('bench-dense', Number(flags.questions), Number(flags.answers)),
  makeDenier('bench-denier', Number(flags.denied)),
].map((dataset) => buildGraph(dataset, graphTools));

try {
  for (const graph of shapes) await measureShape(graph);
} finally {
  for (const graph of shapes) await removeGraph(connection, idOf(graph)).catch(console.error);
  await connection.close();
}

async function measureShape(graph: NarrativeGraph): Promise<void> {
  const stored = storeGraph(graph);
  const id = idOf(graph);
  const conflicts = graph.relationships.CONFLICTS_WITH.length;
  const began = performance.now();
  await loadGraph(connection, stored, { allowShrink: true });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const records = stored.nodes.length + stored.relationships.length;
  console.log(`\n${id}: ${records} records, ${conflicts} by rule, loaded in ${seconds} s`);
  const count = 'MATCH (a:Assertion) WHERE a.key STARTS WITH $dataset RETURN count(a) AS n';
  await timeOf(() => runQuery(connection, count, { dataset: `${id}/` }));
  const plain = Math.min(...(await repeat(() => timeOf(() => runQuery(connection, count, { dataset: `${id}/` })))));
  console.log(
    `one plain count: ${plain.toFixed(1)} ms\n${'question'.padEnd(32)} rows   cold ÷ count   warm ÷ count   memory`,
  );
  for (const query of queries.filter((one) => flags.only === undefined || one.name === flags.only)) {
    const parameters = decodeParameters(query, { dataset: id, ...typed[id]?.[query.name] });
    let rows = 0;
    const ask = async () => {
      rows = (await runQuery(connection, query.cypher, parameters, { timeoutMs: 120_000 })).rows.length;
    };
    const line = query.name.padEnd(32);
    try {
      const cold = await timeOf(ask);
      const warm = Math.min(...(await repeat(() => timeOf(ask))));
      const memory = await readMemory(query.cypher, parameters);
      console.log(
        `${line}${String(rows).padStart(5)}${(cold / plain).toFixed(1).padStart(15)}${(warm / plain).toFixed(1).padStart(15)}${memory.padStart(9)}   ${(warm / 1000).toFixed(2)} s warm`,
      );
    } catch (error) {
      console.log(`${line} ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

async function repeat(work: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await work());
  return times;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Most bytes that the plan held at once, as PROFILE says. */
async function readMemory(cypher: string, parameters: Parameters<typeof runQuery>[2]): Promise<string> {
  const { summary } = await connection.driver.executeQuery(`PROFILE\n${cypher}`, parameters, { database: 'neo4j' });
  const bytes = (summary.profile as { arguments?: { GlobalMemory?: number } } | false) || undefined;
  return bytes?.arguments?.GlobalMemory === undefined
    ? '–'
    : `${Math.round(Number(bytes.arguments.GlobalMemory) / 1024 / 1024)} MB`;
}

function idOf(graph: NarrativeGraph): string {
  return graph.nodes.Dataset[0]?.id ?? '';
}
