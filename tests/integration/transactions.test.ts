// What a transaction does when its signal is heard, when memory ends and when the server freezes: against a real server.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Connection, openConnection } from '../../src/neo4j/connect.ts';
import { isOutOfMemory } from '../../src/neo4j/failures.ts';
import { collectRows, inTransaction, readInTransaction } from '../../src/neo4j/transactions.ts';
import { startBoltProxy } from '../support/bolt-proxy.ts';
import { connectForTests } from '../support/load-dataset.ts';
import { describeWithNeo4j, testNeo4j } from '../support/neo4j.ts';
import { runStatement } from '../support/run-statement.ts';

/** Runs for minutes unless it is ended; `mark` tells it from others. */
const slow = 'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a + b AS c WHERE c = $mark RETURN c';
const running = 'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH $start RETURN count(*) AS count';
const greedy = 'UNWIND range(1, 30000000) AS n WITH collect("number " + toString(n)) AS held RETURN size(held) AS size';

describeWithNeo4j('a transaction', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await connectForTests();
  });
  afterAll(() => connection.close());

  async function countRunning(): Promise<number> {
    const [row] = await runStatement(connection, running, { start: slow.slice(0, 40) });
    return Number(row?.count);
  }

  test.each(['READ', 'WRITE'] as const)('in %s mode is ended on the server when its signal is heard', async (mode) => {
    const controller = new AbortController();
    const asked = inTransaction({ ...connection, signal: controller.signal }, mode, (transaction) =>
      collectRows(transaction, slow, { mark: -1n }),
    ).catch((error: unknown) => error);
    while ((await countRunning()) === 0) await sleep(50);

    controller.abort();
    const outcome = await asked;
    const until = Date.now() + 30_000;
    while ((await countRunning()) > 0 && Date.now() < until) await sleep(50);

    expect(outcome).toMatchObject({ name: 'AbortError' });
    expect(await countRunning()).toBe(0);
  });

  test('is not begun where its signal was heard before', async () => {
    const begun: string[] = [];
    const outcome = await readInTransaction({ ...connection, signal: AbortSignal.abort() }, async () => {
      begun.push('begun');
    }).catch((error: unknown) => error);

    expect(outcome).toMatchObject({ name: 'AbortError' });
    expect(begun).toEqual([]);
  });

  test.each(['READ', 'WRITE'] as const)('in %s mode is tried once where memory ends', async (mode) => {
    let attempts = 0;
    const outcome = await inTransaction(connection, mode, (transaction) => {
      attempts += 1;
      return collectRows(transaction, greedy, {});
    }).catch((error: unknown) => error);

    expect(isOutOfMemory(outcome)).toBe(true);
    expect(attempts).toBe(1);
  });

  test('is tried again after what may pass by itself', async () => {
    const proxy = await startBoltProxy(testNeo4j().uri);
    const through = await openConnection({ ...testNeo4j(), uri: proxy.uri });
    let attempts = 0;

    const rows = await readInTransaction(through, (transaction) => {
      attempts += 1;
      if (attempts === 1) proxy.cut();
      return collectRows(transaction, 'RETURN 1 AS one', {});
    });
    await through.close();
    await proxy.close();

    expect(rows).toEqual([{ one: 1 }]);
    expect(attempts).toBe(2);
  });

  test('keeps one time limit over all its attempts', async () => {
    const began = performance.now();
    const outcome = await inTransaction(
      connection,
      'READ',
      (transaction) => collectRows(transaction, slow, { mark: -2n }),
      { timeoutMs: 1_000 },
    ).catch((error: unknown) => error);

    expect(outcome).toMatchObject({ code: expect.stringContaining('TransactionTimedOut') });
    expect(performance.now() - began).toBeLessThan(60_000);
  });

  test('is given up where the server freezes in the middle of it', async () => {
    const proxy = await startBoltProxy(testNeo4j().uri);
    const through = await openConnection({ ...testNeo4j(), uri: proxy.uri });
    proxy.freeze();

    const asked = await inTransaction(
      through,
      'READ',
      (transaction) => collectRows(transaction, 'RETURN 1 AS one', {}),
      { silenceMs: 500 },
    ).catch((error: unknown) => error);
    await through.close();
    await proxy.close();

    expect(asked).toMatchObject({
      name: 'Failure',
      kind: 'database',
      message: expect.stringContaining('nothing was heard'),
    });
  });
});
