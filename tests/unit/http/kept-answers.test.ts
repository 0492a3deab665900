// Whole graphs as they are sent: packed or not, named alike, and without a turn where they are held.
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { NarrativeGraph } from '../../../src/domain/graph/narrative-graph.ts';
import { buildColumnsPayload, buildGraphPayload } from '../../../src/http/build-answers.ts';
import { keepAnswers } from '../../../src/http/kept-answers.ts';
import { openApp, readsOver } from '../../support/http-reads.ts';
import { makeGraph } from '../../support/tiny-dataset.ts';

const bell = makeGraph({ assertions: [{ id: 'fox-did', by: ['miller'] }] });
const never = new Promise<NarrativeGraph | undefined>(() => undefined);

describe.each([
  ['graph', buildGraphPayload],
  ['columns', buildColumnsPayload],
])('%s of a dataset', (form, build) => {
  const path = `/api/datasets/bell/${form}`;
  const text = JSON.stringify(build(bell));

  test.each([
    [undefined, false],
    ['gzip', true],
    ['br;q=1.0, gzip;q=0.8', true],
    ['*', true],
    ['identity, gzip;q=0', false],
    ['*;q=0.0', false],
  ])('is the same under accept-encoding: %s', async (encoding, isPacked) => {
    const server = openApp(readsOver([bell]));
    const response = await server.ask(path, { headers: encoding === undefined ? {} : { 'accept-encoding': encoding } });
    const bytes = Buffer.from(await response.arrayBuffer());

    expect(response.headers.get('content-encoding')).toBe(isPacked ? 'gzip' : null);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('vary')).toContain('Accept-Encoding');
    expect((isPacked ? gunzipSync(bytes) : bytes).toString()).toBe(text);
  });

  test('that is held is sent, or said to be known, while no turn is to be had', async () => {
    let asked = 0;
    const findHeldGraph = async () => {
      asked += 1;
      return asked > 8 ? bell : undefined;
    };
    const server = openApp(readsOver([bell], { readGraph: () => never, findHeldGraph }));
    for (let client = 0; client < 8; client += 1) void server.ask(path);
    await expect.poll(() => asked).toBe(8);

    const whole = await server.ask(path);
    const known = await server.ask(path, { headers: { 'if-none-match': whole.headers.get('etag') ?? '' } });

    expect(await whole.text()).toBe(text);
    expect(whole.headers.get('cache-control')).toBe('no-cache');
    expect(known.status).toBe(304);
  });
});

describe('an answer that is kept', () => {
  test('is made once for each state, and named by what it says', async () => {
    let made = 0;
    const keep = keepAnswers((graph) => {
      made += 1;
      return buildGraphPayload(graph);
    });
    const [first, again, copy, other] = await Promise.all([
      keep(bell),
      keep(bell),
      keep({ ...bell }),
      keep(makeGraph({ assertions: [{ id: 'fox-did', by: ['baker'] }] })),
    ]);

    expect(made).toBe(3);
    expect(again).toBe(first);
    expect(copy.etag).toBe(first.etag);
    expect(other.etag).not.toBe(first.etag);
  });

  test('is made anew after one that could not be made', async () => {
    const payloads: unknown[] = [{ cannotBeWritten: 1n }, { can: 1 }];
    const keep = keepAnswers(() => payloads.shift());

    await expect(keep(bell)).rejects.toThrow('BigInt');
    expect(gunzipSync((await keep(bell)).packed).toString()).toBe('{"can":1}');
  });
});
