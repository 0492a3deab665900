// What a load leaves behind when its process, its connection or its rival ends it: everything or nothing, and the same command finishes.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeGraph } from '../../src/load/store-graph.ts';
import { type Connection, openConnection } from '../../src/neo4j/connect.ts';
import { loadGraph } from '../../src/neo4j/load-graph.ts';
import { readGraph } from '../../src/neo4j/read-graph.ts';
import { verifyGraph } from '../../src/neo4j/verify-graph.ts';
import { commitMessage, startBoltProxy } from '../support/bolt-proxy.ts';
import { generateGraph } from '../support/generated-graph.ts';
import { connectForTests, loadGraphForTests, removeForTests } from '../support/load-dataset.ts';
import { describeWithNeo4j, testNeo4j } from '../support/neo4j.ts';
import { startLoader as startLoaderProcess } from '../support/start-loader.ts';
import { untilBlocked } from '../support/until-blocked.ts';

const dataset = 'loader-crash';
const assertions = 600;
const before = generateGraph(dataset, assertions, 0);
const after = generateGraph(dataset, assertions, 1);

let connection: Connection;

const startLoader = (revision: number, batchSize: number) =>
  startLoaderProcess({ dataset, assertions, revision, batchSize });

const isWriting = (line: Record<string, unknown>) => line.step === 'writing' && Number(line.rowsWritten) > 0;

describeWithNeo4j('a load that is cut short', () => {
  beforeAll(async () => {
    connection = await connectForTests();
  });
  afterAll(async () => {
    await removeForTests(connection, dataset);
    await connection.close();
  });

  test('leaves nothing when its process is killed, and the same load then finishes', async () => {
    await removeForTests(connection, dataset);
    const loader = startLoader(0, 20);
    await loader.until(isWriting);
    loader.process.kill('SIGKILL');
    await loader.ended;

    const left = await readGraph(connection, dataset);
    const { outcome, stored } = await loadGraphForTests(connection, before);
    const verified = await verifyGraph(connection, dataset);

    expect(loader.said.some((line) => 'kind' in line)).toBe(false);
    expect(left).toBeUndefined();
    expect(outcome.kind).toBe('applied');
    expect(verified).toMatchObject({ lying: [], computedChecksum: stored.checksum, storedChecksum: stored.checksum });
  });

  test('killed while changing leaves the dataset as it was, and the checksum of a clean load after running again', async () => {
    await loadGraphForTests(connection, before);
    const loader = startLoader(1, 1);
    await loader.until(isWriting);
    loader.process.kill('SIGKILL');
    await loader.ended;

    const left = await readGraph(connection, dataset);
    await loadGraphForTests(connection, after);
    const verified = await verifyGraph(connection, dataset);

    expect(left).toEqual(before);
    expect(verified?.computedChecksum).toBe(storeGraph(after).checksum);
  });

  test('says what was and was not done when the database goes away', async () => {
    await loadGraphForTests(connection, before);
    const proxy = await startBoltProxy(testNeo4j().uri, { dieAfterWrittenBytes: 2_000 });
    const throughProxy = await openConnection({ ...testNeo4j(), uri: proxy.uri }, { retryMs: 500 });

    const failed = await loadGraph(throughProxy, storeGraph(after), { batchSize: 5 }).catch((error: unknown) => error);
    await throughProxy.close();
    await proxy.close();

    expect(proxy.faults).toEqual(['died']);
    expect(failed).toMatchObject({
      name: 'Failure',
      kind: 'database',
      hint: expect.stringContaining('Nothing was written'),
    });
    expect(await readGraph(connection, dataset)).toEqual(before);
  });

  test('succeeds when only the answer to COMMIT is lost', async () => {
    await loadGraphForTests(connection, before);
    const proxy = await startBoltProxy(testNeo4j().uri, { loseFirstCommitAnswer: true });
    const throughProxy = await openConnection({ ...testNeo4j(), uri: proxy.uri });

    const { kind } = await loadGraph(throughProxy, storeGraph(after));
    await throughProxy.close();
    await proxy.close();

    expect(proxy.faults).toEqual(['lost the answer to COMMIT']);
    expect(kind).toBe('overtaken');
    expect(await readGraph(connection, dataset)).toEqual(after);
  });

  test('is left unsettled by a signal while COMMIT is under way and no answer comes', async () => {
    await loadGraphForTests(connection, before);
    const proxy = await startBoltProxy(testNeo4j().uri);
    const throughProxy = await openConnection({ ...testNeo4j(), uri: proxy.uri });
    const controller = new AbortController();

    const { kind } = await loadGraph(throughProxy, storeGraph(after), {
      signal: controller.signal,
      onProgress: ({ step }) => {
        if (step !== 'writing') return;
        proxy.knobs.freezeAt = commitMessage;
        void proxy.frozen.then(() => controller.abort());
      },
    });
    await throughProxy.close();
    await proxy.close();

    expect(kind).toBe('unsettled');
    expect(await readGraph(connection, dataset)).toEqual(before);
  });
});

describeWithNeo4j('two loads of one dataset at once', () => {
  beforeAll(async () => {
    connection = await connectForTests();
  });
  afterAll(async () => {
    await removeForTests(connection, dataset);
    await connection.close();
  });

  test('with the same content both succeed and one of them writes', async () => {
    await removeForTests(connection, dataset);
    const loaders = [startLoader(0, 50), startLoader(0, 50)];
    await Promise.all(loaders.map((loader) => loader.ended));

    const kinds = loaders.map((loader) => loader.said.at(-1)?.kind).sort();
    const verified = await verifyGraph(connection, dataset);

    expect(kinds.filter((kind) => kind === 'applied')).toHaveLength(1);
    expect(['overtaken', 'unchanged']).toContain(kinds[1]);
    expect(verified).toMatchObject({ lying: [], computedChecksum: storeGraph(before).checksum });
  });

  test('with different content leaves the whole of one of them', async () => {
    await loadGraphForTests(connection, generateGraph(dataset, assertions, 2));
    const loaders = [startLoader(0, 5), startLoader(1, 5)];
    await Promise.all(loaders.map((loader) => loader.ended));

    const kinds = loaders.map((loader) => loader.said.at(-1)?.kind);
    const verified = await verifyGraph(connection, dataset);

    expect(kinds).toContain('applied');
    expect(verified?.lying).toEqual([]);
    expect([storeGraph(before).checksum, storeGraph(after).checksum]).toContain(verified?.computedChecksum);
  });

  test('stops the one whose plan was overtaken while it waited, and it writes nothing', async () => {
    await loadGraphForTests(connection, before);
    const session = connection.driver.session({ database: connection.address.database });
    const rival = await session.beginTransaction();
    await rival.run('MATCH (d:Dataset {key: $dataset}) SET d.epoch = d.epoch + 1', { dataset });

    const waiting = loadGraph(connection, storeGraph(after)).catch((error: unknown) => error);
    await untilBlocked(connection, dataset);
    await rival.commit();
    const refused = await waiting;
    await session.close();

    expect(refused).toMatchObject({
      name: 'Failure',
      kind: 'database',
      message: expect.stringContaining('Another rashomon'),
    });
    expect(await readGraph(connection, dataset)).toEqual(before);
  });
});
