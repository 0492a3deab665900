// Documents in a real browser: quotes along the text, the text itself where it is at hand, and the way down to characters.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { followFiles } from '../../src/cli/follow-files.ts';
import { loadQuestions } from '../../src/cli/named-questions.ts';
import { openFolders } from '../../src/cli/open-graph.ts';
import { buildReadsFromFiles } from '../../src/cli/reads-from-files.ts';
import { findFaults } from './find-faults.ts';
import { startViewer, type ViewerServer } from './open-viewer.ts';

const crocus = '#dataset=crocus-city-hall&layout=accounts';
const harbour = '#dataset=harbour-fire&layout=accounts';

async function readSelected(page: Page): Promise<string | null> {
  return page.evaluate<string | null>("new URLSearchParams(location.hash.slice(1)).get('select')");
}

describe('quotes along the text', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer();
  });
  afterAll(() => viewer.stop());

  test('the foot opens with the document where fewer than three statements are dated, and is low', async () => {
    const { page, errors, close } = await viewer.open(crocus);
    await page.waitForSelector('.spine-line');

    expect(await page.locator('.foot [role=tab][aria-selected=true]').textContent()).toBe('The document');
    expect(await page.locator('.spine-mark').count()).toBe(30);
    expect(await page.locator('.spine-mark.told').count()).toBe(2);
    expect(await page.locator('.spine-title').textContent()).toContain('undated · publisher not named · 30 quotes');
    expect((await page.locator('.foot').boundingBox())?.height).toBeLessThanOrEqual(110);
    expect(errors).toEqual([]);
    await close();
  });

  test('with three dated or more it opens with the time; tabs turn by key, and fold away', async () => {
    const { page, close } = await viewer.open(harbour);
    await page.waitForSelector('.time-axis');

    await page.focus('.foot [role=tab][aria-selected=true]');
    await page.keyboard.press('ArrowLeft');
    await page.waitForSelector('.spine-line');
    expect((await page.locator('.foot').boundingBox())?.height).toBeLessThanOrEqual(110);
    expect(await page.locator('.spine').count()).toBe(1);
    await page.click('.spine-more');
    expect(await page.locator('.spine').count()).toBe(6);
    await page.click('.foot-fold');
    expect(await page.locator('.spine-line').first().isVisible()).toBe(false);
    expect((await page.locator('.foot').boundingBox())?.height).toBeLessThanOrEqual(32);
    await close();
  });

  test('a mark leads to its statement by click and by key, and what is pointed at is marked both ways', async () => {
    const { page, close } = await viewer.open(`${crocus}&select=kremlin-links-ukraine`);
    const chosen = page.locator('.spine-mark.selected');
    await chosen.waitFor();

    expect(await chosen.getAttribute('data-id')).toBe('kremlin-links-ukraine');
    expect(await chosen.getAttribute('aria-label')).toContain('as told by Government of Ukraine');
    await chosen.focus();
    await page.keyboard.press('ArrowRight');
    const next = await page.evaluate<string>('document.activeElement.dataset.id');
    expect(await page.locator('.spine-mark.selected').count()).toBe(2);
    await page.keyboard.press('Enter');
    expect(await readSelected(page)).toBe(next);
    await page.goto(page.url().replace(/&select=.*/, ''));
    const card = page.locator('main article[data-id]:visible').first();
    const id = await card.getAttribute('data-id');
    await card.hover();
    await page.locator(`.spine-mark.selected[data-id="${id}"]`).first().click();
    expect(await readSelected(page)).toBe(id);
    await close();
  });
});

/** Drops a file as a hand does, beside the box that asks for it. */
async function drop(page: Page, path: string): Promise<void> {
  const text = readFileSync(path, 'utf8');
  await page.evaluate(`(() => {
    const carried = new DataTransfer();
    carried.items.add(new File([${JSON.stringify(text)}], 'dropped.txt', { type: 'text/plain' }));
    for (const type of ['dragover', 'drop'])
      document.querySelector('.bar').dispatchEvent(
        new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
  })()`);
}

describe('a document whose text is not shipped', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer();
  });
  afterAll(() => viewer.stop());

  test('refuses another file and says so, opens with the recorded one, and sends neither anywhere', async () => {
    const { page, errors, close } = await viewer.open(`${harbour}&read=press-release`);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.url());
    });
    await page.waitForSelector('.document-drop');
    expect(await page.locator('.document-quotes li').count()).toBe(9);

    await drop(page, 'data/harbour-fire/documents/courier.txt');
    await page.waitForSelector('.document-trouble');
    expect(await page.textContent('.document-trouble')).toContain('its SHA-256 is another one. It is not shown');
    expect(await page.locator('.document-text').count()).toBe(0);
    await drop(page, 'data/harbour-fire/documents/press-release.txt');
    await page.waitForSelector('.document-text');
    expect(await page.locator('.document-page [role=status]').first().textContent()).toContain(
      'its SHA-256 is the recorded one',
    );
    expect(await page.locator('.document-text').evaluate((one) => one.textContent)).toContain('Quay 7');
    expect(sent).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test('the file can be chosen as well; where no hash is recorded, none can be checked', async () => {
    const { page, close } = await viewer.open(`${harbour}&read=press-release`);
    await page.setInputFiles('.document-file input', 'data/harbour-fire/documents/press-release.txt');
    await page.waitForSelector('.document-text');
    await close();

    const other = await viewer.open(`${harbour}&read=courier`);
    await other.page.waitForSelector('.document-drop');
    expect(await other.page.textContent('.document-drop')).toContain('no file can be checked against it');
    await other.close();
  });
});

describe('a document whose text is shipped', () => {
  let viewer: ViewerServer;
  const ended = new AbortController();
  beforeAll(async () => {
    const folders = await openFolders(['data/crocus-city-hall', 'data/harbour-fire']);
    const followed = await followFiles(folders, { follows: false, signal: ended.signal });
    viewer = await startViewer(buildReadsFromFiles(followed, await loadQuestions()));
  });
  afterAll(async () => {
    ended.abort();
    await viewer.stop();
  });

  test('opens at the chosen quote; each mark leads to its statement, and to each of several in turn', async () => {
    const { page, errors, close } = await viewer.open(`${harbour}&read=courier&select=chief-wiring`);
    const chosen = page.locator('.stretch.chosen');
    await chosen.waitFor();

    expect(await chosen.textContent()).toContain('may have been a fault in the wiring');
    expect(await chosen.isVisible()).toBe(true);
    expect(await page.textContent('.anchor-status')).toContain('exact, when looked up here');
    expect(await page.locator('.document-text').evaluate((one) => one.textContent.length)).toBeGreaterThan(1700);
    const shared = page.locator('.stretch.shared a').first();
    const owners = ((await shared.getAttribute('data-owners')) ?? '').split(' ');
    expect(owners.length).toBeGreaterThan(1);
    const seen: (string | null)[] = [];
    for (const _ of owners) {
      await shared.focus();
      await page.keyboard.press('Enter');
      seen.push(await readSelected(page));
    }
    expect(new Set(seen)).toEqual(new Set(owners));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(page.url()).not.toContain('read=');
    expect(errors).toEqual([]);
    await close();
  });

  test.each(['light', 'dark'] as const)('has no fault that axe knows, %s', async (theme) => {
    for (const hash of [
      `${harbour}&read=courier&select=chief-wiring`,
      `${crocus}&read=article&select=kremlin-links-ukraine&to=isis-k-claims`,
    ]) {
      const { page, close } = await viewer.open(hash, { theme });
      await page.waitForSelector('.document-text, .document-drop');
      await page.waitForSelector('.path');
      await page.evaluate("for (const one of document.querySelectorAll('.path')) one.open = true");

      expect(await findFaults(page)).toEqual([]);
      await close();
    }
  });

  test('the way down opens as numbered steps, and a chain leads to what is chosen next', async () => {
    const { page, close } = await viewer.open('#dataset=crocus-city-hall&layout=list&select=kremlin-links-ukraine');
    await page.waitForSelector('.path');

    expect(await page.textContent('.path summary')).toContain('5 steps down to the characters');
    await page.locator('.path summary').focus();
    await page.keyboard.press('Enter');
    const steps = await page.locator('.path .path-steps > li').allTextContents();
    expect(steps.length).toBe(5);
    expect(steps[2]).toContain('as told by Government of Ukraine');
    expect(steps[4]).toMatch(/characters 1\s724–1\s754/);
    await page.getByRole('button', { name: 'Chain to…' }).click();
    await page.locator('main a.record').filter({ hasText: 'ISIS-K is responsible' }).first().click();
    expect(page.url()).toContain('select=kremlin-links-ukraine&to=');
    await page.getByRole('button', { name: 'Put the chain away' }).click();
    expect(page.url()).not.toContain('to=');
    await close();
  });
});
