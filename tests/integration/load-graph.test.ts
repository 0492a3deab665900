// The loader's promises against a real server: reconciling, isolation, refusals, repair. Crashes and rivals have files of their own.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NarrativeGraph } from '../../src/domain/graph/narrative-graph.ts';
import { storeGraph } from '../../src/load/store-graph.ts';
import { type Connection, openConnection } from '../../src/neo4j/connect.ts';
import { loadGraph, removeGraph } from '../../src/neo4j/load-graph.ts';
import { readGraph } from '../../src/neo4j/read-graph.ts';
import { verifyGraph } from '../../src/neo4j/verify-graph.ts';
import { connectCounting } from '../support/counting-connection.ts';
import { generateGraph } from '../support/generated-graph.ts';
import { connectForTests, loadGraphForTests, removeForTests, renameDataset } from '../support/load-dataset.ts';
import { describeWithNeo4j, testNeo4j } from '../support/neo4j.ts';
import { runStatement } from '../support/run-statement.ts';
import { answer, makeGraph, quote, relation } from '../support/tiny-dataset.ts';

const [first, second] = ['loader-first', 'loader-second'] as const;
let connection: Connection;

function makeBell(dataset: string, changes: { claim?: string; without?: string } = {}): NarrativeGraph {
  const assertions = [
    {
      id: 'a',
      by: ['ann'],
      claim: changes.claim ?? 'The thief took it.',
      quotes: [quote('the thief', 'paper', { start: [3], end: [12] })],
      answers: [answer('who', 'thief')],
    },
    {
      id: 'b',
      by: ['bob'],
      answers: [answer('many', '3', { from: 3, to: 3 })],
      relations: [relation('CONTRADICTS', 'a')],
    },
    { id: 'c', by: ['ann'] },
    { id: 'd', by: ['ann'] },
    { id: 'e', by: ['ann'] },
  ].filter(({ id }) => id !== changes.without);
  return renameDataset(
    makeGraph({
      actors: [{ id: 'ann' }, { id: 'bob' }],
      documents: [{ id: 'paper' }],
      questions: [
        { id: 'who', values: { thief: { within: [] } } },
        { id: 'many', slot: 'number', unit: 'bells' },
      ],
      assertions,
    }),
    dataset,
  );
}

describeWithNeo4j('loadGraph', () => {
  beforeAll(async () => {
    connection = await connectForTests();
  });
  afterAll(async () => {
    await removeForTests(connection, first, second);
    await connection.close();
  });

  test('stores a graph that comes back equal', async () => {
    const graph = makeBell(first);

    const { outcome } = await loadGraphForTests(connection, graph);

    expect(['applied', 'unchanged']).toContain(outcome.kind);
    expect(await readGraph(connection, first)).toEqual(graph);
  });

  test('opens no write transaction where nothing changed', async () => {
    await loadGraphForTests(connection, makeBell(first));
    const counting = connectCounting();

    const again = await loadGraph(counting, storeGraph(makeBell(first)));
    const changed = await loadGraph(counting, storeGraph(makeBell(first, { claim: 'Nobody took it.' })), {
      planOnly: true,
    });
    const before = { ...counting.opened };
    await loadGraph(counting, storeGraph(makeBell(first, { claim: 'Nobody took it.' })));
    await counting.close();

    expect(again.kind).toBe('unchanged');
    expect(changed.kind).toBe('planned');
    expect(before.writes).toBe(0);
    expect(before.reads).toBeGreaterThan(0);
    expect(counting.opened.writes).toBe(1);
  });

  test('changes, adds and removes exactly what differs', async () => {
    await loadGraphForTests(connection, makeBell(first));
    const wanted = makeBell(first, { claim: 'Nobody took it.', without: 'e' });

    const { outcome } = await loadGraphForTests(connection, wanted);

    expect(outcome.plan.updateNodes.map((node) => node.key)).toEqual([`${first}/a`]);
    expect(outcome.plan.removeNodes.map((row) => row.key)).toEqual([`${first}/e`]);
    expect(outcome.plan.createNodes).toEqual([]);
    expect(await readGraph(connection, first)).toEqual(wanted);
  });

  test('keeps a relationship whose end becomes a record of another kind', async () => {
    const told = (kind: 'event' | 'actor') =>
      renameDataset(
        makeGraph({
          ...(kind === 'event' ? { events: [{ id: 'x' }] } : { actors: [{ id: 'x' }] }),
          assertions: [{ id: 'a', by: ['ann'], about: ['x'] }],
        }),
        first,
      );
    await loadGraphForTests(connection, told('event'));

    await loadGraphForTests(connection, told('actor'));

    expect(await readGraph(connection, first)).toEqual(told('actor'));
  });

  test('leaves the checksum of every other dataset as it was', async () => {
    await loadGraphForTests(connection, makeBell(second));
    const before = await verifyGraph(connection, second);

    await loadGraphForTests(connection, generateGraph(first, 50));
    await loadGraphForTests(connection, makeBell(first));
    await removeGraph(connection, first);
    const after = await verifyGraph(connection, second);

    expect(before?.lying).toEqual([]);
    expect(after).toEqual(before);
    expect(after?.computedChecksum).toBe(storeGraph(makeBell(second)).checksum);
    expect(await readGraph(connection, first)).toBeUndefined();
  });

  test('refuses to shrink by more than a fifth unless it is told to', async () => {
    await loadGraphForTests(connection, makeBell(first));
    const smaller = storeGraph(renameDataset(makeGraph({ assertions: [{ id: 'a', by: ['ann'] }] }), first));

    const refused = await loadGraph(connection, smaller).catch((error: unknown) => error);
    const kept = await readGraph(connection, first);
    const outcome = await loadGraph(connection, smaller, { allowShrink: true });

    expect(refused).toMatchObject({ kind: 'database', hint: expect.stringContaining('--allow-shrink') });
    expect(kept).toEqual(makeBell(first));
    expect(outcome.kind).toBe('applied');
  });

  test('lists what others attached and removes it only when told to', async () => {
    await loadGraphForTests(connection, makeBell(first));
    await runStatement(
      connection,
      'MATCH (n:Assertion {key: $key}) MERGE (:LoaderNote {id: "note"})-[:MENTIONS]->(n)',
      {
        key: `${first}/e`,
      },
    );
    const smaller = storeGraph(makeBell(first, { without: 'e' }));

    const refused = await loadGraph(connection, smaller, { allowShrink: true }).catch((error: unknown) => error);
    const outcome = await loadGraph(connection, smaller, { allowShrink: true, detachForeign: true });
    await runStatement(connection, 'MATCH (n:LoaderNote) DELETE n');

    expect(refused).toMatchObject({
      kind: 'database',
      message: expect.stringContaining(`(:LoaderNote note)-[:MENTIONS]->(${first}/e)`),
    });
    expect(outcome.kind).toBe('applied');
  });

  test('leaves what others attached to nodes that stay', async () => {
    await loadGraphForTests(connection, makeBell(first));
    await runStatement(
      connection,
      'MATCH (n:Assertion {key: $key}) MERGE (:LoaderNote {id: "note"})-[:MENTIONS]->(n)',
      {
        key: `${first}/a`,
      },
    );

    await loadGraphForTests(connection, makeBell(first, { claim: 'Nobody took it.' }));
    const left = await runStatement(connection, 'MATCH (:LoaderNote)-[m:MENTIONS]->(n) RETURN n.claim AS claim');
    await runStatement(connection, 'MATCH (n:LoaderNote) DETACH DELETE n');

    expect(left).toEqual([{ claim: 'Nobody took it.' }]);
  });

  test('refuses a database with our labels and not our keys, unless it is shared', async () => {
    await removeForTests(connection, first);
    await runStatement(connection, 'MERGE (:Actor {loaderTest: true, name: "of somebody else"})');

    const refused = await loadGraph(connection, storeGraph(makeBell(first))).catch((error: unknown) => error);
    const outcome = await loadGraph(connection, storeGraph(makeBell(first)), { shared: true });
    const left = await runStatement(connection, 'MATCH (n:Actor {loaderTest: true}) DELETE n RETURN count(*) AS count');

    expect(refused).toMatchObject({ kind: 'database', hint: expect.stringContaining('--shared') });
    expect(outcome.kind).toBe('applied');
    expect(left).toEqual([{ count: 1 }]);
  });

  test('migrates a dataset of an earlier schema version, and leaves one of a later version alone', async () => {
    await loadGraphForTests(connection, makeBell(first));
    const setVersion = 'MATCH (d:Dataset {key: $key}) SET d.schemaVersion = $version';
    await runStatement(connection, setVersion, { key: first, version: 0n });

    const older = await loadGraph(connection, storeGraph(makeBell(first)));
    await runStatement(connection, setVersion, { key: first, version: 99n });
    const newer = await loadGraph(connection, storeGraph(makeBell(first))).catch((error: unknown) => error);
    await removeForTests(connection, first);

    expect(older.kind).toBe('applied');
    expect(newer).toMatchObject({ kind: 'database', hint: expect.stringContaining('Update rashomon') });
  });

  test('shows whoever reads meanwhile the whole of the old dataset or the whole of the new one', async () => {
    const [old, wanted] = [generateGraph(first, 300, 0), generateGraph(first, 300, 1)];
    await loadGraphForTests(connection, old);
    const reader = await connectForTests();
    const reads: Promise<NarrativeGraph | undefined>[] = [];

    await loadGraphForTests(connection, wanted, {
      batchSize: 5,
      onProgress: () => {
        if (reads.length < 5) reads.push(readGraph(reader, first));
      },
    });
    const seen = await Promise.all(reads);
    await reader.close();

    expect(seen).toHaveLength(5);
    for (const graph of seen) expect([JSON.stringify(old), JSON.stringify(wanted)]).toContain(JSON.stringify(graph));
  });

  test('loads over a routing address as over a direct one', async () => {
    const { uri } = testNeo4j();
    const routed = await openConnection({ ...testNeo4j(), uri: uri.replace(/^bolt:/, 'neo4j:') });

    await loadGraphForTests(routed, makeBell(first, { claim: 'By routing.' }));
    const read = await readGraph(routed, first);
    const again = await loadGraphForTests(routed, makeBell(first, { claim: 'By routing.' }));
    await routed.close();

    expect(read).toEqual(makeBell(first, { claim: 'By routing.' }));
    expect(again.outcome.kind).toBe('unchanged');
  });

  test('stops on a signal and leaves nothing half-written', async () => {
    await loadGraphForTests(connection, makeBell(first));
    const controller = new AbortController();

    const outcome = await loadGraph(connection, storeGraph(generateGraph(first, 2_000)), {
      allowShrink: true,
      batchSize: 100,
      signal: controller.signal,
      onProgress: (progress) => {
        if (progress.step === 'writing' && progress.rowsWritten > 1_000) controller.abort();
      },
    });

    expect(outcome.kind).toBe('interrupted');
    expect(await readGraph(connection, first)).toEqual(makeBell(first));
  });
});
