// The HTTP app asked directly, without a socket: routes, envelopes, problems.
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../src/domain/base/result.ts';
import { readColumns } from '../../../src/domain/graph/graph-columns.ts';
import type { GraphColumnsPayload } from '../../../src/wire/graph-payload.ts';
import type { Problem } from '../../../src/wire/problem.ts';
import { openApp, readsOver } from '../../support/http-reads.ts';
import { answer, makeGraph, quote, relation } from '../../support/tiny-dataset.ts';

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

describe('GET /api/datasets/:id/columns', () => {
  test('gives the same graph', async () => {
    const response = await app().ask('/api/datasets/bell/columns');
    const payload = (await response.json()) as GraphColumnsPayload;

    expect([payload.format, payload.formatVersion, payload.dataset]).toEqual(['rashomon-graph-columns', 1, 'bell']);
    expect(readColumns(payload)).toEqual(bell);
  });

  test('says that a dataset is not here', async () => {
    const response = await app().ask('/api/datasets/belfry/columns');

    expect(response.status).toBe(404);
    expect((await readProblem(response)).detail).toBe('No dataset `belfry` is loaded here.');
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
    expect(problem.suggestion).toBe('Loaded: bell.');
  });

  test.each([
    ['bel', 404, 'Did you mean `bell` (The missing bell)? Loaded: bell.'],
    ['Bell', 400, 'Did you mean `bell` (The missing bell)? Loaded: bell.'],
    ['The%20missing%20bell', 400, 'Did you mean `bell` (The missing bell)? Loaded: bell.'],
    ['..%2fbell', 400, 'Did you mean `bell` (The missing bell)? Loaded: bell.'],
    ['constructor', 404, 'Loaded: bell.'],
    ['%00', 400, 'Loaded: bell.'],
    ['%E0%A4%A', 400, 'Loaded: bell.'],
    ['b'.repeat(129), 400, 'Loaded: bell.'],
  ])('%s is no dataset here: %i, and what was meant', async (id, status, suggestion) => {
    const response = await app().ask(`/api/datasets/${id}/graph`);
    const problem = await readProblem(response);

    expect(response.status).toBe(status);
    expect(problem.suggestion).toBe(suggestion);
    expect(problem.detail?.length).toBeLessThan(260);
    expect(problem.detail).toMatch(status === 400 ? /^id: .* An id is small letters/ : /is loaded here\.$/);
  });

  test('says so where nothing is loaded', async () => {
    const response = await openApp(readsOver([])).ask('/api/datasets/bell/graph');

    expect(await readProblem(response)).toMatchObject({ status: 404, suggestion: 'None is.' });
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

  test.each([
    [
      '/api/datasets/bell/assertions/owl-did',
      404,
      'There is no assertion `owl-did` in `bell`.',
      'GET /api/datasets/bell/graph',
    ],
    [
      '/api/datasets/bell/assertions/fox-dit',
      404,
      'There is no assertion `fox-dit` in `bell`.',
      'Did you mean `fox-did`',
    ],
    [
      '/api/datasets/bell/assertions/Mayor_did',
      400,
      'There is no assertion `Mayor_did` in `bell`.',
      'Did you mean `mayor-did`',
    ],
    ['/api/datasets/bel/assertions/fox-did', 404, 'No dataset `bel` is loaded here.', 'Did you mean `bell`'],
  ])('%s is a problem: %i, with what was meant', async (path, status, detail, meant) => {
    const response = await app().ask(path);
    const problem = await readProblem(response);

    expect(response.status).toBe(status);
    expect(problem.detail).toContain(detail);
    expect(problem.suggestion).toContain(meant);
  });
});

describe('GET /api/queries', () => {
  const runQuery = async (name: string, parameters: Readonly<Record<string, string>>) => {
    if (name !== 'timeline') return undefined;
    if (parameters.limit === 'many') throw new Failure('`limit` takes an integer', { kind: 'usage', hint: 'as in 10' });
    if (parameters.limit === '0') throw new Failure('The query took longer than it may.', { kind: 'query' });
    if (parameters.limit === '1') throw new Failure('bolt://secret.example refused', { kind: 'database' });
    return { query: name, parameters, columns: ['day'], rows: [{ day: '2001-02-03' }], truncated: false };
  };
  const timeline = { name: 'timeline', title: 'Timeline', description: '', parameters: [], columns: [] };
  const asked = openApp(readsOver([bell], { runQuery, listQueries: async () => [timeline] }));

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

  test.each([
    ['Timeline', 400, 'Did you mean `timeline` (Timeline)?'],
    ['time-line', 404, 'Did you mean `timeline` (Timeline)?'],
    ['face-off', 404, 'GET /api/queries lists those that can be asked here.'],
    ['%00', 400, 'GET /api/queries lists those that can be asked here.'],
  ])('%s is no query here: %i, and what was meant', async (name, status, suggestion) => {
    const response = await asked.ask(`/api/queries/${name}`);

    expect(response.status).toBe(status);
    expect((await readProblem(response)).suggestion).toBe(suggestion);
  });

  test('a dataset that is not loaded is 404, as in a path', async () => {
    const unknown = async () => {
      throw new Failure('no dataset `bel` is loaded', { kind: 'unknown', hint: 'Did you mean `bell`?' });
    };
    const response = await openApp(readsOver([bell], { runQuery: unknown })).ask('/api/queries/timeline?dataset=bel');

    expect(await readProblem(response)).toMatchObject({ status: 404, suggestion: 'Did you mean `bell`?' });
  });

  test('says that a dataset is being loaded, and not who loads it', async () => {
    const busy = new Failure('Dataset bell is being loaded.', { kind: 'loading', hint: 'process 1 on host writes it' });
    const response = await openApp(readsOver([bell], { readGraph: () => Promise.reject(busy) })).ask(
      '/api/datasets/bell/graph',
    );

    expect(await readProblem(response)).toMatchObject({
      status: 409,
      detail: 'Dataset bell is being loaded.',
      suggestion: 'Try again when the load is done.',
    });
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
    const away = new Failure('gone', { kind: 'database' });
    const response = await openApp(readsOver([], { checkHealth: () => Promise.reject(away) })).ask('/healthz');

    expect(response.status).toBe(503);
  });
});

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, { get: { responses: Record<string, { description: string }> } }>>;
}

describe('GET /openapi.json', () => {
  test('describes every route', async () => {
    const description = (await (await app().ask('/openapi.json')).json()) as Description;

    expect(description.openapi).toBe('3.1.0');
    for (const { get } of Object.values(description.paths)) {
      for (const answer of Object.values(get.responses)) expect(answer.description).not.toBe('');
    }
    expect(Object.keys(description.paths['/api/queries/{name}']?.get.responses ?? {})).toEqual(
      expect.arrayContaining(['200', '400', '404', '429', '500', '503', '504']),
    );
    expect(Object.keys(description.paths).sort()).toEqual([
      '/api/datasets',
      '/api/datasets/{id}/assertions/{assertion}',
      '/api/datasets/{id}/columns',
      '/api/datasets/{id}/graph',
      '/api/datasets/{id}/texts',
      '/api/datasets/{id}/texts/{document}',
      '/api/files',
      '/api/queries',
      '/api/queries/{name}',
      '/healthz',
    ]);
  });
});
