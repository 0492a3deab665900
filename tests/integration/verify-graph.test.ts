// What somebody may do to a loaded dataset by hand: verify names it, a plain load may not see it, --repair puts it right.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { storeGraph } from '../../src/load/store-graph.ts';
import type { Connection } from '../../src/neo4j/connect.ts';
import { loadGraph } from '../../src/neo4j/load-graph.ts';
import { readGraph } from '../../src/neo4j/read-graph.ts';
import { verifyGraph } from '../../src/neo4j/verify-graph.ts';
import { connectForTests, loadGraphForTests, removeForTests, renameDataset } from '../support/load-dataset.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { runStatement } from '../support/run-statement.ts';
import { answer, makeGraph, quote } from '../support/tiny-dataset.ts';

const dataset = 'loader-verify';
const graph = renameDataset(
  makeGraph({
    documents: [{ id: 'paper' }],
    questions: [{ id: 'who', values: { thief: { within: [] } } }],
    assertions: [
      { id: 'a', by: ['ann'], quotes: [quote('the thief', 'paper')], answers: [answer('who', 'thief')] },
      { id: 'b', by: ['bob'] },
    ],
  }),
  dataset,
);
const stored = storeGraph(graph);

/** What is done by hand, the row that then lies, and whether --repair can undo it. */
const tampering: readonly [what: string, statement: string, key: RegExp, problem: RegExp][] = [
  [
    'a changed claim',
    `MATCH (n:Assertion {key: '${dataset}/a'}) SET n.claim = 'Nobody.'`,
    /\/a$/,
    /do not give its hash/,
  ],
  ['an added property', `MATCH (n:Actor {key: '${dataset}/ann'}) SET n.rank = 1`, /\/ann$/, /do not give its hash/],
  ['a property taken away', `MATCH (n:Actor {key: '${dataset}/ann'}) REMOVE n.name`, /\/ann$/, /do not give its hash/],
  ['a forged hash', `MATCH (n:Actor {key: '${dataset}/ann'}) SET n.hash = 'x'`, /\/ann$/, /do not give its hash/],
  ['a changed title', `MATCH (n:Dataset {key: '${dataset}'}) SET n.title = 'Other'`, /verify$/, /do not give its hash/],
  ['a second label', `MATCH (n:Actor {key: '${dataset}/ann'}) SET n:Event`, /\/ann$/, /carries the labels/],
  [
    'a changed answer',
    `MATCH (:Assertion {key: '${dataset}/a'})-[r:HOLDS]->() SET r.only = true`,
    /HOLDS\/a\/who/,
    /do not give its hash/,
  ],
  [
    'a moved relationship',
    `MATCH (:Assertion {key: '${dataset}/a'})-[r:HOLDS]-(x:Answer), (b:Assertion {key: '${dataset}/b'})
     WITH r, x, b, properties(r) AS properties DELETE r CREATE (b)-[s:HOLDS]->(x) SET s = properties`,
    /HOLDS\/a\/who/,
    /stands between loader-verify\/b and loader-verify\/who\/thief/,
  ],
];

describeWithNeo4j('verifyGraph', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await connectForTests();
  });
  beforeEach(async () => {
    await removeForTests(connection, dataset);
    await loadGraphForTests(connection, graph);
  });
  afterAll(async () => {
    await removeForTests(connection, dataset);
    await connection.close();
  });

  test('finds nothing wrong with what was just loaded', async () => {
    expect(await verifyGraph(connection, dataset)).toMatchObject({
      lying: [],
      storedChecksum: stored.checksum,
      computedChecksum: stored.checksum,
    });
  });

  test('knows no dataset that is not there', async () => {
    expect(await verifyGraph(connection, 'loader-nowhere')).toBeUndefined();
  });

  test.each(tampering)('names %s, and --repair puts it right', async (_what, statement, key, problem) => {
    await runStatement(connection, statement);

    const found = await verifyGraph(connection, dataset);
    const repaired = await loadGraph(connection, stored, { repair: true });
    const after = await verifyGraph(connection, dataset);

    expect(found?.lying).toMatchObject([{ key: expect.stringMatching(key), problem: expect.stringMatching(problem) }]);
    expect(repaired.kind).toBe('applied');
    expect(after).toMatchObject({ lying: [], computedChecksum: stored.checksum, storedChecksum: stored.checksum });
    expect(await readGraph(connection, dataset)).toEqual(graph);
  });

  test('names a node that was cut off from its key', async () => {
    await runStatement(connection, `MATCH (n:Assertion {key: '${dataset}/b'}) SET n.key = 'lost'`);

    const found = await verifyGraph(connection, dataset);
    await runStatement(connection, `MATCH (n:Assertion {key: 'lost'}) DETACH DELETE n`);

    expect(found?.lying).toContainEqual({
      kind: 'Assertion',
      key: 'lost',
      problem: expect.stringContaining('no key of it'),
    });
  });

  test('says when only the stored checksum is wrong, and a plain load puts it right', async () => {
    await runStatement(connection, `MATCH (d:Dataset {key: '${dataset}'}) SET d.checksum = 'x'`);

    const found = await verifyGraph(connection, dataset);
    await loadGraph(connection, stored);

    expect(found).toMatchObject({ lying: [], storedChecksum: 'x', computedChecksum: stored.checksum });
    expect(await verifyGraph(connection, dataset)).toMatchObject({ storedChecksum: stored.checksum });
  });

  test('reading a row that is not ours any more fails with its key', async () => {
    await runStatement(connection, `MATCH (n:Assertion {key: '${dataset}/a'}) SET n.claim = 3`);

    await expect(readGraph(connection, dataset)).rejects.toMatchObject({
      kind: 'database',
      message: expect.stringContaining(`"${dataset}/a" in the database has a wrong value in \`claim\``),
      hint: expect.stringContaining('--repair'),
    });
  });
});
