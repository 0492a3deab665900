// The HTTP API over a real Neo4j: what does not exist, what cannot be meant, who leaves, and a database that is dead or frozen.
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Connection, openConnection } from '../../src/neo4j/connect.ts';
import { loadCatalog, type QueryCatalog } from '../../src/query/catalog.ts';
import type { QueryFile } from '../../src/query/query-file.ts';
import type { Problem } from '../../src/wire/problem.ts';
import type { QueryAnswer } from '../../src/wire/query.ts';
import { startBoltProxy } from '../support/bolt-proxy.ts';
import { generateGraph } from '../support/generated-graph.ts';
import { connectForTests, loadGraphForTests, removeForTests, renameDataset } from '../support/load-dataset.ts';
import { describeWithNeo4j, testNeo4j } from '../support/neo4j.ts';
import { readChecked } from '../support/read-checked.ts';
import { runRashomon } from '../support/run-rashomon.ts';
import { runStatement } from '../support/run-statement.ts';
import { type ServedApp, serveOver } from '../support/serve-over.ts';
import { readServedDocument } from '../support/served-document.ts';

const catalog: QueryCatalog = await loadCatalog(fileURLToPath(new URL('../../cypher/questions/', import.meta.url)));
const dataset = 'http-crocus';

const readProblem = async (response: Response) => (await response.json()) as Problem;
const readRows = async (response: Response) => ((await response.json()) as { data: QueryAnswer }).data.rows;

describeWithNeo4j('the HTTP API over Neo4j', () => {
  let connection: Connection;
  let server: ServedApp;
  beforeAll(async () => {
    connection = await connectForTests();
    const { index } = await readChecked('data/crocus-city-hall');
    await loadGraphForTests(connection, renameDataset(index.graph, dataset));
    server = await serveOver(connection, catalog);
  });
  afterAll(async () => {
    await server.close();
    await removeForTests(connection, dataset);
    await connection.close();
  });

  const needed = (query: QueryFile) =>
    query.parameters
      .filter((one) => one.required && one.name !== 'dataset')
      .map((one) => [one.name, one.example ?? '']);
  const addressOf = (query: QueryFile, more: Readonly<Record<string, string>>) =>
    `/api/queries/${query.name}?${new URLSearchParams({ ...Object.fromEntries(needed(query)), ...more })}`;

  test('what is sent is what the served document says, field by field, on every route', async () => {
    const served = await readServedDocument((path) => server.get(path));
    const asked = [
      ['/healthz', '/healthz'],
      ['/api/files', '/api/files'],
      ['/api/datasets', '/api/datasets'],
      ['/api/datasets/{id}/graph', `/api/datasets/${dataset}/graph`],
      ['/api/datasets/{id}/graph', '/api/datasets/http-crocsu/graph'],
      ['/api/datasets/{id}/columns', `/api/datasets/${dataset}/columns`],
      ['/api/datasets/{id}/columns', '/api/datasets/http-crocsu/columns'],
      ['/api/datasets/{id}/assertions/{assertion}', `/api/datasets/${dataset}/assertions/kyiv-accuses`],
      ['/api/datasets/{id}/assertions/{assertion}', `/api/datasets/${dataset}/assertions/nobody`],
      ['/api/datasets/{id}/texts', `/api/datasets/${dataset}/texts`],
      ['/api/datasets/{id}/texts/{document}', `/api/datasets/${dataset}/texts/nothing`],
      ['/api/queries', '/api/queries'],
      ...catalog.queries.map((query) => ['/api/queries/{name}', addressOf(query, { dataset })]),
      ['/api/queries/{name}', '/api/queries/no-such-question'],
    ] as const;

    const wrong: string[] = [];
    for (const [route = '', path = ''] of asked)
      for (const problem of await served.judge(route, path)) wrong.push(`${path}: ${problem}`);

    expect(wrong).toEqual([]);
    expect(new Set(asked.map(([route]) => route))).toEqual(new Set(served.routes));
  });

  describe('what does not exist', () => {
    test.each(catalog.queries)('$name of a dataset that is not loaded is 404 with the nearest', async (query) => {
      const response = await server.get(addressOf(query, { dataset: 'http-crocsu' }));
      const problem = await readProblem(response);

      expect(response.status).toBe(404);
      expect(problem.detail).toBe('No dataset `http-crocsu` is loaded here.');
      expect(problem.suggestion).toMatch(
        /^Did you mean `http-crocus` \(Crocus City Hall attack\)\? Loaded: .*http-crocus/,
      );
    });

    const idParameters = catalog.queries.flatMap((query) =>
      query.parameters
        .filter((one) => one.names !== undefined && one.name !== 'dataset')
        .map((one) => ({ query, parameter: one.name, kind: one.names ?? '' })),
    );

    test.each(idParameters)('$query.name with an unknown $parameter is 400', async ({ query, parameter, kind }) => {
      const response = await server.get(addressOf(query, { dataset, [parameter]: 'nobody-and-nothing' }));
      const problem = await readProblem(response);

      expect(response.status).toBe(400);
      expect(problem.detail).toContain(`\`${parameter}\`: There is no ${kind.toLowerCase()} \`nobody-and-nothing\``);
      expect(problem.suggestion).toMatch(/^GET \/api\/(datasets|queries\/ids)/);
    });

    test.each(idParameters)('$query.name with an empty $parameter is 400', async ({ query, parameter }) => {
      const response = await server.get(addressOf(query, { dataset, [parameter]: '' }));

      expect(response.status).toBe(400);
      expect((await readProblem(response)).detail).toContain(`\`${parameter}\` is empty`);
    });

    test.each([
      ['face-off?one=Kyiv&other=putin', 'actor `Kyiv`', 'Did you mean `kyiv` (Government of Ukraine)?'],
      ['face-off?one=Vladimir%20Putin&other=kyiv', 'actor `Vladimir Putin`', 'Did you mean `putin` (Vladimir Putin)?'],
      ['face-off?one=kyiv&other=puttin', 'actor `puttin`', 'Did you mean `putin` (Vladimir Putin)?'],
      ['actor-profile?actor=ISIS%E2%80%93K', 'actor `ISIS–K`', 'Did you mean `isis-k` ('],
      [
        'rival-answers?question=Who%20is%20responsible',
        'question `Who is responsible`',
        'Did you mean `who-is-responsible` (',
      ],
      ['support-chain?assertion=isis-k-claim', 'assertion `isis-k-claim`', 'Did you mean `isis-k-claims` ('],
      ['quotes-of?document=artikle', 'document `artikle`', 'Did you mean `article` ('],
      ['known-elsewhere?other=http-crocuss', 'dataset `http-crocuss`', 'Did you mean `http-crocus` ('],
      ['actor-profile?actor=%00', 'actor `\0`', 'GET /api/queries/ids?dataset=http-crocus&kind=Actor lists them.'],
      ['actor-profile?actor=who-is-responsible', 'actor `who-is-responsible`', 'GET /api/queries/ids'],
    ])('%s: the id that was probably meant, by id, name or other name', async (query, unknown, meant) => {
      const response = await server.get(`/api/queries/${query}&dataset=${dataset}`);
      const problem = await readProblem(response);

      expect(response.status).toBe(400);
      expect(problem.detail).toContain(`There is no ${unknown}`);
      expect(problem.suggestion).toContain(meant);
    });

    test('the command line says the same', async () => {
      const asked = ['-P', `dataset=${dataset}`, '-P', 'one=Kyiv', '-P', 'other=Vladimir Putin'];
      const { exitCode, stdout, stderr } = await runRashomon(['query', 'face-off', ...asked]);

      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`\`one\`: There is no actor \`Kyiv\` in \`${dataset}\``);
      expect(stderr).toContain('Did you mean `kyiv` (Government of Ukraine)?');
      expect(stderr).toContain('Did you mean `putin` (Vladimir Putin)?');
    });

    test('every unknown id is named, not the first alone', async () => {
      const problem = await readProblem(
        await server.get(`/api/queries/face-off?dataset=${dataset}&one=Kyiv&other=Putin`),
      );

      expect(problem.detail?.split('\n')).toHaveLength(2);
      expect(problem.suggestion?.split('\n')).toHaveLength(2);
    });

    test('what exists and has no rows is an answer', async () => {
      const response = await server.get(`/api/queries/silences?dataset=${dataset}&actor=boyes`);

      expect(response.status).toBe(200);
      expect(await readRows(response)).toEqual([]);
    });

    test.each(['graph', 'assertions/isis-k-claims'])('/%s of a dataset that is not loaded is 404', async (rest) => {
      const response = await server.get(`/api/datasets/http-crocu/${rest}`);

      expect(response.status).toBe(404);
      expect((await readProblem(response)).suggestion).toContain('Did you mean `http-crocus`');
    });
  });

  test('a parameter that is given twice is 400', async () => {
    const response = await server.get(`/api/queries/most-contested?dataset=${dataset}&limit=5&limit=6`);

    expect(response.status).toBe(400);
    expect((await readProblem(response)).detail).toBe('The parameter `limit` is given more than once.');
  });

  test.each([
    ['most-contested?limit=-1', '`limit` takes a whole number from 1 to 10000; this is "-1"'],
    ['most-contested?limit=0', '`limit` takes a whole number from 1 to 10000; this is "0"'],
    ['most-contested?limit=10001', 'from 1 to 10000'],
    ['most-contested?limit=1e9', '`limit` takes'],
    ['most-contested?limit=9007199254740992', '`limit` takes'],
    ['most-contested?limit=NaN', '`limit` takes'],
    ['most-contested?limit=5x', '`limit` takes'],
    ['most-contested?limit=', '`limit` takes'],
    ['most-contested?limits=5', 'has no parameter `limits`; did you mean `limit`?'],
    ['support-chain?assertion=isis-k-claims&depth=9', '`depth` takes a whole number from 1 to 8'],
    ['support-chain', '`assertion` is missing'],
    ['answer-counts?above=-1', '`above` takes a whole number from 0'],
    ['timeline?undated=ture', '`undated` takes true or false; this is "ture"'],
    ['timeline?from=2024-02-30', '`from` takes a day'],
    ['timeline?to=yesterday', '`to` takes a day'],
    ['who-said-what?act=denys', '`act` is one of says, claims'],
    ['ids?kind=question', '`kind` is one of Event'],
    ['ids?__proto__=x', 'has no parameter `__proto__`'],
  ])('%s is 400, and says what is allowed', async (query, detail) => {
    const response = await server.get(`/api/queries/${query}${query.includes('?') ? '&' : '?'}dataset=${dataset}`);
    const problem = await readProblem(response);

    expect(response.status).toBe(400);
    expect(problem.detail).toContain(detail);
    expect(problem.suggestion).toBe('GET /api/queries says what each question takes.');
  });

  test('the catalogue says what each parameter takes', async () => {
    const { data } = (await (await server.get('/api/queries')).json()) as {
      data: { name: string; parameters: object[] }[];
    };
    const parametersOf = (name: string) => data.find((one) => one.name === name)?.parameters;

    expect(parametersOf('most-contested')).toContainEqual(
      expect.objectContaining({ name: 'limit', least: 1, most: 10_000 }),
    );
    expect(parametersOf('face-off')).toContainEqual(expect.objectContaining({ name: 'one', names: 'Actor' }));
    expect(parametersOf('contradictions')).toContainEqual(
      expect.objectContaining({ choices: ['recorded', 'derived'] }),
    );
  });
});

describeWithNeo4j('a client that leaves', () => {
  // Four nested loops without an end in sight: only being ended ends it.
  const endless: QueryFile = {
    ...(catalog.queries.find((one) => one.name === 'ids') as QueryFile),
    name: 'endless',
    cypher: `UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b
      WITH a, b WHERE a + b < 0 AND $dataset <> $kind RETURN count(*) AS endless`,
  };
  let connection: Connection;
  let server: ServedApp;
  beforeAll(async () => {
    connection = await connectForTests();
    await loadGraphForTests(connection, generateGraph(dataset, 20));
    server = await serveOver(connection, { queries: [endless] });
  });
  afterAll(async () => {
    await server.close();
    await removeForTests(connection, dataset);
    await connection.close();
  });

  const running = 'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery ENDS WITH "AS endless" RETURN currentQuery';

  // Again where the machine was so busy that the limit came first.
  test('ends its question in Neo4j, long before the time limit would', { retry: 3 }, async () => {
    const leaving = new AbortController();
    const began = performance.now();
    const asked = server
      .get(`/api/queries/endless?dataset=${dataset}&kind=Actor`, leaving.signal)
      .catch((error: Error) => error.name);
    while ((await runStatement(connection, running, {})).length === 0) await sleep(20);

    leaving.abort();
    const left = performance.now();
    while ((await runStatement(connection, running, {})).length > 0) await sleep(20);
    const ended = performance.now();

    expect(await asked).toBe('AbortError');
    // The server's own limit is 5 s: it had not come yet.
    expect(left - began).toBeLessThan(4_000);
    expect(ended - left).toBeLessThan(Math.max(500, 4_500 - (left - began)));
    expect(server.logged).toEqual([]);
  });

  test('one that stays is told when the time is over', async () => {
    const response = await server.get(`/api/queries/endless?dataset=${dataset}&kind=Actor`);

    expect(response.status).toBe(504);
    expect((await readProblem(response)).detail).toContain('longer than it may');
  });
});

describeWithNeo4j('a database that freezes or dies', () => {
  const routes = [
    '/api/datasets',
    `/api/datasets/${dataset}/graph`,
    `/api/datasets/${dataset}/assertions/a`,
    `/api/queries/ids?dataset=${dataset}`,
    '/api/queries/ids',
  ];

  test('is 503 soon at /healthz and within the time limit elsewhere, and all is well when it is back', async () => {
    const proxy = await startBoltProxy(testNeo4j().uri);
    const connection = await openConnection({ ...testNeo4j(), uri: proxy.uri });
    const direct = await connectForTests();
    await loadGraphForTests(direct, generateGraph(dataset, 20));
    const server = await serveOver(connection, catalog);
    const timed = async (path: string) => {
      const began = performance.now();
      const response = await server.get(path);
      return { path, status: response.status, text: await response.text(), took: performance.now() - began };
    };

    expect((await timed('/healthz')).status).toBe(200);

    proxy.freeze();
    const sentBefore = proxy.bytesFromClients();
    const first = await timed('/healthz');
    const health = await Promise.all(Array.from({ length: 40 }, () => timed('/healthz')));
    const sent = proxy.bytesFromClients() - sentBefore;
    const frozen = await Promise.all(routes.map(timed));
    proxy.thaw();
    const thawed = await until(async () => (await timed('/healthz')).status === 200);

    await proxy.close();
    const dead = await Promise.all(['/healthz', ...routes].map(timed));

    for (const one of [first, ...health]) {
      expect(one).toMatchObject({ status: 503, text: expect.stringContaining('Neo4j does not answer') });
    }
    // Before the time limit of a question, whatever else the machine does; the driver alone would wait for minutes.
    expect(first.took).toBeLessThan(Math.max(...frozen.map((one) => one.took)));
    expect(Math.max(...[...health, ...frozen, ...dead].map((one) => one.took))).toBeLessThan(60_000);
    // One question for all of them: BEGIN and RUN of one transaction, a few hundred bytes.
    expect(sent).toBeLessThan(1_000);
    for (const one of [...frozen, ...dead]) {
      expect(one).toMatchObject({ status: 503, text: expect.stringContaining('Neo4j does not answer') });
      expect(one.text).not.toContain(proxy.uri);
    }
    expect(thawed).toBe(true);
    await server.close();
    await connection.close();
    await removeForTests(direct, dataset);
    await direct.close();
  });
});

async function until(work: () => Promise<boolean>): Promise<boolean> {
  for (let round = 0; round < 100; round += 1) {
    if (await work()) return true;
    await sleep(100);
  }
  return false;
}
