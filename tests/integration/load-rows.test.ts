// Loads of rows that stand on disk: what a load of rows in memory promises holds for them too.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeGraph } from '../../src/load/store-graph.ts';
import { RowCollector, type WantedRows } from '../../src/load/wanted-rows.ts';
import type { Connection } from '../../src/neo4j/connect.ts';
import { type LoadOptions, loadRows } from '../../src/neo4j/load-graph.ts';
import { verifyGraph } from '../../src/neo4j/verify-graph.ts';
import { generateGraph } from '../support/generated-graph.ts';
import { connectForTests, loadGraphForTests, removeForTests } from '../support/load-dataset.ts';
import { namePoint } from '../support/load-in-process.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { runStatement } from '../support/run-statement.ts';

const dataset = 'loader-rows';
const first = generateGraph(dataset, 130, 1);
const second = generateGraph(dataset, 30);
const [firstChecksum, secondChecksum] = [first, second].map((graph) => storeGraph(graph).checksum);
const inBatches: LoadOptions = { allowShrink: true, atOnce: 300, limits: { rows: 300, bytes: 1_000_000 } };
/** So few that they stand in many runs. */
const unitsInMemory = 5_000;

let connection: Connection;

async function load(graph: typeof first, options: LoadOptions = {}) {
  const collector = new RowCollector(dataset, unitsInMemory);
  collector.add(graph);
  const rows: WantedRows = collector.finish();
  try {
    const { kind, plan } = await loadRows(connection, rows, options);
    return { kind, writes: plan.writes, summary: plan.summary };
  } finally {
    rows.close();
  }
}

async function readChecksum(): Promise<string | undefined> {
  const verified = await verifyGraph(connection, dataset);
  expect(verified?.lying).toEqual([]);
  expect(verified?.computedChecksum).toBe(verified?.storedChecksum);
  return verified?.computedChecksum;
}

describeWithNeo4j('a load of rows on disk', () => {
  beforeAll(async () => {
    connection = await connectForTests();
  });
  afterAll(async () => {
    await removeForTests(connection, dataset);
    await connection.close();
  });

  test.each([
    ['in one transaction', { allowShrink: true }],
    ['in several', inBatches],
  ])('%s gives what rows in memory give, changes them, and then finds nothing to do', async (_name, options) => {
    await removeForTests(connection, dataset);

    const created = await load(first, options);
    const afterFirst = await readChecksum();
    const changed = await load(second, options);
    const afterSecond = await readChecksum();
    const again = await load(second, options);

    expect([created.kind, changed.kind, again.kind]).toEqual(['applied', 'applied', 'unchanged']);
    expect(changed.summary.removed.map(({ kind }) => kind)).toContain('Assertion');
    expect([afterFirst, afterSecond]).toEqual([firstChecksum, secondChecksum]);
  });

  test('cut short at any point, the same load again gives the checksum of a clean one', async () => {
    await loadGraphForTests(connection, first);
    const points: string[] = [];
    await load(second, { ...inBatches, onProgress: (one) => one.step === 'batch' && points.push(namePoint(one)) });
    const checksums: (string | undefined)[] = [];
    for (const point of points) {
      await load(first, { allowShrink: true });
      const cut = load(second, {
        ...inBatches,
        onProgress: (progress) => {
          if (namePoint(progress) === point) throw new Error('cut short');
        },
      });
      await expect(cut).rejects.toThrow('cut short');
      await load(second, inBatches);
      checksums.push(await readChecksum());
    }

    expect(points.length).toBeGreaterThan(8);
    expect(new Set(checksums)).toEqual(new Set([secondChecksum]));
  });

  test('is refused where it would take out too much, and puts right what somebody changed', async () => {
    await removeForTests(connection, dataset);
    await load(first);

    await expect(load(second)).rejects.toThrow(/of dataset loader-rows/);
    await runStatement(connection, 'MATCH (n:Assertion) WHERE n.dataset = $dataset WITH n LIMIT 3 SET n.claim = "x"', {
      dataset,
    });
    const repaired = await load(first, { repair: true });

    expect(repaired).toMatchObject({ kind: 'applied', writes: 3 });
    expect(await readChecksum()).toBe(firstChecksum);
  });
});
