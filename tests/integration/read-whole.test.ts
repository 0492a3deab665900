// Readers at the instant of COMMIT: a loader flips a dataset between two states while others read, list, verify and serve it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cacheGraphs } from '../../src/cli/reads-from-neo4j.ts';
import type { NarrativeGraph } from '../../src/domain/graph/narrative-graph.ts';
import { storeGraph } from '../../src/load/store-graph.ts';
import type { Connection } from '../../src/neo4j/connect.ts';
import { loadGraph } from '../../src/neo4j/load-graph.ts';
import { readGraph } from '../../src/neo4j/read-graph.ts';
import { readStanding } from '../../src/neo4j/read-standing.ts';
import { verifyGraph } from '../../src/neo4j/verify-graph.ts';
import { generateGraph } from '../support/generated-graph.ts';
import { connectForTests, loadGraphForTests, removeForTests } from '../support/load-dataset.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { runStatement } from '../support/run-statement.ts';

const dataset = 'loader-flip';
const rounds = 40;
const readersAtOnce = 4;
const states = [generateGraph(dataset, 60, 0), generateGraph(dataset, 90, 1)];
const known = new Set(states.map((graph) => JSON.stringify(graph)));
const checksums = states.map((graph) => storeGraph(graph).checksum);

describeWithNeo4j('whoever reads while a load commits', () => {
  let loader: Connection;
  let reader: Connection;
  beforeAll(async () => {
    loader = await connectForTests();
    reader = await connectForTests();
  });
  afterAll(async () => {
    await removeForTests(loader, dataset);
    await loader.close();
    await reader.close();
  });

  /** Reads round by round while the dataset flips, and gives what was read; a refusal to read it is told from the rest. */
  async function readWhileFlipping<T>(read: () => Promise<T>): Promise<{ seen: T[]; refused: unknown[] }> {
    await loadGraphForTests(loader, states[0] as NarrativeGraph);
    let isDone = false;
    const flips = (async () => {
      for (let flip = 1; !isDone; flip += 1) await loadGraphForTests(loader, states[flip % 2] as NarrativeGraph);
    })();
    const [seen, refused]: [T[], unknown[]] = [[], []];
    const readRounds = async () => {
      for (let round = 0; round < rounds; round += 1) {
        await read().then(
          (one) => seen.push(one),
          (error: unknown) => refused.push(error),
        );
      }
    };
    await Promise.all(Array.from({ length: readersAtOnce }, readRounds));
    isDone = true;
    await flips;
    return { seen, refused };
  }

  /** A reader may give up with this sentence, and with no other. */
  function expectBeingLoaded(refused: readonly unknown[]) {
    for (const error of refused) {
      expect(error).toMatchObject({
        name: 'Failure',
        kind: 'loading',
        message: expect.stringContaining('is being loaded'),
      });
    }
  }

  test('reads a graph that existed', async () => {
    const { seen, refused } = await readWhileFlipping(() => readGraph(reader, dataset));

    expectBeingLoaded(refused);
    expect(seen.length).toBeGreaterThan(rounds);
    expect(seen.filter((graph) => !known.has(JSON.stringify(graph)))).toEqual([]);
  });

  test('finds nothing wrong by verify', async () => {
    const { seen, refused } = await readWhileFlipping(() => verifyGraph(reader, dataset));

    expectBeingLoaded(refused);
    expect(seen.length).toBeGreaterThan(rounds);
    expect(seen.filter((one) => one?.lying.length !== 0 || one.storedChecksum !== one.computedChecksum)).toEqual([]);
  });

  test('plans from what stood', async () => {
    const { seen, refused } = await readWhileFlipping(() => readStanding(reader, dataset));

    expectBeingLoaded(refused);
    expect(seen.filter(({ checksum }) => !checksums.includes(checksum ?? ''))).toEqual([]);
    expect(seen.filter(({ nodes }) => !states.some((graph) => countNodes(graph) === nodes.length))).toEqual([]);
  });

  test('is served no state under the name of another', async () => {
    const { read: readCached } = cacheGraphs();

    const { seen, refused } = await readWhileFlipping(() => readCached(reader, dataset));
    await loadGraphForTests(loader, states[0] as NarrativeGraph);
    const last = await readCached(reader, dataset);

    expectBeingLoaded(refused);
    expect(seen.filter((graph) => !known.has(JSON.stringify(graph)))).toEqual([]);
    expect(last).toEqual(states[0]);
    expect(await readCached(reader, dataset)).toBe(last);
  });

  test('is told of damage that nobody is writing, and served it no longer once it is put right', async () => {
    const [graph] = states as [NarrativeGraph];
    await loadGraphForTests(loader, graph);
    const { read: readCached } = cacheGraphs();
    await runStatement(loader, 'MATCH (n:Actor {key: $key}) SET n.name = "Nobody"', { key: `${dataset}/actor-1` });

    const damaged = await verifyGraph(reader, dataset);
    const shown = await readCached(reader, dataset);
    await loadGraph(loader, storeGraph(graph), { repair: true });

    expect(damaged?.lying).toMatchObject([{ kind: 'Actor', key: `${dataset}/actor-1` }]);
    expect(shown?.nodes.Actor.map(({ properties }) => properties.name)).toContain('Nobody');
    expect(await readCached(reader, dataset)).toEqual(graph);
  });
});

function countNodes(graph: NarrativeGraph): number {
  return Object.values(graph.nodes).reduce((sum, nodes) => sum + nodes.length, 0);
}
