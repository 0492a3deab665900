// The server before a database that fails in every way a network can make it fail, that goes and comes back while many ask, and fifty
// clients at once: each is answered with what it asked for, or told 503 or 429, and nothing has to be started again.
import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadQuestions } from '../../src/cli/named-questions.ts';
import { planAhead } from '../../src/cli/serve-neo4j.ts';
import { Failure } from '../../src/domain/base/result.ts';
import { type Connection, openConnection } from '../../src/neo4j/connect.ts';
import { type FaultKind, faultKinds, type Judge, startFaultProxy } from '../support/fault-proxy.ts';
import { generateGraph } from '../support/generated-graph.ts';
import { connectForTests, loadGraphForTests, removeForTests } from '../support/load-dataset.ts';
import { describeWithNeo4j, testNeo4j } from '../support/neo4j.ts';
import { type ServedApp, serveOver } from '../support/serve-over.ts';

const dataset = 'serve-faults';
const { queries } = await loadQuestions();
const catalog = { queries: queries.filter(({ name }) => name === 'most-contested') };
/** Answered from what is kept, after one look at what stands. */
const cached = [`/api/datasets/${dataset}/columns`, `/api/datasets/${dataset}/graph`];
const routes = [
  `/api/datasets/${dataset}/columns`,
  `/api/queries/most-contested?dataset=${dataset}`,
  '/api/datasets',
  '/healthz',
];

/** Messages of a route's reads that a fault happens to, spread over all of them. */
const placesOfRoute = 24;

interface Behind {
  readonly app: ServedApp;
  readonly proxy: Awaited<ReturnType<typeof startFaultProxy>>;
  close(): Promise<void>;
}

async function serveBehind(judge: Judge): Promise<Behind> {
  const proxy = await startFaultProxy(testNeo4j().uri, judge);
  const connection = await openConnection({ ...testNeo4j(), uri: proxy.uri });
  const app = await serveOver(connection, catalog);
  const close = async () => {
    await app.close();
    await connection.close();
    await proxy.close();
  };
  return { app, proxy, close };
}

async function ask(app: ServedApp, path: string): Promise<{ readonly status: number; readonly text: string }> {
  const response = await app.get(path);
  return { status: response.status, text: await response.text() };
}

/** What it answers once all is well; undefined where that does not come. */
async function askUntilWell(app: ServedApp, path: string): Promise<string | undefined> {
  for (let left = 60; left > 0; left -= 1) {
    const { status, text } = await ask(app, path);
    if (status === 200) return text;
    await sleep(250);
  }
  return undefined;
}

/** As a client that heeds what it is told. */
async function askPatiently(app: ServedApp, path: string): Promise<number[]> {
  const response = await app.get(path);
  await response.arrayBuffer();
  const wait = response.headers.get('retry-after');
  if (response.status !== 429 || wait === null) return [response.status];
  await sleep(Number(wait) * 1_000);
  return [429, ...(await askPatiently(app, path))];
}

describeWithNeo4j('the server', () => {
  let direct: Connection;
  beforeAll(async () => {
    direct = await connectForTests();
    await loadGraphForTests(direct, generateGraph(dataset, 60));
    // As `serve` does it: what is cut off while it is planned for the first time, a slow server would plan anew each time.
    await planAhead(direct, catalog, new AbortController().signal, (error) => {
      throw error;
    });
  });
  afterAll(async () => {
    await removeForTests(direct, dataset);
    await direct.close();
  });

  test('answers as ever, or says that the database is away, whatever happens to whichever message', async () => {
    const plain = await serveBehind(() => undefined);
    const greeting = plain.proxy.seen.length;
    const wanted = new Map<string, { readonly text: string; readonly messages: number }>();
    for (const route of routes) {
      const before = plain.proxy.seen.length;
      const { text } = await ask(plain.app, route);
      wanted.set(route, { text, messages: plain.proxy.seen.length - before });
    }
    await plain.close();
    // One that stays silent is tried elsewhere: it takes as long as the server is patient.
    const kinds = faultKinds.filter((kind) => kind !== 'stall');
    const trials = routes.flatMap((route, turn) => {
      const { messages = 0 } = wanted.get(route) ?? {};
      const count = Math.min(messages, placesOfRoute);
      return Array.from({ length: count }, (_, index) => {
        const kind = kinds[(index + turn) % kinds.length] as FaultKind;
        return { route, place: Math.floor((index * messages) / count), kind };
      });
    });
    const lane = pLimit(8);

    const outcomes = await Promise.all(
      trials.map((trial) =>
        lane(async () => {
          const { app, proxy, close } = await serveBehind((_, index) =>
            index === greeting + trial.place ? trial.kind : undefined,
          );
          const first = await ask(app, trial.route);
          const logged = [...app.logged];
          const after = await askUntilWell(app, trial.route);
          await close();
          return { ...trial, first, after, faults: proxy.faults, logged };
        }),
      ),
    );

    const wrong = outcomes.filter(({ route, first, after, logged }) => {
      const text = wanted.get(route)?.text;
      if (after !== text) return true;
      if (first.status === 200) return first.text !== text || logged.length > 0;
      // A busy machine may need longer than the server waits.
      return ![503, 504].includes(first.status) || logged.length !== 1 || !(logged[0] instanceof Failure);
    });
    expect(trials.length).toBeGreaterThan(30);
    expect(wrong).toEqual([]);
    expect(outcomes.filter(({ faults }) => faults.length === 1).length).toBeGreaterThan(0.9 * trials.length);
  });

  test('serves on when the database goes and comes back while many ask', async () => {
    let isAway = false;
    const { app, close } = await serveBehind(() => (isAway ? 'cut before' : undefined));
    let isOver = false;
    const seen = new Set<number>();
    const clients = Array.from({ length: 16 }, async (_, client) => {
      for (let turn = client; !isOver; turn += 1) {
        const { status } = await ask(app, routes[turn % routes.length] ?? '');
        seen.add(status);
      }
    });
    await sleep(1_000);
    for (let round = 0; round < 3; round += 1) {
      isAway = true;
      await expect.poll(async () => (await ask(app, '/healthz')).status, { timeout: 30_000 }).toBe(503);
      await sleep(500);
      isAway = false;
      await expect.poll(async () => (await ask(app, '/healthz')).status, { timeout: 30_000 }).toBe(200);
    }
    isOver = true;
    await Promise.all(clients);
    const after = await Promise.all(routes.map((route) => askUntilWell(app, route)));
    await close();

    expect(after).not.toContain(undefined);
    expect([...seen].filter((status) => ![200, 429, 503, 504].includes(status))).toEqual([]);
    expect(seen).toContain(200);
    expect(app.logged.filter((error) => !(error instanceof Failure))).toEqual([]);
  });

  test('says once why the library was not planned ahead, and nothing where it is being ended', async () => {
    const told: unknown[] = [];
    const closed = await openConnection(testNeo4j());
    await closed.close();

    await planAhead(closed, { queries }, new AbortController().signal, (error) => told.push(error));
    await planAhead(direct, { queries }, AbortSignal.abort(), (error) => told.push(error));

    expect(told).toMatchObject([{ kind: 'database' }]);
  });

  test('answers fifty clients at once', async () => {
    const app = await serveOver(direct, catalog);
    const clients = Array.from({ length: 50 }, async (_, client) => {
      const statuses: number[] = [];
      for (let turn = 0; turn < 6; turn += 1)
        statuses.push(...(await askPatiently(app, cached[(client + turn) % cached.length] ?? '')));
      return statuses;
    });
    const statuses = (await Promise.all(clients)).flat();
    await app.close();

    expect(statuses.filter((status) => status === 200)).toHaveLength(300);
    expect(statuses.filter((status) => status !== 200 && status !== 429)).toEqual([]);
    expect(app.logged).toEqual([]);
  });
});
