// Reading ends in time and tries nothing in vain: a server that falls silent, one whose memory ends, and a person who has had enough.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Connection, openConnection } from '../../src/neo4j/connect.ts';
import { runFreeQuery } from '../../src/neo4j/run-free-query.ts';
import { explainQuery, runQuery } from '../../src/neo4j/run-query.ts';
import { readInTransaction } from '../../src/neo4j/transactions.ts';
import { type BoltProxy, startBoltProxy } from '../support/bolt-proxy.ts';
import { connectCounting } from '../support/counting-connection.ts';
import { describeWithNeo4j, testNeo4j } from '../support/neo4j.ts';
import { runRashomon } from '../support/run-rashomon.ts';

const marker = 'frozen_here';
const limits = { timeoutMs: 500, maxRows: 10 };
/** More than any transaction memory of a server for tests. */
const tooMuch = 'UNWIND range(1, 1000000000) AS x RETURN collect([x, toString(x)]) AS xs';
const endless =
  'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a * b AS c WHERE c < 0 RETURN count(c) AS n';

describeWithNeo4j('a server that falls silent', () => {
  let proxy: BoltProxy;
  let connection: Connection;
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-limits-'));

  beforeAll(async () => {
    proxy = await startBoltProxy(testNeo4j().uri, { freezeAt: marker });
    connection = await openConnection({ ...testNeo4j(), uri: proxy.uri });
  });
  afterAll(async () => {
    await proxy.close();
    await connection.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const silent = { name: 'Failure', kind: 'query', message: expect.stringContaining('longer than') };

  test.each([
    ['a question', () => runQuery(connection, `RETURN 1 AS ${marker}`, {}, limits)],
    ['a plan', () => explainQuery(connection, `RETURN 1 AS ${marker}`, {}, limits)],
    ['a query of one’s own', () => runFreeQuery(connection, `RETURN 1 AS ${marker}`, {}, limits)],
  ])('%s ends at its time limit and the grace', async (_, ask) => {
    await expect(ask()).rejects.toMatchObject(silent);
    expect(proxy.faults).toContain('froze');
  });

  test('a person who has had enough does not wait for the limit', async () => {
    const controller = new AbortController();
    const asking = runQuery(connection, `RETURN 1 AS ${marker}`, {}, { signal: controller.signal });
    setTimeout(() => controller.abort(), 200);

    await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('`query -f` ends with the error, and the process with it', async () => {
    const file = join(folder, 'silent.cypher');
    writeFileSync(file, `RETURN 1 AS ${marker};\n`);

    const { exitCode, stderr } = await runRashomon(['query', '-f', file, '--timeout', '1'], {
      env: { NEO4J_URI: proxy.uri },
    });

    expect(stderr).toContain('error: The query took longer than 1 s');
    expect(exitCode).toBe(5);
  });
});

describeWithNeo4j('a server that answers', () => {
  test.each(['its own', 'its connection’s'])('is rid of a query that nobody waits for, by %s signal', async (whose) => {
    const connection = connectCounting();
    const controller = new AbortController();
    const { signal } = controller;
    const text = `${endless} // nobody-waits`;
    const asking =
      whose === 'its own' ? runQuery(connection, text, {}, { signal }) : runQuery({ ...connection, signal }, text);
    setTimeout(() => controller.abort(), 500);
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' });

    await expect.poll(() => countRunning(connection), { timeout: 30_000 }).toBe(0);
    await connection.close();
  });

  test.each([
    ['runQuery', (connection: Connection) => runQuery(connection, tooMuch)],
    [
      'runFreeQuery',
      (connection: Connection) => runFreeQuery(connection, tooMuch, {}, { timeoutMs: 240_000, maxRows: 1 }),
    ],
    [
      'readInTransaction',
      (connection: Connection) => readInTransaction(connection, async (one) => await one.run(tooMuch)),
    ],
  ])('is not asked again when its memory ends: %s', async (name, ask) => {
    const connection = connectCounting();

    const error = await ask(connection).catch((reason: unknown) => reason);

    expect(String(error)).toMatch(/memory|MemoryPool/i);
    // A query of one's own is planned in a transaction of its own before it is run.
    expect(connection.opened).toEqual({ reads: name === 'runFreeQuery' ? 2 : 1, writes: 0 });
    await connection.close();
  });
});

async function countRunning(connection: Connection): Promise<unknown> {
  const { records } = await connection.driver.executeQuery(
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'nobody-waits' AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS n",
  );
  return records[0]?.get('n');
}
