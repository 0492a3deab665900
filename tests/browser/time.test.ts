// Figures on their axis, days that are chosen on the strip, and the lanes of the Time view, as somebody meets them: by pointer, by keys,
// on a phone, in both themes.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFaults } from './find-faults.ts';
import { startViewer, type ViewerServer } from './open-viewer.ts';

let viewer: ViewerServer;
beforeAll(async () => {
  viewer = await startViewer();
});
afterAll(() => viewer.stop());

const died = '#dataset=harbour-fire&layout=list&question=how-many-died';
const lanes = '#dataset=harbour-fire&layout=time';

describe('figures on their axis', () => {
  test('a row says who, what and when, opens its statement, and shows what it contradicts', async () => {
    const { page, errors, close } = await viewer.open(died);
    const rows = page.locator('.axis-row');
    await rows.first().waitFor();

    expect(await rows.count()).toBe(8);
    const company = page.getByRole('link', { name: 'Harbour Company says: 3 people, as of 12 November 2019' });
    expect(await company.getAttribute('aria-label')).toMatch(/contradicted by 2\.$/);
    await company.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.axis-row.is-active');

    expect(await page.locator('.axis-cross').count()).toBe(2);
    expect(await page.locator('.axis-apart').allTextContents()).toContain('other day');
    expect(page.url()).toContain('select=');
    expect(errors).toEqual([]);
    await close();
  });

  test.each(['light', 'dark'] as const)('is accessible and whole on a phone, %s', async (theme) => {
    const { page, close } = await viewer.open(died, { width: 390, height: 844, theme });
    await page.waitForSelector('.axis-row');

    expect(await findFaults(page, '.axis')).toEqual([]);
    const cut = await page.evaluate(`[...document.querySelectorAll('.axis-who, .axis-value')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.getBoundingClientRect().right > innerWidth).length`);
    expect(cut).toBe(0);
    await close();
  });
});

describe('days chosen on the strip', () => {
  test('by drawing over it: what that hides is said, kept in the address, and given back', async () => {
    const { page, errors, close } = await viewer.open('#dataset=harbour-fire&layout=list');
    const strip = page.locator('.strip-brush');
    await strip.waitFor();
    const box = await strip.boundingBox();
    if (box === null) throw new Error('no strip');
    await page.mouse.move(box.x + box.width * 0.4, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 30);
    await page.mouse.move(box.x + box.width * 0.6, box.y + 30);
    await page.mouse.up();
    await page.waitForSelector('.strip-days button');

    expect(page.url()).toMatch(/said=2019-11-\d\d\.\.2019-11-\d\d/);
    expect(await page.locator('.strip-days').textContent()).toMatch(
      /\d+ were said outside .*; 6 without a date stay\./,
    );
    expect(await page.locator('.caption-line .hidden-note').textContent()).toContain('said outside');
    await page.locator('.strip-days button').click();
    await page.waitForSelector('.strip-days', { state: 'detached' });
    expect(page.url()).not.toContain('said=');
    expect(errors).toEqual([]);
    await close();
  });

  test('by keys: each handle says its day, and the end is an open end', async () => {
    const { page, close } = await viewer.open('#dataset=harbour-fire&layout=list');
    const from = page.getByRole('slider', { name: 'Shown: said from' });
    await from.focus();
    for (const key of ['PageUp', 'ArrowLeft']) await page.keyboard.press(key);
    const day = await from.getAttribute('aria-valuetext');

    expect(day).toMatch(/November 2019$/);
    expect(page.url()).toMatch(/said=2019-11-\d\d\.\.(&|$)/);
    await page.keyboard.press('Home');
    expect(await from.getAttribute('aria-valuetext')).toBe('the beginning');
    expect(page.url()).not.toContain('said=');
    await close();
  });

  test('an address that cannot be read is said', async () => {
    const { page, close } = await viewer.open('#dataset=harbour-fire&layout=list&said=yesterday');

    expect(await page.locator('.notice').first().textContent()).toContain('cannot be read: “yesterday”');
    await close();
  });
});

describe('the Time view', () => {
  test('has every dated statement in a lane, and arrows walk there and back', async () => {
    const { page, errors, close } = await viewer.open(lanes);
    await page.waitForSelector('.lane-box');
    const counted = await page.evaluate<number>(
      `[...document.querySelectorAll('.lane-name .count')].reduce((sum, one) => sum + Number(one.textContent), 0)`,
    );
    const focused = () => page.evaluate<string>(`document.activeElement.closest('[data-item]')?.dataset.item ?? ''`);

    expect(counted).toBe(58);
    await page.locator('[data-item] [tabindex="0"]').first().focus();
    const first = await focused();
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector(`[data-item]:not([data-item="${first}"]) :focus`);
    await page.keyboard.press('ArrowUp');
    await page.waitForSelector(`[data-item="${first}"] :focus`);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.lane-box.is-chosen');
    expect(page.url()).toContain(`select=${first}`);
    expect(errors).toEqual([]);
    await close();
  });

  test('lines pass behind boxes, no word is cut, and stretching keeps every statement', async () => {
    const { page, close } = await viewer.open(`${lanes}&select=company-repeats-set`);
    await page.waitForSelector('.lanes-line');
    const cut = await page.evaluate<string[]>(`[...document.querySelectorAll('.lane-link')]
      .filter((one) => one.scrollHeight > one.clientHeight + 1).map((one) => one.textContent)`);
    const before = await page.evaluate<number>(`document.querySelector('.lanes-ground').clientWidth`);
    await page.getByRole('button', { name: 'Stretch the time' }).click();
    const width = () => page.evaluate<number>(`document.querySelector('.lanes-ground').clientWidth`);
    await expect.poll(width, { timeout: 60_000 }).toBeGreaterThan(before);

    expect(cut).toEqual([]);
    expect(await page.locator('.lanes-cross').count()).toBeGreaterThan(0);
    await close();
  });

  test.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 390],
  ] as const)('is accessible, %s, %i wide', async (theme, width) => {
    const { page, close } = await viewer.open(lanes, { width, height: 844, theme });
    await page.waitForSelector('.lane-box');
    await page.waitForSelector('.strip-handle');

    expect(await findFaults(page, '.lanes-page')).toEqual([]);
    expect(await findFaults(page, '.time-place')).toEqual([]);
    await close();
  });

  test('with fewer than three dates its button is off and says why, and its address opens something else', async () => {
    const { page, close } = await viewer.open('#dataset=crocus-city-hall&layout=time');
    const button = page.getByRole('button', { name: 'Time', exact: true });

    expect(await button.isDisabled()).toBe(true);
    expect(await button.getAttribute('title')).toContain('needs 3 dated statements; this dataset has 1');
    expect(await page.locator('.lanes-page').count()).toBe(0);
    expect(await page.locator('.notice').first().textContent()).toContain('Time needs 3 dated statements');
    await close();
  });
});
