// Some hundred statements on the real page: lists that hold them all, in order, a page that holds what is seen, a graph that is built
// once a page.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGeneratedGraph } from '../support/generated-affair.ts';
import { readsOver } from '../support/http-reads.ts';
import { startViewer, type ViewerServer } from './open-viewer.ts';
import { until } from './read-stage.ts';

const assertions = 500;
/** The bound of any view. */
const mostNodes = 5_000;

const countNodes = (page: Page, where: string) =>
  page.evaluate<number>(`document.querySelectorAll('${where} *').length`);

const settleFrames = (page: Page) =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))');

describe('the list of a large affair', () => {
  let viewer: ViewerServer;
  let ids: readonly string[] = [];
  beforeAll(async () => {
    const graph = buildGeneratedGraph({ id: 'breach', assertions, seed: 1 });
    ids = [...graph.nodes.Assertion, ...graph.nodes.Silence].map((one) => one.id);
    viewer = await startViewer(readsOver([graph]));
  });
  afterAll(() => viewer?.stop());

  test('holds few nodes, and every row can be scrolled to in its order', async () => {
    const { page, errors, close } = await viewer.open('#dataset=breach&layout=list');
    const rows = '.assertion-table tr[aria-rowindex]';
    expect(await page.locator('.assertion-table').getAttribute('aria-rowcount')).toBe(`${ids.length + 1}`);

    const seen = new Map<number, string>();
    for (let turn = 0; turn < 400 && !seen.has(ids.length + 1); turn += 1) {
      const shown = await page.evaluate<[number, string][]>(`[...document.querySelectorAll('${rows}')].map((row) =>
        [Number(row.getAttribute('aria-rowindex')), new URLSearchParams(row.querySelector('a').hash.slice(1)).get('select')])`);
      for (const [place, id] of shown) seen.set(place, id);
      const last = Math.max(...seen.keys());
      await page.evaluate(`(() => {
        const list = document.querySelector('.list-view');
        const row = document.querySelector('.assertion-table tr[aria-rowindex="${last}"]');
        list.scrollTop += row === null ? 700 : row.getBoundingClientRect().top - 100;
      })()`);
      await settleFrames(page);
      if (turn % 20 === 0) expect(await countNodes(page, 'main')).toBeLessThan(mostNodes);
    }

    expect([...seen].sort(([a], [b]) => a - b).map(([, id]) => id)).toEqual(ids);
    expect(errors).toEqual([]);
    await close();
  });

  test('the search lists all that match: it says how many, and arrows and pages lead to each', async () => {
    const { page, errors, close } = await viewer.open('#dataset=breach&layout=list');
    await page.keyboard.press('/');
    await page.keyboard.type('the');
    await page.waitForSelector('.result');
    const note = () => page.locator('.search-note > b').textContent();
    const of = Number((await note())?.split(' of ')[1]);
    const seen = new Set<string>();
    for (let place = 0; place < 30; place += 1) {
      const active = page.locator('.result[aria-selected="true"]');
      seen.add((await active.getAttribute('id')) ?? '');
      await page.keyboard.press('ArrowDown');
    }
    for (let turn = 0; turn * 8 < of; turn += 1) await page.keyboard.press('PageDown');
    await page.waitForSelector(`.result[aria-selected="true"][aria-posinset="${of}"]`);
    const last = await page.locator('.result[aria-selected="true"]').boundingBox();
    const box = await page.locator('.results').boundingBox();

    expect(of).toBeGreaterThan(100);
    expect(seen.size).toBe(30);
    expect(await note()).toBe(`${of} of ${of}`);
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0) + 1);
    expect(await countNodes(page, '.results')).toBeLessThan(1_500);
    expect(errors).toEqual([]);
    await close();
  });

  test('a word finds in a list what has it, in the list’s order, and says how many', async () => {
    const { page, close } = await viewer.open('#dataset=breach&layout=list');
    await page.getByRole('searchbox', { name: /Find in .* assertions/ }).fill('SLÚICE');
    await settleFrames(page);

    const claims = await page.locator('.assertion-table tbody tr[aria-rowindex]').allTextContents();
    expect(claims.length).toBeGreaterThan(0);
    for (const claim of claims) expect(claim).toMatch(/sluice/i);
    expect(
      await page.locator('section[aria-labelledby="list-assertions"] .find-in [role="status"]').textContent(),
    ).toMatch(/^\d+ of 507$/);
    await close();
  });

  test('the questions beside it can be found and opened', async () => {
    const { page, close } = await viewer.open('#dataset=breach&layout=list');
    const field = page.getByRole('searchbox', { name: /Find in .* questions/ });
    await field.fill('blame');
    await settleFrames(page);
    const questions = page.locator('.side-questions .questions > li h3 button');
    expect(await questions.count()).toBeGreaterThan(1);
    await questions.nth(1).click();

    expect(await questions.nth(1).getAttribute('aria-expanded')).toBe('true');
    await close();
  });

  test('a graph on several pages is not built anew by looking around, and once by each page that is turned', async () => {
    const { page, errors, close } = await viewer.open('#dataset=breach&layout=graph');
    await until(page, "document.querySelector('.graph-host')?.dataset.settled === 'true'");
    const countBuilt = () => page.evaluate<number>("performance.getEntriesByName('rashomon: graph').length");
    const range = page.locator('.graph-pages p');
    const lookAround = async () => {
      for (const x of [300, 500, 700]) await page.mouse.move(x, 400);
      await page.mouse.wheel(0, 120);
      await page.locator('.graph-key > summary').click();
      await page.locator('.graph-key li').first().hover();
      await page.locator('.graph-key label').first().hover();
      await page.locator('.graph-key > summary').click();
      await page.locator('.drawn-list button[tabindex="0"]').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.pane .quote');
      await page.keyboard.press('Escape');
      await until(page, "!location.hash.includes('select=')");
      for (let turn = 0; turn < 3; turn += 1) await page.getByRole('button', { name: /^Theme/ }).click();
      await settleFrames(page);
    };
    const [first, opened] = [await range.textContent(), await countBuilt()];
    await lookAround();
    const looked = await countBuilt();
    await page.locator('.graph-pages button').last().click();
    await expect.poll(() => range.textContent()).not.toBe(first);
    await until(page, "document.querySelector('.graph-host')?.dataset.settled === 'true'");
    const turned = await countBuilt();
    await lookAround();

    expect([opened, looked, turned, await countBuilt()]).toEqual([1, 1, 2, 2]);
    expect(errors).toEqual([]);
    await close();
  });

  test('paper has them all', async () => {
    const { page, close } = await viewer.open('#dataset=breach&layout=list');
    await page.emulateMedia({ media: 'print' });
    await settleFrames(page);

    expect(await page.locator('.assertion-table tr[aria-rowindex]').count()).toBe(ids.length);
    await close();
  });
});
