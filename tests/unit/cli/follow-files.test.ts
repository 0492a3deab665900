// Files of an open dataset that change while it is shown, in every way in which editors and people change files.
import { mkdirSync, renameSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type FollowedFiles, followFiles } from '../../../src/cli/follow-files.ts';
import { loadQuestions } from '../../../src/cli/named-questions.ts';
import { openFolders } from '../../../src/cli/open-graph.ts';
import { buildReadsFromFiles } from '../../../src/cli/reads-from-files.ts';
import type { DatasetSummary } from '../../../src/wire/dataset-summary.ts';
import { openApp } from '../../support/http-reads.ts';
import { assertionsFile, datasetFile, gazetteText, makeDataset } from '../../support/scratch-dataset.ts';

const everyMs = 10;
const patience = { timeout: 20_000, interval: 10 };
let ended = new AbortController();
afterEach(() => ended.abort());

async function follow(folder: string, follows = true): Promise<FollowedFiles> {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  ended = new AbortController();
  const opened = await openFolders([folder]);
  return await followFiles(opened, { follows, signal: ended.signal, everyMs });
}

function readState(followed: FollowedFiles) {
  const state = followed.readState();
  if (state.from !== 'files') throw new Error('a database');
  return state;
}
const titleOf = (followed: FollowedFiles) => followed.listGraphs()[0]?.nodes.Dataset[0]?.properties.title;
const countAssertions = (followed: FollowedFiles) => followed.listGraphs()[0]?.nodes.Assertion.length;
const retitled = datasetFile.replace('A ferry is late', 'A ferry is early');
const newFile = `document: gazette
assertions:
  office-repeats:
    by: office
    act: says
    claim: The engine had failed.
    quotes: ["the engine had failed"]
`;

describe('followFiles, reading again', () => {
  test.each<readonly [string, (folder: string) => void]>([
    ['written over', (folder) => writeFileSync(join(folder, 'dataset.yaml'), retitled)],
    [
      'written aside and renamed',
      (folder) => {
        writeFileSync(join(folder, 'dataset.yaml~'), retitled);
        renameSync(join(folder, 'dataset.yaml~'), join(folder, 'dataset.yaml'));
      },
    ],
    [
      'deleted and written anew',
      (folder) => {
        unlinkSync(join(folder, 'dataset.yaml'));
        writeFileSync(join(folder, 'dataset.yaml'), retitled);
      },
    ],
    [
      'of the same size and time',
      (folder) => {
        const time = new Date('2024-01-01');
        utimesSync(join(folder, 'dataset.yaml'), time, time);
        writeFileSync(join(folder, 'dataset.yaml'), datasetFile.replace('A ferry is late', 'A ferry is earl'));
        utimesSync(join(folder, 'dataset.yaml'), time, time);
      },
    ],
  ])('shows a file that was %s', async (_, change) => {
    const folder = await makeDataset();
    const followed = await follow(folder);
    change(folder);

    await vi.waitFor(() => expect(titleOf(followed)).toMatch(/A ferry is earl/), patience);
    expect(readState(followed)).toMatchObject({ revision: 1, changed: [], errors: 0 });
  });

  test('shows new files, in a folder that was made later too, and what remains when they are deleted', async () => {
    const folder = await makeDataset();
    const followed = await follow(folder);
    mkdirSync(join(folder, 'assertions/more'));
    writeFileSync(join(folder, 'assertions/more/new.yaml'), newFile);
    await vi.waitFor(() => expect(countAssertions(followed)).toBe(3), patience);
    rmSync(join(folder, 'assertions/more'), { recursive: true });

    await vi.waitFor(() => expect(countAssertions(followed)).toBe(2), patience);
  });

  test('keeps the last sound graph while there are errors, with their places, and goes on when they are mended', async () => {
    const folder = await makeDataset();
    const followed = await follow(folder);
    const path = join(folder, 'assertions/gazette.yaml');
    writeFileSync(path, assertionsFile.replace('by: captain', 'by: captian'));
    await vi.waitFor(() => expect(readState(followed).errors).toBe(1), patience);

    expect(readState(followed).problems[0]).toMatchObject({
      severity: 'error',
      at: `${path}:5:9`,
      code: 'unknown-reference',
    });
    expect(readState(followed).revision).toBe(0);
    expect(countAssertions(followed)).toBe(2);
    writeFileSync(path, assertionsFile);
    await vi.waitFor(() => expect(readState(followed).errors).toBe(0), patience);
  });

  test('sees a text that changed, one that went, and one that came back', async () => {
    const folder = await makeDataset();
    const followed = await follow(folder);
    const path = join(folder, 'documents/gazette.txt');
    writeFileSync(path, gazetteText.replace('Fog held', 'Ice held'));
    await vi.waitFor(
      () => expect(readState(followed).problems.map((one) => one.code)).toContain('altered-quote'),
      patience,
    );
    unlinkSync(path);
    await vi.waitFor(
      () => expect(readState(followed).problems.map((one) => one.code)).toContain('unreadable-text'),
      patience,
    );
    writeFileSync(path, gazetteText);

    await vi.waitFor(() => expect(readState(followed).errors).toBe(0), patience);
  });

  test('says that the folder is gone, and keeps what was read', async () => {
    const folder = await makeDataset();
    const followed = await follow(folder);
    rmSync(folder, { recursive: true });

    await vi.waitFor(
      () => expect(readState(followed)).toMatchObject({ errors: 1, problems: [{ at: folder }] }),
      patience,
    );
    expect(countAssertions(followed)).toBe(2);
  });

  test('reads nothing again where only the time of a file changed', async () => {
    const folder = await makeDataset();
    const followed = await follow(folder);
    writeFileSync(join(folder, 'dataset.yaml'), await readFile(join(folder, 'dataset.yaml')));
    await sleep(everyMs * 20);

    expect(readState(followed).revision).toBe(0);
  });
});

describe('followFiles, on a dataset that has errors', () => {
  test('lists them from the start, shows no graph, and shows it when they are mended', async () => {
    const folder = await makeDataset();
    const path = join(folder, 'assertions/gazette.yaml');
    writeFileSync(path, assertionsFile.replace('by: captain', 'by: captian'));
    const followed = await follow(folder);

    expect(readState(followed)).toMatchObject({ revision: 0, errors: 1 });
    expect(readState(followed).problems[0]).toMatchObject({ severity: 'error', at: `${path}:5:9` });
    expect(followed.listGraphs()).toEqual([]);
    writeFileSync(path, assertionsFile);
    await vi.waitFor(() => expect(readState(followed)).toMatchObject({ revision: 1, errors: 0 }), patience);
    expect(countAssertions(followed)).toBe(2);
  });
});

describe('followFiles, only telling', () => {
  test('names the files that are no longer as they were read, until they are again', async () => {
    const folder = await makeDataset();
    const followed = await follow(folder, false);
    writeFileSync(join(folder, 'dataset.yaml'), retitled);
    writeFileSync(join(folder, 'assertions/new.yaml'), newFile);
    const changed = [join(folder, 'assertions/new.yaml'), join(folder, 'dataset.yaml')];
    await vi.waitFor(() => expect(readState(followed).changed).toEqual(changed), patience);

    expect(titleOf(followed)).toBe('A ferry is late');
    writeFileSync(join(folder, 'dataset.yaml'), datasetFile);
    rmSync(join(folder, 'assertions/new.yaml'));
    await vi.waitFor(() => expect(readState(followed).changed).toEqual([]), patience);
  });
});

describe('GET /api/files', () => {
  test('says what followFiles knows, and the list and the graph are those of the last reading', async () => {
    const folder = await makeDataset();
    const followed = await follow(folder);
    const { ask } = openApp(buildReadsFromFiles(followed, await loadQuestions()));
    const listDatasets = async () => ((await (await ask('/api/datasets')).json()) as { data: DatasetSummary[] }).data;
    const [before] = await listDatasets();
    writeFileSync(join(folder, 'dataset.yaml'), retitled);
    await vi.waitFor(() => expect(readState(followed).revision).toBe(1), patience);

    expect(await (await ask('/api/files')).json()).toEqual({ data: followed.readState() });
    const after = await listDatasets();
    expect(after).toEqual([{ ...before, title: 'A ferry is early', checksum: after[0]?.checksum }]);
    expect(after[0]?.checksum).not.toBe(before?.checksum);
    expect(await (await ask('/api/datasets/ferry/graph')).text()).toContain('A ferry is early');
  });

  test('says where a database is behind the server', async () => {
    const { ask } = openApp(buildReadsFromFiles([], await loadQuestions()));

    expect(await (await ask('/api/files')).json()).toEqual({ data: { from: 'database' } });
  });
});
