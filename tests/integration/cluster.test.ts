// Loads and reads by a routing address of several members: who is asked for what, in which order it is seen, and leaders and readers that go
// away. The members are proxies before one server: what is tried is our side and the driver's, not Neo4j's replication.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadQuestions } from '../../src/cli/named-questions.ts';
import { planAhead } from '../../src/cli/serve-neo4j.ts';
import { type Connection, openConnection } from '../../src/neo4j/connect.ts';
import { type LoadProgress, loadGraph, removeGraph } from '../../src/neo4j/load-graph.ts';
import { ping, shareCheck } from '../../src/neo4j/ping.ts';
import { readGraph } from '../../src/neo4j/read-graph.ts';
import { verifyGraph } from '../../src/neo4j/verify-graph.ts';
import { type Cluster, startCluster } from '../support/cluster.ts';
import { generateGraph } from '../support/generated-graph.ts';
import { connectForTests, loadGraphForTests, removeForTests } from '../support/load-dataset.ts';
import { describeWithNeo4j, testNeo4j } from '../support/neo4j.ts';
import { serveOver } from '../support/serve-over.ts';
import { makeState, nameState, readState, roads, runInLanes } from '../support/two-states.ts';

const dataset = 'cluster';
const lanes = Array.from({ length: 8 }, (_, lane) => `cluster-${lane}`);
/** Steps of a load at which its leader goes, of each way of writing. */
const placesOfRoad = 6;
const leavings = ['goes on as a follower', 'stops', 'has no successor for a while'] as const;

async function withCluster<T>(work: (connection: Connection, cluster: Cluster) => Promise<T>): Promise<T> {
  const cluster = await startCluster(testNeo4j().uri);
  const connection = await openConnection({ ...testNeo4j(), uri: cluster.uri });
  try {
    return await work(connection, cluster);
  } finally {
    await connection.close();
    await cluster.close();
  }
}

function leave(cluster: Cluster, leaving: (typeof leavings)[number]): void {
  if (leaving === 'stops') cluster.stop(0);
  const hasSuccessor = leaving !== 'has no successor for a while';
  cluster.elect(hasSuccessor ? 1 : undefined);
  if (!hasSuccessor) void sleep(1_500).then(() => cluster.elect(2));
}

/** The bookmark of a transaction that is a billion later. It ends with the number and an empty list: https://neo4j.com/docs/bolt/current/ */
function putOff(bookmark: string): string {
  const bytes = Buffer.from(bookmark.slice('FB:'.length), 'base64');
  const later = Buffer.concat([bytes.subarray(0, 3 + 16), Buffer.from([0xca, 0x3b, 0x9a, 0xca, 0x00, 0x90])]);
  return `FB:${later.toString('base64')}`;
}

describeWithNeo4j('a cluster', () => {
  let direct: Connection;
  beforeAll(async () => {
    direct = await connectForTests();
  });
  afterAll(async () => {
    await removeForTests(direct, dataset, ...lanes);
    await direct.close();
  });

  test('is loaded, verified and cleared by its leader alone, so that no plan is made from what a follower has not heard of', async () => {
    await withCluster(async (connection, cluster) => {
      await loadGraphForTests(connection, generateGraph(dataset, 20));
      await loadGraphForTests(connection, generateGraph(dataset, 20));
      await verifyGraph(connection, dataset);
      await removeGraph(connection, dataset);

      expect(cluster.begun.length).toBeGreaterThan(8);
      expect(cluster.begun.filter(({ member }) => member !== 0)).toEqual([]);
      expect(cluster.refusals()).toBe(0);
    });
  });

  test('is read from its followers, which are told what was written before', async () => {
    const graph = generateGraph(dataset, 20);
    await withCluster(async (connection, cluster) => {
      await loadGraphForTests(connection, graph);
      const before = cluster.begun.length;

      const read = await readGraph(connection, dataset);
      const { queries } = await loadQuestions();
      const catalog = { queries: queries.filter(({ name }) => name === 'most-contested') };
      await planAhead(connection, catalog, new AbortController().signal, (error) => {
        throw error;
      });
      const app = await serveOver(connection, catalog);
      const answers = await Promise.all(
        [
          `/api/datasets/${dataset}/columns`,
          `/api/queries/most-contested?dataset=${dataset}`,
          '/api/datasets',
          '/healthz',
        ].map((path) => app.get(path)),
      );
      await app.close();

      const reads = cluster.begun.slice(before);
      expect(read).toEqual(graph);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect(reads.length).toBeGreaterThan(4);
      expect(reads.filter(({ member, reads: isRead }) => member === 0 || !isRead)).toEqual([]);
      expect(reads[0]?.bytes.toString('latin1')).toContain(cluster.bookmarks.at(-1));
    });
  });

  test('answers on where a follower stops', async () => {
    const graph = generateGraph(dataset, 20);
    await withCluster(async (connection, cluster) => {
      await loadGraphForTests(connection, graph);
      await readGraph(connection, dataset);

      cluster.stop(1);
      const one = await readGraph(connection, dataset);
      cluster.stop(2);
      // What is left leads, and is read from where there is nobody else.
      const other = await readGraph(connection, dataset);

      expect([one, other]).toEqual([graph, graph]);
    });
  });

  test('that was put back to an earlier state is not waited for twice', async () => {
    await withCluster(async (connection, cluster) => {
      await loadGraphForTests(connection, generateGraph(dataset, 20));
      const lost = putOff(cluster.bookmarks.at(-1) ?? '');
      await connection.bookmarks?.manager().updateBookmarks([], [lost]);
      const check = shareCheck(connection, 1_000, (bound) => ping(bound, 60_000));

      const first = await check(2_000).catch((error: unknown) => error);
      const second = await check(30_000).catch((error: unknown) => error);

      expect(cluster.begun.filter(({ bytes }) => bytes.toString('latin1').includes(lost)).length).toBeGreaterThan(0);
      expect(first).toMatchObject({ kind: 'database', message: expect.stringContaining('did not answer') });
      expect(second).toBeUndefined();
    });
  });

  test('that loses its leader at any step of a load has the whole of it once, under the next one', async () => {
    const steps: number[] = [];
    for (const { options } of roads) {
      await loadGraph(direct, makeState(dataset, 0), { allowShrink: true });
      const seen: string[] = [];
      const onProgress = ({ step }: LoadProgress) => seen.push(step);
      await loadGraph(direct, makeState(dataset, 1), { ...options, onProgress });
      steps.push(seen.length);
    }
    const trials = roads.flatMap((_, road) =>
      leavings.flatMap((leaving) => {
        const count = Math.min(steps[road] ?? 0, placesOfRoad);
        return Array.from({ length: count }, (_, index) => {
          return { road, leaving, step: Math.floor((index * (steps[road] ?? 0)) / count) };
        });
      }),
    );

    const outcomes = await runInLanes(direct, lanes, trials, async ({ road, leaving, step }, lane, revision) =>
      withCluster(async (connection, cluster) => {
        let seen = 0;
        const { kind } = await loadGraph(connection, makeState(lane, revision), {
          ...roads[road]?.options,
          onProgress: () => {
            if (seen++ === step) leave(cluster, leaving);
          },
        });
        const left = (await readState(direct, lane)).replace(nameState(revision), 'wanted');
        return { road, leaving, step, kind, left, refusals: cluster.refusals() };
      }),
    );

    expect(steps.every((count) => count > 3)).toBe(true);
    expect(outcomes.filter(({ kind, left }) => !['applied', 'overtaken'].includes(kind) || left !== 'wanted')).toEqual(
      [],
    );
    // The change was met: the old leader was asked, and refused.
    expect(
      outcomes.filter(({ leaving, refusals }) => leaving === 'goes on as a follower' && refusals > 0).length,
    ).toBeGreaterThan(4);
  });
});
