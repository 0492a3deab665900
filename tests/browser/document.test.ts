// Documents in a real browser: quotes along the text, each leading to its statement.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
