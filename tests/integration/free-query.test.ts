// Cypher that somebody typed can read the graph and nothing else: each layer refuses what it does not know, and the database is
// the same afterwards.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../src/neo4j/connect.ts';
import { runFreeQuery } from '../../src/neo4j/run-free-query.ts';
import { connectForTests, loadGraphForTests, removeForTests, renameDataset } from '../support/load-dataset.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { runStatement } from '../support/run-statement.ts';
import { makeGraph } from '../support/tiny-dataset.ts';

const limits = { timeoutMs: 20_000, maxRows: 100 };
const dataset = 'questions-free';
let connection: Connection;

describeWithNeo4j('runFreeQuery', () => {
  beforeAll(async () => {
    connection = await connectForTests();
    const graph = makeGraph({
      assertions: [
        { id: 'first', by: ['ada'] },
        { id: 'second', by: ['bo'] },
      ],
    });
    await loadGraphForTests(connection, renameDataset(graph, dataset));
  });
  afterAll(async () => {
    await removeForTests(connection, dataset);
    await connection.close();
  });

  const ask = (text: string, parameters = {}) => runFreeQuery(connection, text, { dataset, ...parameters }, limits);

  test('gives the rows of what only reads', async () => {
    const answer = await ask('MATCH (a:Assertion {dataset: $dataset}) RETURN a.id AS id ORDER BY id');

    expect(answer).toEqual({ columns: ['id'], rows: [{ id: 'first' }, { id: 'second' }], truncated: false });
  });

  test('takes paths, subqueries and full answers of nodes', async () => {
    const { rows } = await ask(
      `MATCH path = (a:Actor {dataset: $dataset})-[:ASSERTS]->(b:Assertion)
       WHERE EXISTS { (b)<-[:ASSERTS]-(:Actor) }
       CALL (a) { RETURN count(*) AS n }
       RETURN a, path, n, COLLECT { MATCH (a)-[:ASSERTS]->(c) RETURN c.id } AS ids ORDER BY a.id`,
    );

    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ a: { labels: ['Actor'], id: 'ada' }, n: 1, ids: ['first'] });
  });

  test('cuts off at the row limit and says so', async () => {
    const answer = await runFreeQuery(connection, 'UNWIND range(1, 1000) AS n RETURN n', {}, { ...limits, maxRows: 3 });

    expect(answer).toEqual({ columns: ['n'], rows: [{ n: 1 }, { n: 2 }, { n: 3 }], truncated: true });
  });

  test('stops what takes too long', async () => {
    const endless =
      'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a * b AS c WHERE c < 0 RETURN count(c)';

    await expect(runFreeQuery(connection, endless, {}, { ...limits, timeoutMs: 300 })).rejects.toMatchObject({
      kind: 'query',
    });
  });

  test.each([
    ['creates', 'CREATE (n:Assertion {dataset: $dataset, id: "third"}) RETURN n'],
    ['creates behind a comment', '/* MATCH (n) RETURN n */ CREATE (n:Assertion {dataset: $dataset}) RETURN n'],
    ['merges', 'MERGE (n:Assertion {dataset: $dataset, id: "third"}) RETURN n'],
    ['sets', 'MATCH (n:Assertion {dataset: $dataset}) SET n.claim = "x" RETURN n'],
    ['removes', 'MATCH (n:Assertion {dataset: $dataset}) REMOVE n.claim RETURN n'],
    ['deletes', 'MATCH (n:Assertion {dataset: $dataset}) DETACH DELETE n'],
    ['deletes in a loop', 'MATCH (n:Assertion {dataset: $dataset}) FOREACH (x IN [n] | DETACH DELETE x)'],
    ['writes in a subquery', 'CALL () { CREATE (n:Assertion {dataset: $dataset}) RETURN n } RETURN n'],
    ['writes in transactions', 'MATCH (n:Assertion) CALL (n) { SET n.x = 1 } IN TRANSACTIONS'],
    ['makes an index', 'CREATE INDEX questions_free IF NOT EXISTS FOR (n:Assertion) ON (n.nothing)'],
    ['loads a file', "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line"],
    ['loads from the network', "LOAD CSV FROM 'http://127.0.0.1:1/' AS line RETURN line"],
    ['shows transactions', 'SHOW TRANSACTIONS'],
    ['ends transactions', "TERMINATE TRANSACTION 'neo4j-transaction-1'"],
    ['shows settings', 'SHOW SETTINGS'],
    ['calls a procedure that writes', "CALL db.createLabel('Nothing')"],
    ['holds two statements', 'MATCH (n:Assertion) RETURN n.id; MATCH (n:Assertion) DETACH DELETE n'],
    ['is no Cypher', 'SELECT * FROM assertions'],
  ])('refuses what %s', async (_, text) => {
    const before = await countNodes();

    await expect(ask(text)).rejects.toMatchObject({ name: 'Failure', kind: 'query' });

    expect(await countNodes()).toEqual(before);
  });
});

async function countNodes(): Promise<unknown> {
  return await runStatement(
    connection,
    'MATCH (n {dataset: $dataset}) RETURN count(n) AS nodes, sum(size(keys(n))) AS properties',
    { dataset },
  );
}
