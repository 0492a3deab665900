// A load goes on while the page is open, or before it is: the page says so, changes nothing under the reader's eyes, and what waits for
// the end of the load opens by itself.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadQuestions } from '../../src/cli/named-questions.ts';
import { buildReadsFromFiles } from '../../src/cli/reads-from-files.ts';
import { Failure } from '../../src/domain/base/result.ts';
import type { Reads } from '../../src/http/reads.ts';
import type { DatasetSummary } from '../../src/wire/dataset-summary.ts';
import { readShippedGraphs, startViewer, type ViewerServer } from './open-viewer.ts';

const crocus = '#dataset=crocus-city-hall&layout=list';
const patience = { timeout: 60_000 };
/** What the list of datasets says otherwise than the files do; undefined: the dataset is not in it. */
let told: Partial<DatasetSummary> | undefined = {};
let viewer: ViewerServer;

beforeEach(async () => {
  told = {};
  const files = buildReadsFromFiles(await readShippedGraphs(), await loadQuestions());
  const reads: Reads = {
    ...files,
    listDatasets: async (signal) => {
      const all = await files.listDatasets(signal);
      return all.flatMap((one) => {
        if (one.id !== 'crocus-city-hall') return [one];
        return told === undefined ? [] : [{ ...one, ...told }];
      });
    },
    readGraph: async (dataset, signal) => {
      if (dataset === 'crocus-city-hall' && told?.state === 'loading')
        throw new Failure('crocus-city-hall is being loaded', { kind: 'loading' });
      return await files.readGraph(dataset, signal);
    },
  };
  viewer = await startViewer(reads);
});

afterEach(() => viewer.stop());

test('a dataset that is loaded over stays as it was opened, and is read anew when the reader wants it', async () => {
  const { page } = await viewer.open(crocus);
  expect(await page.locator('[data-standing]').count()).toBe(0);

  told = { state: 'loading' };
  await page.waitForSelector('[data-standing="loading"]', patience);
  expect(await page.locator('.list-view').count()).toBe(1);
  expect(await page.locator('.affair-name option:checked').textContent()).toContain('being loaded');

  told = { checksum: 'f'.repeat(64) };
  await page.waitForSelector('[data-standing="changed"]', patience);
  await page.getByRole('button', { name: 'Show what stands now' }).click();
  await page.waitForSelector('[data-standing]', { ...patience, state: 'detached' });
  expect(await page.locator('.list-view').count()).toBe(1);

  told = undefined;
  await page.waitForSelector('[data-standing="gone"]', patience);
  expect(await page.locator('.list-view').count()).toBe(1);
});

test('a dataset that is asked for during its load opens when the load is done', async () => {
  told = { state: 'loading' };
  const { page } = await viewer.open(crocus);
  expect(await page.locator('.state').textContent()).toContain('opens by itself when the load is done');

  told = {};
  await page.waitForSelector('.list-view', patience);
});
