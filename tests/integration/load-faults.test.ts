// Hundreds of faults of the network, one a load: of every kind, on both ways of writing, at each message that opens, ends or answers
// something and at places spread over all others. Whatever happens, the dataset is the old one, the new one or says that it is being
// loaded; and the same load again gives the new one.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Failure } from '../../src/domain/base/result.ts';
import { type Connection, openConnection } from '../../src/neo4j/connect.ts';
import { loadGraph } from '../../src/neo4j/load-graph.ts';
import { type FaultKind, faultKinds, type Judge, startFaultProxy } from '../support/fault-proxy.ts';
import { connectForTests, removeForTests } from '../support/load-dataset.ts';
import { describeWithNeo4j, testNeo4j } from '../support/neo4j.ts';
import { listPlaces, type Place } from '../support/places-of-a-load.ts';
import { makeState, nameState, type Revision, readState, roads, runInLanes } from '../support/two-states.ts';

/** The second kind of server that a machine may have takes a part: what a network does is the same before both. */
const faultCount = () => (testNeo4j().rung === 'jvm' ? 120 : 600);
/** Datasets that are loaded beside each other: a load that begins again waits, and others go on. */
const lanes = Array.from({ length: 12 }, (_, lane) => `loader-faults-${lane}`);

interface Trial {
  readonly road: number;
  readonly fault: FaultKind;
  /** Which of the messages of the load is hit, or the answer to which of its COMMITs. */
  readonly place: number;
  readonly isAnswer?: boolean;
  /** Whether the loader may try again by itself. */
  readonly retries: boolean;
}

interface Outcome extends Trial {
  /** The kind of what the load came to, or of its Failure, or what should not be. */
  readonly said: string;
  readonly faults: readonly string[];
  readonly left: string;
  readonly after: string;
}

let connection: Connection;

function listTrials(places: readonly (readonly Place[])[]): Trial[] {
  const all = roads.flatMap((_, road) =>
    (places[road] ?? []).flatMap(({ message: place }, index) =>
      faultKinds.map((fault, kind) => ({ road, fault, place, retries: (index + kind) % 3 === 0 })),
    ),
  );
  // In every sample: that a COMMIT is done and its answer is lost. Whether one that arrived is still done where its connection ends is the
  // server's affair.
  const unanswered = roads.flatMap((_, road) =>
    (places[road] ?? [])
      .filter(({ name }) => name === commit)
      .map((_, place): Trial => ({ road, fault: 'cut before', place, isAnswer: true, retries: false })),
  );
  const count = Math.min(faultCount(), all.length) - unanswered.length;
  return [
    ...unanswered,
    ...Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)] as Trial),
  ];
}

const commit = 'client COMMIT';

/** Of a message by where it comes among all, or of the answer to a COMMIT by where that comes among COMMITs. */
function judgeTrial({ fault, place, isAnswer = false }: Trial): Judge {
  if (!isAnswer) return (_, index) => (index === place ? fault : undefined);
  let commits = 0;
  let isHit = false;
  return ({ from, name }) => {
    if (`${from} ${name}` === commit) commits += 1;
    if (isHit || from !== 'server' || commits <= place) return undefined;
    isHit = true;
    return fault;
  };
}

async function attempt(trial: Trial, dataset: string, revision: Revision): Promise<Outcome> {
  const wanted = makeState(dataset, revision);
  const options = roads[trial.road]?.options ?? {};
  const { signal, abort } = makeSignal();
  const proxy = await startFaultProxy(testNeo4j().uri, judgeTrial(trial));
  void proxy.stalled.then(abort);
  const said = await openConnection({ ...testNeo4j(), uri: proxy.uri }, { retryMs: trial.retries ? 5_000 : 0, signal })
    .then(async (through) => {
      const load = loadGraph({ ...through, signal }, wanted, { ...options, signal });
      return await load.then(({ kind }) => String(kind)).finally(() => through.close());
    })
    .catch(nameFailure);
  await proxy.close();
  const left = await readState(connection, dataset);
  await loadGraph(connection, wanted, options);
  return { ...trial, said, faults: proxy.faults, left, after: await readState(connection, dataset) };
}

function makeSignal(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    abort: () => controller.abort(new Failure('nobody waits any more', { kind: 'database' })),
  };
}

function nameFailure(error: unknown): string {
  return error instanceof Failure ? `${error.kind} failure` : `no Failure: ${String(error)}`;
}

describeWithNeo4j('a load over a network that fails', () => {
  beforeAll(async () => {
    connection = await connectForTests();
  });
  afterAll(async () => {
    await removeForTests(connection, ...lanes);
    await connection.close();
  });

  test('takes effect exactly once, whatever happens to whichever message', async () => {
    const places = await listPlaces(connection, 'loader-faults-0');
    const trials = listTrials(places);

    const outcomes = await runInLanes(connection, lanes, trials, async (trial, dataset, revision) => {
      const outcome = await attempt(trial, dataset, revision);
      // So that what is expected below does not depend on which of the two was wanted.
      const name = (state: string) => state.replace(nameState(revision), 'new').replace(/^state .$/, 'old');
      return { ...outcome, left: name(outcome.left), after: name(outcome.after) };
    });
    const wrong = outcomes.filter((outcome) => !isRight(outcome));

    expect(outcomes).toHaveLength(faultCount());
    expect(wrong).toEqual([]);
    // A message of greeting may be missing where a connection was opened twice; a trial without its fault says nothing.
    expect(outcomes.filter(({ faults }) => faults.length === 1).length).toBeGreaterThan(0.95 * outcomes.length);
    // What it is about was reached: COMMITs whose answer was lost, with the new state standing although the loader failed.
    expect(outcomes.some(({ said, left }) => said === 'database failure' && left === 'new')).toBe(true);
    expect(outcomes.some(({ said, left }) => said === 'database failure' && left === 'being loaded')).toBe(true);
  });
});

/** What a load says is what stands: the new state where it says so, never more than it admits, and never a mixture. */
function isRight({ said, left, after, road, fault }: Outcome): boolean {
  if (after !== 'new') return false;
  const isDone = ['applied', 'overtaken', 'unchanged'].includes(said);
  if (fault === 'delay' || fault === 'slice') return isDone && left === 'new';
  if (isDone) return left === 'new';
  if (!['database failure', 'interrupted', 'unsettled'].includes(said)) return false;
  if (said === 'interrupted' && road === 0) return left === 'old';
  return left === 'old' || left === 'new' || (road === 1 && left === 'being loaded');
}
