// Who may ask, and the headers every answer carries, errors included.
import { getEventListeners } from 'node:events';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { takeTurns } from '../../../src/http/guard.ts';
import { maxReadsAtOnce, maxReadsWaiting } from '../../../src/http/limits.ts';
import { host, openApp, readsOver } from '../../support/http-reads.ts';

const page = {
  bytes: new TextEncoder().encode('<!doctype html>'),
  type: 'text/html; charset=utf-8',
  cacheControl: 'no-cache',
};
const open = () => openApp(readsOver([]), new Map([['/', page]]));

describe('security headers', () => {
  test.each([
    '/',
    '/api/datasets',
    '/nothing-here',
    '/api/datasets/UPPER/graph',
    '/api/nothing',
    '/api/datasets/',
    '/api/%2e%2e/%2e%2e/etc/passwd',
    '/api/datasets/%E0%A4%A/graph',
    '/api/queries/none?x=%E0%A4%A&x',
    `/${'a'.repeat(9_000)}`,
  ])('stand on %s', async (path) => {
    const { headers } = await open().ask(path);

    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types rashomon",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('who may frame the page', () => {
  const framed = (path: string, embedders: readonly string[]) =>
    openApp(readsOver([]), new Map([['/', page]]), embedders).ask(path);

  test.each([
    ['/?embed=1', [], "'none'", 'DENY'],
    ['/?embed=1', ['https://a.example', 'http://b.example:8080'], 'https://a.example http://b.example:8080', null],
    ['/', ['https://a.example'], "'none'", 'DENY'],
    ['/?embed=0', ['https://a.example'], "'none'", 'DENY'],
    ['/api/datasets?embed=1', ['https://a.example'], "'none'", 'DENY'],
  ])('%s with %j allowed: %s', async (path, embedders, ancestors, options) => {
    const { headers } = await framed(path, embedders);
    expect(headers.get('content-security-policy')).toContain(`frame-ancestors ${ancestors}; `);
    expect(headers.get('x-frame-options')).toBe(options);
  });
});

describe('allowHosts', () => {
  test.each([
    ['the printed address', host, 200],
    ['another allowed name', 'localhost:4680', 200],
    ['the right name, another port', '127.0.0.1:9', 421],
    ['a name that was rebound to this address', 'rebound.example:4680', 421],
    ['no name at all', '', 421],
  ])('%s', async (_, name, status) => {
    expect((await open().ask('/', { headers: { host: name } })).status).toBe(status);
  });
});

describe('refuseOtherSites', () => {
  test.each([
    ['our own page', '/api/datasets', { 'sec-fetch-site': 'same-origin' }, 200],
    ['an address typed by hand', '/api/datasets', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }, 200],
    ['a link from elsewhere to the page', '/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 200],
    [
      'a link from elsewhere to the API',
      '/api/datasets',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
      403,
    ],
    ['a script of another site', '/api/datasets', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }, 403],
    ['a page of another port', '/api/datasets', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }, 403],
    ['another origin', '/api/datasets', { origin: 'http://evil.example' }, 403],
    ['an origin that is none', '/api/datasets', { origin: 'null' }, 403],
    ['our origin', '/api/datasets', { origin: `http://${host}` }, 200],
  ])('%s', async (_, path, headers, status) => {
    expect((await open().ask(path, { headers: headers as Record<string, string> })).status).toBe(status);
  });
});

describe('allowReadsOnly', () => {
  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])(
    '%s is refused with what is allowed',
    async (method) => {
      const response = await open().ask('/api/datasets', { method });

      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD');
    },
  );

  test('HEAD has the headers of GET and no body', async () => {
    const response = await open().ask('/', { method: 'HEAD' });

    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

describe('takeTurns', () => {
  test('answers 429 with Retry-After to who comes when all turns and the queue are taken', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { ask } = openApp(readsOver([], { listDatasets: () => held.then(() => []) }));

    const waiting = Array.from({ length: maxReadsAtOnce + maxReadsWaiting }, () => ask('/api/datasets'));
    await new Promise((resolve) => setImmediate(resolve));
    const late = await ask('/api/datasets');
    release();
    const served = await Promise.all(waiting);

    expect(late.status).toBe(429);
    expect(late.headers.get('retry-after')).toBe('2');
    expect(served.every((response) => response.status === 200)).toBe(true);
  });
});

test('a request that had its turn leaves nothing on its signal', async () => {
  const app = new Hono();
  app.use(takeTurns({ atOnce: 1, waiting: 9, maxWaitMs: 300, retryAfterSeconds: 2 }));
  app.get('/', (context) => context.text('read'));
  const request = new Request('http://127.0.0.1/', { signal: new AbortController().signal });
  const before = getEventListeners(request.signal, 'abort').length;

  await app.request(request);
  await new Promise((resolve) => setImmediate(resolve));

  expect(getEventListeners(request.signal, 'abort')).toHaveLength(before);
});

describe('a request nobody waits for', () => {
  test('takes no turn, and the one that waited too long is told to come back', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let reads = 0;
    const app = new Hono();
    app.use(takeTurns({ atOnce: 1, waiting: 9, maxWaitMs: 300, retryAfterSeconds: 2 }));
    app.get('/', async (context) => {
      reads += 1;
      await held;
      return context.text('read');
    });
    const leaving = new AbortController();

    const first = Promise.resolve(app.request('/'));
    const left = Promise.resolve(app.request('/', { signal: leaving.signal }));
    const tired = Promise.resolve(app.request('/'));
    leaving.abort();
    const statuses = [(await left).status, (await tired).status];
    const { headers } = await tired;
    release();

    expect(statuses).toEqual([429, 429]);
    expect(headers.get('retry-after')).toBe('2');
    expect(await (await first).text()).toBe('read');
    expect(reads).toBe(1);
  });
});
