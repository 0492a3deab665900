// Reading by Cypher: values as plain JSON, limits kept, and no way to write.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Connection, openConnection } from '../../src/neo4j/connect.ts';
import { explainQuery, runQuery } from '../../src/neo4j/run-query.ts';
import { connectForTests } from '../support/load-dataset.ts';
import { describeWithNeo4j, testNeo4j } from '../support/neo4j.ts';

describeWithNeo4j('runQuery', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await connectForTests();
  });
  afterAll(() => connection.close());

  test.each([
    ['1', 1],
    ['1.5', 1.5],
    ['null', null],
    ['"text"', 'text'],
    ['[1, [true, null]]', [1, [true, null]]],
    ['{b: 1, a: {c: "x"}}', { a: { c: 'x' }, b: 1 }],
    ['date("2024-03-22")', '2024-03-22'],
    ['datetime("2024-03-22T20:00:00Z")', '2024-03-22T20:00:00Z'],
    ['0.0 / 0.0', 'NaN'],
  ])('gives %s as plain JSON', async (expression, value) => {
    const { columns, rows } = await runQuery(connection, `RETURN ${expression} AS value`);

    expect({ columns, rows }).toEqual({ columns: ['value'], rows: [{ value }] });
  });

  test('sends bigints as INTEGER and numbers as FLOAT', async () => {
    const { rows } = await runQuery(
      connection,
      'RETURN valueType($whole) STARTS WITH "INTEGER" AS whole, valueType($real) STARTS WITH "FLOAT" AS real, $missing AS missing',
      { whole: 3n, real: 3, missing: null },
    );

    expect(rows).toEqual([{ whole: true, real: true, missing: null }]);
  });

  test('keeps the order of columns and gives them where there is no row', async () => {
    expect(await runQuery(connection, 'UNWIND [] AS x RETURN x AS z, x AS a')).toEqual({
      columns: ['z', 'a'],
      rows: [],
      truncated: false,
    });
  });

  test('stops at the row limit and says so, and does not at exactly as many', async () => {
    const text = 'UNWIND range(1, 10) AS x RETURN x';

    expect(await runQuery(connection, text, {}, { maxRows: 9 })).toMatchObject({
      truncated: true,
      rows: { length: 9 },
    });
    expect(await runQuery(connection, text, {}, { maxRows: 10 })).toMatchObject({
      truncated: false,
      rows: { length: 10 },
    });
  });

  test.each(['CREATE (n:LoaderQuery)', 'CREATE INDEX loader_query IF NOT EXISTS FOR (n:LoaderQuery) ON (n.x)'])(
    'refuses to write: %s',
    async (text) => {
      await expect(runQuery(connection, text)).rejects.toMatchObject({ name: 'Failure', kind: 'query' });
    },
  );

  test('a wrong query is a Failure with the place the server names', async () => {
    await expect(runQuery(connection, 'RETURN 1 +')).rejects.toMatchObject({
      kind: 'query',
      message: expect.stringMatching(/line 1, column/),
    });
  });

  test('a query that takes too long is stopped', async () => {
    const slow =
      'UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x, y WHERE x + y < 0 RETURN count(*) AS n';

    await expect(runQuery(connection, slow, {}, { timeoutMs: 200 })).rejects.toMatchObject({
      kind: 'query',
      message: expect.stringContaining('longer than it may'),
    });
  });

  test('explains type and operators without running', async () => {
    expect(await explainQuery(connection, 'MATCH (n) RETURN count(n)')).toMatchObject({
      queryType: 'r',
      operators: expect.arrayContaining(['ProduceResults']),
    });
    expect((await explainQuery(connection, 'CREATE (n:LoaderQuery)')).queryType).toBe('w');
  });
});

describeWithNeo4j('openConnection', () => {
  test('reaches the same server by routing', async () => {
    const { uri } = testNeo4j();
    const connection = await openConnection({ ...testNeo4j(), uri: uri.replace(/^bolt:/, 'neo4j:') });

    const { rows } = await runQuery(connection, 'RETURN 1 AS one');
    await connection.close();

    expect(rows).toEqual([{ one: 1 }]);
  });

  test('refuses a wrong password without showing it', async () => {
    const refused = await openConnection({ ...testNeo4j(), password: 'wr0ng-secret' }).catch((error: unknown) => error);

    expect(refused).toMatchObject({ name: 'Failure', kind: 'database', message: expect.stringContaining('password') });
    expect(JSON.stringify(refused) + String(refused)).not.toContain('wr0ng-secret');
  });

  test('a database that is not there is named at the first read', async () => {
    const connection = await openConnection({ ...testNeo4j(), database: 'nowhere' });

    const refused = await runQuery(connection, 'RETURN 1').catch((error: unknown) => error);
    await connection.close();

    expect(refused).toMatchObject({ kind: 'database', message: expect.stringContaining('no database "nowhere"') });
  });
});
