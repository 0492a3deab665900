// Loads that one transaction does not take: cut short at every point, killed, taken over, read meanwhile, answers lost.
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeGraph } from '../../src/load/store-graph.ts';
import { type Connection, openConnection } from '../../src/neo4j/connect.ts';
import { listDatasets } from '../../src/neo4j/list-datasets.ts';
import { type LoadOptions, loadGraph, removeGraph } from '../../src/neo4j/load-graph.ts';
import { readGraph, refuseUnreadable } from '../../src/neo4j/read-graph.ts';
import { readStanding } from '../../src/neo4j/read-standing.ts';
import { verifyGraph } from '../../src/neo4j/verify-graph.ts';
import { startBoltProxy } from '../support/bolt-proxy.ts';
import { generateGraph } from '../support/generated-graph.ts';
import { connectForTests, loadGraphForTests, removeForTests } from '../support/load-dataset.ts';
import { namePoint } from '../support/load-in-process.ts';
import { describeWithNeo4j, testNeo4j } from '../support/neo4j.ts';
import { startLoader } from '../support/start-loader.ts';

const dataset = 'loader-batches';
const assertions = 30;
const wanted = storeGraph(generateGraph(dataset, assertions));
const other = storeGraph(generateGraph(dataset, assertions + 100, 1));
const atOnce = 300;
const inBatches: LoadOptions = { allowShrink: true, atOnce, limits: { rows: atOnce, bytes: 1_000_000 } };

let connection: Connection;

class CutShort extends Error {}

/** As the driver says that the server's transaction memory is used up. */
const full = new neo4j.Neo4jError('full', 'Neo.TransientError.General.MemoryPoolOutOfMemoryError', '51N00', 'full');

/** Ends as a killed process would: nothing is done after the point. */
async function loadUpTo(point: string, graph = wanted): Promise<void> {
  const cut = loadGraph(connection, graph, {
    ...inBatches,
    onProgress: (progress) => {
      if (namePoint(progress) === point) throw new CutShort();
    },
  });
  await expect(cut).rejects.toThrow(CutShort);
}

async function listPoints(load: (options: LoadOptions) => Promise<unknown>): Promise<string[]> {
  const points: string[] = [];
  await load({
    ...inBatches,
    onProgress: (progress) => {
      if (progress.step === 'batch') points.push(namePoint(progress));
    },
  });
  return points;
}

describeWithNeo4j('a load in several transactions', () => {
  beforeAll(async () => {
    connection = await connectForTests();
  });
  afterAll(async () => {
    await removeForTests(connection, dataset);
    await connection.close();
  });

  test('gives what one transaction gives, and then finds nothing to do', async () => {
    await removeForTests(connection, dataset);

    const points = await listPoints((options) => loadGraph(connection, wanted, options));
    const verified = await verifyGraph(connection, dataset);
    const again = await loadGraph(connection, wanted, inBatches);

    expect(points.filter((point) => point.startsWith('committed')).length).toBeGreaterThan(2);
    expect(verified).toMatchObject({ lying: [], storedChecksum: wanted.checksum, computedChecksum: wanted.checksum });
    expect(again.kind).toBe('unchanged');
  });

  test('cut short at any point, the same load again gives the checksum of a clean one', async () => {
    await removeForTests(connection, dataset);
    const all = await listPoints((options) => loadGraph(connection, wanted, options));
    // The first and the last batch, and what stands before, between and after them.
    const points = [...all.slice(0, 5), ...all.slice(-4)];
    const checksums: (string | undefined)[] = [];

    for (const point of points) {
      await removeForTests(connection, dataset);
      await loadUpTo(point);
      await loadGraph(connection, wanted, inBatches);
      checksums.push((await verifyGraph(connection, dataset))?.computedChecksum);
    }

    expect(points).toEqual(expect.arrayContaining(['beginning 0', 'begun 0', 'starting 0', `committed ${atOnce}`]));
    expect(checksums).toEqual(points.map(() => wanted.checksum));
  });

  test('changes and removes in batches too, and finishes what was cut short while it did', async () => {
    await loadGraph(connection, other, inBatches);
    const points = await listPoints((options) => loadGraph(connection, wanted, options));
    const checksums: (string | undefined)[] = [];

    for (const point of [points[3], points[5], points.at(-2)].map(String)) {
      await loadGraph(connection, other, inBatches);
      await loadUpTo(point);
      // No second permission to shrink: the load that began had it.
      await loadGraph(connection, wanted, { ...inBatches, allowShrink: false });
      checksums.push((await verifyGraph(connection, dataset))?.computedChecksum);
    }

    expect(checksums).toEqual([wanted.checksum, wanted.checksum, wanted.checksum]);
  });

  test.each([`committing ${atOnce}`, `committed ${atOnce}`])('killed at "%s", the same load finishes', async (at) => {
    await removeForTests(connection, dataset);
    const loader = startLoader({ dataset, assertions, revision: 0, batchSize: 100, atOnce, signal: 'SIGKILL', at });
    await loader.ended;

    const left = (await listDatasets(connection)).find(({ id }) => id === dataset);
    const outcome = await loadGraph(connection, wanted, inBatches);
    const verified = await verifyGraph(connection, dataset);

    expect(loader.said.at(-1)).toMatchObject({ point: at });
    expect(left).toMatchObject({ state: 'loading', title: 'A generated affair' });
    expect(outcome.kind).toBe('applied');
    expect(verified).toMatchObject({ lying: [], storedChecksum: wanted.checksum, computedChecksum: wanted.checksum });
  });

  test('stopped, taken over and woken, writes nothing more and says who took over', async () => {
    await removeForTests(connection, dataset);
    const at = `starting ${atOnce}`;
    const loader = startLoader({ dataset, assertions, revision: 0, batchSize: 100, atOnce, signal: 'SIGSTOP', at });
    await loader.until(({ point }) => point === at);

    await loadGraph(connection, other, inBatches);
    loader.process.kill('SIGCONT');
    await loader.ended;
    const verified = await verifyGraph(connection, dataset);

    expect(loader.said.at(-1)).toMatchObject({
      kind: 'failed',
      message: expect.stringMatching(new RegExp(`process ${process.pid} on .* took over dataset ${dataset}`)),
      hint: expect.stringContaining(`This one wrote ${atOnce} of`),
    });
    expect(verified).toMatchObject({ lying: [], storedChecksum: other.checksum, computedChecksum: other.checksum });
  });

  test('is told to whoever reads meanwhile', async () => {
    await removeForTests(connection, dataset);
    const seen: unknown[] = [];
    const refused = (read: Promise<unknown>) => read.then(String, (error: unknown) => String(error));

    await loadGraph(connection, wanted, {
      ...inBatches,
      onProgress: async (progress) => {
        if (namePoint(progress) !== `committed ${atOnce}`) return;
        seen.push(
          await refused(readGraph(connection, dataset)),
          await refused(verifyGraph(connection, dataset)),
          await refused(refuseUnreadable(connection, dataset)),
          (await listDatasets(connection)).find(({ id }) => id === dataset)?.state,
          (await readStanding(connection, dataset)).underWay?.written,
        );
      },
    });

    const sentence = expect.stringMatching(`Dataset ${dataset} is being loaded: ${atOnce} of [0-9]+ records so far`);
    expect(seen).toEqual([sentence, sentence, sentence, 'loading', atOnce]);
    expect(await readGraph(connection, dataset)).toEqual(generateGraph(dataset, assertions));
  });

  test.each(['beginning 0', `starting ${atOnce}`, 'closing'])(
    'takes effect once where the answer to COMMIT is lost after "%s"',
    async (point) => {
      await removeForTests(connection, dataset);
      const proxy = await startBoltProxy(testNeo4j().uri);
      const throughProxy = await openConnection({ ...testNeo4j(), uri: proxy.uri });

      const { kind } = await loadGraph(throughProxy, wanted, {
        ...inBatches,
        onProgress: (progress) => {
          if (namePoint(progress).startsWith(point)) proxy.knobs.loseFirstCommitAnswer = true;
        },
      });
      await throughProxy.close();
      await proxy.close();
      const verified = await verifyGraph(connection, dataset);

      expect(proxy.faults).toEqual(['lost the answer to COMMIT']);
      expect(kind).toBe('applied');
      expect(verified).toMatchObject({ lying: [], storedChecksum: wanted.checksum, computedChecksum: wanted.checksum });
    },
  );

  test('says what stands when the database goes away, and what to do', async () => {
    await removeForTests(connection, dataset);
    const proxy = await startBoltProxy(testNeo4j().uri);
    const throughProxy = await openConnection({ ...testNeo4j(), uri: proxy.uri }, { retryMs: 500 });

    const failed = await loadGraph(throughProxy, wanted, {
      ...inBatches,
      onProgress: (progress) => {
        if (namePoint(progress) === `committed ${atOnce}`) proxy.knobs.dieAfterWrittenBytes = 1;
      },
    }).catch((error: unknown) => error);
    await throughProxy.close();
    await proxy.close();

    expect(failed).toMatchObject({ kind: 'database', hint: expect.stringContaining('earlier batches wrote stands') });
    expect((await readStanding(connection, dataset)).underWay).toMatchObject({ written: atOnce });
  });

  test('interrupted between two batches, says how far it came', async () => {
    await removeForTests(connection, dataset);
    const controller = new AbortController();

    const { kind, rowsWritten } = await loadGraph(connection, wanted, {
      ...inBatches,
      signal: controller.signal,
      onProgress: (progress) => {
        if (namePoint(progress) === `committed ${2 * atOnce}`) controller.abort();
      },
    });

    expect({ kind, rowsWritten }).toEqual({ kind: 'interrupted', rowsWritten: 2 * atOnce });
    expect((await loadGraph(connection, wanted, inBatches)).kind).toBe('applied');
  });

  test('halves a batch that the memory of the server does not take', async () => {
    await removeForTests(connection, dataset);
    const large = storeGraph(generateGraph(dataset, 1_200));
    const points: string[] = [];
    let isFull = false;

    await loadGraph(connection, large, {
      atOnce: 3_000,
      limits: { rows: 3_000, bytes: 10_000_000 },
      onProgress: (progress) => {
        if (progress.step !== 'batch') return;
        points.push(namePoint(progress));
        if (namePoint(progress) === 'committing 0' && !isFull) {
          isFull = true;
          throw full;
        }
      },
    });

    expect(points.filter((point) => point.startsWith('committed'))).toContain('committed 1500');
    expect((await verifyGraph(connection, dataset))?.computedChecksum).toBe(large.checksum);
  });

  test('writes in several transactions what the memory of the server does not take in one', async () => {
    await removeForTests(connection, dataset);
    const large = storeGraph(generateGraph(dataset, 1_200));
    const points: string[] = [];
    let isFull = false;

    const { kind } = await loadGraph(connection, large, {
      onProgress: (progress) => {
        if (progress.step === 'batch') points.push(namePoint(progress));
        if (progress.step !== 'writing' || isFull) return;
        isFull = true;
        throw full;
      },
    });

    expect(kind).toBe('applied');
    expect([points[0], points.at(-1)]).toEqual(['beginning 0', expect.stringMatching(/^closed/)]);
    expect((await verifyGraph(connection, dataset))?.computedChecksum).toBe(large.checksum);
  });

  test('removes in batches too, and finishes a removal that was cut short', async () => {
    await loadGraphForTests(connection, generateGraph(dataset, assertions));
    const points = await listPoints((options) => removeGraph(connection, dataset, options));
    await loadGraphForTests(connection, generateGraph(dataset, assertions));
    const cut = removeGraph(connection, dataset, {
      ...inBatches,
      onProgress: (progress) => {
        if (namePoint(progress) === `committed ${atOnce}`) throw new CutShort();
      },
    });
    await expect(cut).rejects.toThrow(CutShort);

    const left = await readStanding(connection, dataset);
    const outcome = await removeGraph(connection, dataset);
    const gone = await readStanding(connection, dataset);

    expect(points).toContain(`committed ${atOnce}`);
    expect(left.underWay).toMatchObject({ written: atOnce });
    expect(outcome?.kind).toBe('applied');
    expect([gone.epoch, gone.nodes, gone.relationships]).toEqual([undefined, [], []]);
  });
});
