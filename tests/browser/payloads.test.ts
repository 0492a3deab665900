// Texts that were made to break pages, in every field a person may write: on the real page, from files, in every view, in what is saved
// and in the plain pages of a site they are text and nothing else. The same walk over harmless words says what the page looks like.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { followFiles } from '../../src/cli/follow-files.ts';
import { loadQuestions } from '../../src/cli/named-questions.ts';
import { openFolders } from '../../src/cli/open-graph.ts';
import { buildReadsFromFiles } from '../../src/cli/reads-from-files.ts';
import { showActingText } from '../../viewer/src/state/fetch-graph.ts';
import { buildSiteOf } from '../support/build-site.ts';
import { compareShapes, readShape, readShapesOf } from '../support/dom-shape.ts';
import { cells, harmless, payloads, writePayloadFolder } from '../support/payload-affair.ts';
import { readChecked } from '../support/read-checked.ts';
import { follow, settle, startViewer, type ViewerServer } from './open-viewer.ts';
import { openWatched, walkPayloads } from './walk-payloads.ts';

const affairs = {
  payloads: writePayloadFolder('payloads', payloads),
  harmless: writePayloadFolder('harmless', harmless),
};

async function save(page: Page, name: RegExp): Promise<string> {
  await page.locator('.save-button').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.save-menu').getByRole('button', { name }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

describe('texts made to break pages', () => {
  let viewer: ViewerServer;
  const ended = new AbortController();
  beforeAll(async () => {
    const folders = await openFolders(Object.values(affairs));
    const followed = await followFiles(folders, { follows: false, signal: ended.signal });
    viewer = await startViewer(buildReadsFromFiles(followed, await loadQuestions()));
  });
  afterAll(async () => {
    ended.abort();
    await viewer?.stop();
  });

  test('on the page they are words: no dialog, no request, no report, and the same elements as of harmless words', async () => {
    const [one, other] = [await openWatched(viewer), await openWatched(viewer)];
    const seen = await walkPayloads(one, viewer, 'payloads', { count: cells, hasTexts: true });
    // Harmless ones are all alike.
    const usual = await walkPayloads(other, viewer, 'harmless', { count: 3, hasTexts: true });

    expect(one.amiss).toEqual([]);
    expect(other.amiss).toEqual([]);
    for (const view of Object.keys(usual.shapes)) {
      expect(usual.shapes[view]?.length, view).toBeGreaterThan(view === 'search' ? 5 : 100);
      expect(compareShapes(seen.shapes[view], usual.shapes[view]), view).toEqual([]);
    }
    const unseen = payloads.filter((one) => !seen.words.includes(showActingText(one)));
    expect(unseen).toEqual([]);
    expect(payloads.filter((one) => /[<>]/.test(one)).length).toBeGreaterThan(200);
    expect(payloads.length).toBeGreaterThan(470);
    await one.close();
    await other.close();
  });

  test('an element that came of a text would have been seen, and so would a report and a request', async () => {
    const { page, amiss, close } = await openWatched(viewer);
    await page.goto(`${viewer.url}#dataset=harmless&layout=accounts&select=s0`);
    await settle(page);
    await page.locator('.pane .claim-title').waitFor();
    const before = new Set(await page.evaluate<string[]>(readShape));

    await page.evaluate(`(() => {
      const picture = document.createElement('img');
      picture.src = 'https://elsewhere.example/x.png';
      document.querySelector('.pane .claim-title').append(picture);
      try { document.querySelector('.pane').innerHTML = '<b>x</b>'; } catch {}
    })()`);
    await expect
      .poll(() => amiss.filter((one) => one.startsWith('policy:')).length, { timeout: 60_000 })
      .toBeGreaterThan(1);

    const after = await page.evaluate<string[]>(readShape);
    expect(after.filter((way) => !before.has(way))).toContainEqual(
      expect.stringMatching(/claim-title.* > img\[src\]$/),
    );
    expect(amiss.join('\n')).toContain('img-src');
    expect(amiss.join('\n')).toContain('require-trusted-types-for');
    await close();
  });

  test('what is saved holds them as text: no formula in a table, no element in a picture', async () => {
    const { page, amiss, close } = await openWatched(viewer);
    const pictures: string[] = [];
    for (const dataset of ['payloads', 'harmless'] as const) {
      await page.goto(`${viewer.url}#dataset=${dataset}&layout=graph`);
      await settle(page);
      pictures.push(await save(page, /SVG/));
    }
    await follow(page, '#dataset=payloads&layout=list');
    const csv = await save(page, /CSV/);
    const json = JSON.parse(await save(page, /JSON/)) as { readonly statements: readonly { readonly claim: string }[] };

    const empty = await viewer.openBlank();
    const [broken = [], usual = []] = await empty.page.evaluate<string[][]>(readShapesOf(pictures, 'image/svg+xml'));
    expect(broken.join()).not.toContain('parsererror');
    expect(compareShapes(broken, usual)).toEqual([]);
    const cellsOfTable = [...csv.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
      ([, a, b]) => a ?? b ?? '',
    );
    expect(cellsOfTable.length).toBeGreaterThan(20 * 2 * cells);
    expect(cellsOfTable.filter((one) => /^\s*[=+@-]/.test(one))).toEqual([]);
    expect(json.statements.length).toBeGreaterThan(2 * cells);
    expect(json.statements.some((one) => one.claim.includes('<script'))).toBe(true);
    expect(amiss).toEqual([]);
    await empty.close();
    await close();
  });
});

describe('a site of such texts', () => {
  test('has the same plain pages as of harmless words, and none of them runs or fetches anything', async () => {
    const [broken, usual] = await Promise.all(
      Object.values(affairs).map(async (folder) => [...(await buildSiteOf([(await readChecked(folder)).index.graph]))]),
    );
    const html = (files: typeof broken = []) => files.filter(([path]) => path.endsWith('.html'));
    const viewer = await startViewer();
    const { page, amiss, close } = await openWatched(viewer);

    const shapesOf = (files: typeof broken) =>
      page.evaluate<string[][]>(
        readShapesOf(
          html(files).map(([, text]) => String(text)),
          'text/html',
        ),
      );
    const [seen, expected] = [await shapesOf(broken), await shapesOf(usual)];

    expect(seen.length).toBeGreaterThan(3 * cells);
    expect(seen.length).toBe(expected.length);
    expect(seen.flatMap((shape, page) => compareShapes(shape, expected[page]))).toEqual([]);
    expect(amiss).toEqual([]);
    await close();
    await viewer.stop();
  });
});
