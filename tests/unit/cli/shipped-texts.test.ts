// Texts over HTTP: only what a dataset ships, only from inside its folder, only as it was when its quotes were looked up.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { followFiles } from '../../../src/cli/follow-files.ts';
import { loadQuestions } from '../../../src/cli/named-questions.ts';
import { openFolders } from '../../../src/cli/open-graph.ts';
import { buildReadsFromFiles } from '../../../src/cli/reads-from-files.ts';
import { openApp, readsOver } from '../../support/http-reads.ts';
import { makeDataset } from '../../support/scratch-dataset.ts';

let ended = new AbortController();
afterEach(() => {
  ended.abort();
  vi.unstubAllEnvs();
});

async function open(...folders: string[]) {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  ended = new AbortController();
  const followed = await followFiles(await openFolders(folders), { follows: false, signal: ended.signal });
  return openApp(buildReadsFromFiles(followed, await loadQuestions()));
}

const harbour = '/api/datasets/harbour-fire/texts';

describe('texts of documents', () => {
  test('are listed with their length and hash, and sent byte for byte', async () => {
    const { ask } = await open('data/harbour-fire');
    const { data } = (await (await ask(harbour)).json()) as {
      data: { document: string; length: number; sha256: string }[];
    };

    expect(data.map((one) => one.document)).toEqual([
      'courier',
      'hearing',
      'joint-statement',
      'lantern-post',
      'lantern-post-edited',
      'press-release',
    ]);
    for (const { document, length, sha256 } of data) {
      const answer = await ask(`${harbour}/${document}`);
      const bytes = Buffer.from(await answer.arrayBuffer());

      expect(answer.headers.get('content-type')).toMatch(/^text\/plain; charset=utf-8$/i);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(bytes.equals(readFileSync(`data/harbour-fire/documents/${document}.txt`))).toBe(true);
      expect(bytes.toString('utf8').length).toBe(length);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
  });

  test('that are not shipped are not sent, whatever the address says', async () => {
    const { ask } = await open('data/crocus-city-hall', 'data/harbour-fire');

    expect(await (await ask('/api/datasets/crocus-city-hall/texts')).json()).toEqual({ data: [] });
    for (const path of [
      'article',
      'quay-photograph',
      'dataset.yaml',
      '..%2Fdataset.yaml',
      '%2e%2e%2f%2e%2e%2fpackage.json',
    ])
      for (const dataset of ['crocus-city-hall', 'harbour-fire'])
        expect((await ask(`/api/datasets/${dataset}/texts/${path}`)).status).toBe(404);
    expect(await (await ask('/api/datasets/crocus-city-hall/texts/article')).json()).toMatchObject({
      detail: 'No text of a document `article` is shipped with `crocus-city-hall`.',
      suggestion: 'GET /api/datasets/crocus-city-hall/texts lists those that are.',
    });
    expect((await ask('/api/datasets/no-such/texts')).status).toBe(404);
  });

  test('that a variable names stay with whoever named them', async () => {
    vi.stubEnv('RASHOMON_TEXT_COURIER', 'data/harbour-fire/documents/courier.txt');
    const { ask } = await open('data/harbour-fire');

    expect((await ask(`${harbour}/courier`)).status).toBe(404);
    expect((await ask(`${harbour}/hearing`)).status).toBe(200);
  });

  test('that are no longer what they were, or now lead out of the folder, are refused with the reason', async () => {
    const folder = await makeDataset();
    const path = join(folder, 'documents', 'gazette.txt');
    const { ask } = await open(folder);
    const list = (await (await ask('/api/datasets')).json()) as { data: { id: string }[] };
    const address = `/api/datasets/${list.data[0]?.id}/texts/gazette`;
    expect((await ask(address)).status).toBe(200);

    const before = readFileSync(path);
    writeFileSync(path, 'Another text.');
    const changed = await ask(address);
    expect(changed.status).toBe(404);
    expect(await changed.json()).toMatchObject({ detail: expect.stringContaining('no longer the one') });

    const outside = join(folder, '..', `${list.data[0]?.id}-outside`);
    mkdirSync(outside, { recursive: true });
    writeFileSync(join(outside, 'gazette.txt'), before);
    renameSync(path, `${path}.old`);
    symlinkSync(join(outside, 'gazette.txt'), path);
    expect((await ask(address)).status).toBe(404);
  });

  test('are none where a database is behind the server', async () => {
    const { ask } = openApp(readsOver([]));
    expect((await ask('/api/datasets/harbour-fire/texts')).status).toBe(404);

    const followed = await followFiles(await openFolders(['data/harbour-fire']), {
      follows: false,
      signal: ended.signal,
    });
    const loaded = openApp(readsOver(followed.listGraphs()));
    expect(await (await loaded.ask(harbour)).json()).toEqual({ data: [] });
    expect((await loaded.ask(`${harbour}/courier`)).status).toBe(404);
  });
});
