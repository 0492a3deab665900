// Two hundred loaders killed with SIGKILL: at every point that a load names, and when its conversation with the database has come to a
// message, at places spread over all of it. The same load again gives the checksum of a clean one, with nothing to clear by hand.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../src/neo4j/connect.ts';
import { loadGraph } from '../../src/neo4j/load-graph.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import { connectForTests, removeForTests } from '../support/load-dataset.ts';
import { namePoint } from '../support/load-in-process.ts';
import { describeWithNeo4j, testNeo4j } from '../support/neo4j.ts';
import { listPlaces } from '../support/places-of-a-load.ts';
import { bundleLoader, startLoader } from '../support/start-loader.ts';
import { makeState, nameState, type Revision, readState, roads, runInLanes } from '../support/two-states.ts';

/** What a process does is the same before both kinds of server: the second that a machine may have takes a part. */
const killCount = () => (testNeo4j().rung === 'jvm' ? 40 : 200);
const lanes = Array.from({ length: 4 }, (_, lane) => `loader-kills-${lane}`);

type Trial = { readonly road: number } & ({ readonly point: string } | { readonly message: number });

interface Outcome {
  readonly trial: Trial;
  /** That its process was killed, and did not come to its end before. */
  readonly signal: NodeJS.Signals | null;
  readonly left: string;
  readonly after: string;
}

let connection: Connection;
let folder: string;
let loader: readonly string[];

/** The points that a load between the two states names, for each road. */
async function listPoints(dataset: string): Promise<string[][]> {
  const points: string[][] = [];
  for (const { options } of roads) {
    await loadGraph(connection, makeState(dataset, 0), { allowShrink: true });
    const named: string[] = [];
    const onProgress = (progress: Parameters<typeof namePoint>[0]) => named.push(namePoint(progress));
    await loadGraph(connection, makeState(dataset, 1), { ...options, onProgress });
    points.push([...new Set(named)]);
  }
  return points;
}

async function listTrials(dataset: string): Promise<Trial[]> {
  const named = (await listPoints(dataset)).flatMap((points, road) => points.map((point) => ({ road, point })));
  const places = (await listPlaces(connection, dataset)).flatMap((all, road) =>
    all.map(({ message }) => ({ road, message })),
  );
  const rest = killCount() - named.length;
  const spread = Array.from(
    { length: rest },
    (_, index) => places[Math.floor((index * places.length) / rest)] as Trial,
  );
  return [...named, ...spread];
}

async function attempt(trial: Trial, dataset: string, revision: Revision): Promise<Outcome> {
  const options = roads[trial.road]?.options ?? {};
  let kill: () => void = () => undefined;
  const proxy = await startFaultProxy(testNeo4j().uri, (_, index) => {
    if ('message' in trial && index === trial.message) kill();
    return undefined;
  });
  const running = startLoader(
    {
      dataset,
      revision,
      batchSize: 5,
      uri: proxy.uri,
      ...(options.atOnce !== undefined && { atOnce: options.atOnce }),
      ...('point' in trial && { signal: 'SIGKILL' as const, at: trial.point }),
    },
    loader,
  );
  kill = () => void running.process.kill('SIGKILL');
  await running.ended;
  await proxy.close();
  const left = await readState(connection, dataset);
  await loadGraph(connection, makeState(dataset, revision), options);
  return { trial, signal: running.process.signalCode, left, after: await readState(connection, dataset) };
}

describeWithNeo4j('a loader that is killed', () => {
  beforeAll(async () => {
    connection = await connectForTests();
    folder = mkdtempSync(join(tmpdir(), 'rashomon-loader-'));
    loader = await bundleLoader(folder);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await removeForTests(connection, ...lanes);
    await connection.close();
  });

  test('leaves nothing that the same load does not finish, at whichever point it is', async () => {
    const trials = await listTrials(lanes[0] ?? '');

    const outcomes = await runInLanes(connection, lanes, trials, async (trial, dataset, revision) => ({
      ...(await attempt(trial, dataset, revision)),
      wanted: nameState(revision),
    }));
    const allowed = ['state 0', 'state 1', 'being loaded'];
    const wrong = outcomes.filter(
      ({ left, after, wanted, trial }) =>
        after !== wanted || !allowed.includes(left) || (left === 'being loaded' && trial.road === 0),
    );

    expect(outcomes).toHaveLength(killCount());
    expect(wrong).toEqual([]);
    expect(outcomes.filter(({ signal }) => signal === 'SIGKILL').length).toBeGreaterThan(0.9 * outcomes.length);
    expect(new Set(outcomes.map(({ left }) => left))).toEqual(new Set(allowed));
  });
});
