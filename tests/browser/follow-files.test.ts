// The page while files are edited: it says so, or shows what they say now with what is chosen still chosen.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { followFiles } from '../../src/cli/follow-files.ts';
import { loadQuestions } from '../../src/cli/named-questions.ts';
import { openFolders } from '../../src/cli/open-graph.ts';
import { buildReadsFromFiles } from '../../src/cli/reads-from-files.ts';
import { assertionsFile, datasetFile, makeDataset } from '../support/scratch-dataset.ts';
import { findFaults } from './find-faults.ts';
import { startViewer, type ViewerServer } from './open-viewer.ts';

const stop = new AbortController();
const servers: ViewerServer[] = [];

async function serve(follows: boolean, files: Readonly<Record<string, string>> = {}) {
  const folder = await makeDataset(files);
  const opened = await openFolders([folder]);
  const followed = await followFiles(opened, { follows, signal: stop.signal, everyMs: 50 });
  const viewer = await startViewer(buildReadsFromFiles(followed, await loadQuestions()));
  servers.push(viewer);
  return { folder, viewer };
}
afterAll(async () => {
  stop.abort();
  for (const one of servers) await one.stop();
});

describe('a page whose files are followed', () => {
  let scene: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    scene = await serve(true);
  });

  test('shows the problems with their places, keeps the picture, and draws anew when they are mended', async () => {
    const { folder, viewer } = scene;
    const { page, errors, close } = await viewer.open('#dataset=ferry&layout=accounts&select=captain-fog');
    const path = join(folder, 'assertions/gazette.yaml');
    writeFileSync(path, assertionsFile.replace('by: captain', 'by: captian'));
    const notice = page.locator('[data-files="errors"]');
    await notice.waitFor();

    expect(await notice.textContent()).toContain(`${path}:5:9`);
    expect(await notice.textContent()).toContain('`captian`, which is not declared');
    expect(await page.locator('.pane').textContent()).toContain('Fog delayed the ferry.');
    expect(await findFaults(page, '.notices')).toEqual([]);

    writeFileSync(path, assertionsFile.replace('Fog delayed the ferry.', 'It was the fog that delayed the ferry.'));
    await page.locator('.pane', { hasText: 'It was the fog that delayed the ferry.' }).waitFor();
    await notice.waitFor({ state: 'detached' });
    expect(page.url()).toContain('select=captain-fog');
    expect(errors).toEqual([]);
    await close();
  });

  test('says what was chosen and is gone', async () => {
    const { folder, viewer } = scene;
    const { page, errors, close } = await viewer.open('#dataset=ferry&layout=list&select=office-engine');
    writeFileSync(join(folder, 'assertions/gazette.yaml'), assertionsFile.split('\n  office-engine')[0] ?? '');
    await page.locator('.pane', { hasText: 'office-engine' }).waitFor();

    expect(errors).toEqual([]);
    await close();
  });
});

describe('a page whose files have errors from the start', () => {
  test.each(['', '#dataset=ferry'])('lists them, and opens the picture when they are mended (%s)', async (hash) => {
    const broken = { 'assertions/gazette.yaml': assertionsFile.replace('by: captain', 'by: captian') };
    const { folder, viewer } = await serve(true, broken);
    const { page, errors, close } = await viewer.open(hash);
    const notice = page.locator('[data-files="errors"]');
    await notice.waitFor();

    expect(await notice.textContent()).toContain(`${join(folder, 'assertions/gazette.yaml')}:5:9`);
    expect(await findFaults(page)).toEqual([]);
    writeFileSync(join(folder, 'assertions/gazette.yaml'), assertionsFile);
    await page.locator('.frame').waitFor();
    expect(await page.title()).toContain('A ferry is late');
    expect(errors).toEqual([]);
    await close();
  });
});

describe('a page whose files are not followed', () => {
  test('names the files that changed, and goes on showing what was read', async () => {
    const { folder, viewer } = await serve(false);
    const path = join(folder, 'dataset.yaml');
    writeFileSync(path, datasetFile.replace('A ferry is late', 'A ferry is early'));
    const { page, errors, close } = await viewer.open('#dataset=ferry');
    const notice = page.locator('[data-files="changed"]');
    await notice.waitFor();

    expect(await notice.textContent()).toContain(path);
    expect(await notice.textContent()).toContain('--watch');
    expect(await page.title()).toContain('A ferry is late');
    writeFileSync(path, datasetFile);
    await notice.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await close();
  });
});
