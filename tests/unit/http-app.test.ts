// The HTTP app asked directly, without a socket: routes, envelopes, problems.
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/domain/result.ts';
import type { Problem } from '../../src/wire/problem.ts';
import { openApp, readsOver } from '../support/http-reads.ts';
import { answer, makeGraph, quote, relation } from '../support/tiny-dataset.ts';

const bell = makeGraph({
  documents: [{ id: 'letter', title: 'A letter' }],
  questions: [{ id: 'who-took-it', values: { fox: { within: [] }, mayor: { within: [] } } }],
  assertions: [
    { id: 'fox-did', by: ['miller'], answers: [answer('who-took-it', 'fox')], quotes: [quote('the fox', 'letter')] },
    {
      id: 'fox-did-not',
      by: ['baker'],
      answers: [{ ...answer('who-took-it', 'fox'), stance: 'denied' }],
      relations: [relation('SUPPORTS', 'mayor-did')],
    },
    { id: 'mayor-did', by: ['smith'], answers: [answer('who-took-it', 'mayor')], reportedBy: ['fox-did-not'] },
  ],
});

const app = () => openApp(readsOver([bell]));
const readJson = async (response: Response) => (await response.json()) as { data: never };
const readProblem = async (response: Response) => (await response.json()) as Problem;

describe('GET /api/datasets', () => {
  test('lists what is loaded in an envelope', async () => {
    const response = await app().ask('/api/datasets');

    expect(response.status).toBe(200);
    expect((await readJson(response)).data).toMatchObject([{ id: 'bell', title: 'The missing bell', assertions: 3 }]);
  });
});

describe('GET /api/datasets/:id/graph', () => {
  test('gives recorded nodes and relationships', async () => {
    const response = await app().ask('/api/datasets/bell/graph');
    const payload = (await response.json()) as { format: string; nodes: { Assertion: { id: string }[] } };

    expect(payload.format).toBe('rashomon-graph');
    expect(payload.nodes.Assertion.map((one) => one.id)).toEqual(['fox-did', 'fox-did-not', 'mayor-did']);
  });

  test('answers 304 to who has it already', async () => {
    const server = app();
    const first = await server.ask('/api/datasets/bell/graph');
    const etag = first.headers.get('etag') ?? '';

    const second = await server.ask('/api/datasets/bell/graph', { headers: { 'if-none-match': etag } });

    expect(etag).not.toBe('');
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
  });

  test('says that a dataset is not here, and where the others are listed', async () => {
    const response = await app().ask('/api/datasets/belfry/graph');
    const problem = await readProblem(response);

    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(problem).toMatchObject({ status: 404, detail: 'No dataset `belfry` is loaded here.' });
    expect(problem.suggestion).toContain('/api/datasets');
  });

  test('refuses an id that is none', async () => {
    const response = await app().ask('/api/datasets/Not%20An%20Id/graph');

    expect(response.status).toBe(400);
    expect((await readProblem(response)).detail).toMatch(/^id: /);
  });
});

describe('GET /api/datasets/:id/assertions/:id', () => {
  test('gives quotes with their document, and both kinds of relation with the other end', async () => {
    const response = await app().ask('/api/datasets/bell/assertions/fox-did-not');

    expect((await readJson(response)).data).toMatchObject({
      id: 'fox-did-not',
      speakers: [{ id: 'baker' }],
      recorded: [{ type: 'SUPPORTS', direction: 'to', other: { id: 'mayor-did', asTold: true } }],
      derived: [
        {
          rule: 'denied-answer',
          other: { id: 'fox-did', quotes: [{ exact: 'the fox', document: { title: 'A letter' } }] },
          evidence: [{ question: 'who-took-it', mine: { stance: 'denied' }, theirs: { stance: 'held' } }],
        },
      ],
    });
  });

  test('shows through whom words are known', async () => {
    const response = await app().ask('/api/datasets/bell/assertions/mayor-did');

    expect((await readJson(response)).data).toMatchObject({
      reportingChains: [[{ id: 'fox-did-not' }, { id: 'mayor-did' }]],
    });
  });

  test('says that an assertion is not here', async () => {
    expect((await app().ask('/api/datasets/bell/assertions/owl-did')).status).toBe(404);
  });
});

describe('GET /api/queries', () => {
  const runQuery = async (name: string, parameters: Readonly<Record<string, string>>) => {
    if (name !== 'timeline') return undefined;
    if (parameters.limit === 'many') throw new Failure('`limit` takes an integer', { exitCode: 2, hint: 'as in 10' });
    if (parameters.limit === '0') throw new Failure('The query took longer than it may.', { exitCode: 5 });
    if (parameters.limit === '1') throw new Failure('bolt://secret.example refused', { exitCode: 4 });
    return { query: name, parameters, columns: ['day'], rows: [{ day: '2001-02-03' }], truncated: false };
  };
  const asked = openApp(readsOver([bell], { runQuery }));

  test('runs a query with the parameters of the URL', async () => {
    const response = await asked.ask('/api/queries/timeline?dataset=bell');

    expect((await readJson(response)).data).toMatchObject({
      parameters: { dataset: 'bell' },
      rows: [{ day: '2001-02-03' }],
    });
  });

  test.each([
    ['/api/queries/timetable', 404, /no query `timetable`/],
    ['/api/queries/timeline?limit=many', 400, /takes an integer/],
    ['/api/queries/timeline?limit=2&limit=3', 400, /`limit` is given more than once/],
    ['/api/queries/timeline?limit=0', 504, /took longer/],
  ])('%s is a problem: %i', async (path, status, detail) => {
    const response = await asked.ask(path);

    expect(response.status).toBe(status);
    expect((await readProblem(response)).detail).toMatch(detail);
  });

  test('hides the address of a database that is away', async () => {
    const response = await asked.ask('/api/queries/timeline?limit=1');
    const text = await response.text();

    expect(response.status).toBe(503);
    expect(text).not.toContain('secret.example');
  });
});

describe('an error of ours', () => {
  test('shows an id and nothing else, and the log has the same id', async () => {
    const broken = openApp(readsOver([], { listDatasets: () => Promise.reject(new Error('the inside')) }));

    const response = await broken.ask('/api/datasets');
    const problem = await readProblem(response);

    expect(response.status).toBe(500);
    expect(JSON.stringify(problem)).not.toContain('the inside');
    expect(problem.instance).toMatch(/^urn:uuid:/);
    expect(broken.logged.map((one) => one.instance)).toEqual([problem.instance]);
  });
});

describe('GET /healthz', () => {
  test('is well while what it rests on answers', async () => {
    expect((await app().ask('/healthz')).status).toBe(200);
  });

  test('is not when the database is away', async () => {
    const away = new Failure('gone', { exitCode: 4 });
    const response = await openApp(readsOver([], { checkHealth: () => Promise.reject(away) })).ask('/healthz');

    expect(response.status).toBe(503);
  });
});

describe('GET /openapi.json', () => {
  test('describes every route', async () => {
    const description = (await (await app().ask('/openapi.json')).json()) as { openapi: string; paths: object };

    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths).sort()).toEqual([
      '/api/datasets',
      '/api/datasets/{id}/assertions/{assertion}',
      '/api/datasets/{id}/graph',
      '/api/queries',
      '/api/queries/{name}',
      '/healthz',
    ]);
  });
});
