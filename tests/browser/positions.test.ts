// The Positions page as it is used: read, walked with keys, sorted, folded, filtered, searched, and two speakers set against each
// other. In both themes and on a phone.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFaults } from './find-faults.ts';
import { startViewer, type ViewerServer } from './open-viewer.ts';

const harbour = '#dataset=harbour-fire&layout=positions';
const crocus = '#dataset=crocus-city-hall&layout=positions';

const focusedCell = (page: Page) =>
  page.evaluate<string | undefined>("document.activeElement.closest('[data-cell]')?.dataset.cell");
const speakersOf = (page: Page) => page.locator('.positions-box tbody th[scope="row"] .record').allTextContents();

/** The cell of a speaker and a question, by their words. */
function cell(page: Page, speaker: string, column: number) {
  return page.locator('.positions-box tbody tr', { hasText: speaker }).first().locator('td').nth(column);
}

describe('positions', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer();
  });
  afterAll(() => viewer.stop());

  test('a cell says whose account it is, in what manner and through whom', async () => {
    const { page, close, errors } = await viewer.open(crocus);
    await page.waitForSelector('.positions-box');
    const putin = cell(page, 'Vladimir Putin', 0);

    const words = (await putin.textContent())?.replaceAll(/\s+/g, ' ');
    expect(words).toContain('Ukraine · hinted · as told by Government of Ukraine');
    expect(words).toContain('passes over “Islamic State” · noted by');
    expect(await putin.locator('.position').first().getAttribute('class')).toContain('told');
    expect(await page.locator('.positions-folded').textContent()).toContain('6 questions without rival answers');

    await page.locator('.positions-folded button').click();
    expect(await page.locator('.positions-box thead th').count()).toBe(10);
    expect(errors).toEqual([]);
    await close();
  });

  test('a press opens the words, and pressed again the next statement of the same answer', async () => {
    const { page, close } = await viewer.open(harbour);
    await page.waitForSelector('.positions-box');
    const arson = cell(page, 'Harbour Company', 0).locator('.position-link').first();

    await arson.click();
    await page.waitForSelector('.pane .quote');
    const first = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('select');
    expect(await arson.textContent()).toContain('1 of 2');
    await arson.click();
    expect(await arson.textContent()).toContain('2 of 2');
    expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('select')).not.toBe(first);
    await close();
  });

  test('arrow keys walk the table, and the opposite key goes back', async () => {
    const { page, close } = await viewer.open(harbour);
    await page.waitForSelector('.positions-box');
    await page.locator('.positions-box [data-cell="0:0"]').focus();
    const undo = { ArrowRight: 'ArrowLeft', ArrowLeft: 'ArrowRight', ArrowUp: 'ArrowDown', ArrowDown: 'ArrowUp' };

    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowUp'] as const) {
      const before = await focusedCell(page);
      await page.keyboard.press(key);
      expect(await focusedCell(page)).not.toBe(before);
      await page.keyboard.press(undo[key]);
      expect(await focusedCell(page)).toBe(before);
      await page.keyboard.press(key);
    }
    await page.keyboard.press('Control+End');
    expect(await focusedCell(page)).toBe('16:10');
    await page.keyboard.press('Home');
    expect(await focusedCell(page)).toBe('16:-1');
    await page.keyboard.press('Control+Home');
    expect(await focusedCell(page)).toBe('-1:-1');
    expect(await page.locator('.positions-box [tabindex="0"]').count()).toBe(1);
    await close();
  });

  test('Enter opens what a cell holds, goes inside where there is more, and Esc comes out', async () => {
    const { page, close } = await viewer.open(harbour);
    await page.waitForSelector('.positions-box');
    await page.locator('.positions-box [data-cell="0:0"]').focus();

    await page.keyboard.press('Enter');
    await page.waitForSelector('.pane .quote');
    const inside = () => page.evaluate<string>('document.activeElement.textContent');
    expect(await inside()).toContain('Arson');
    await page.keyboard.press('ArrowDown');
    expect(await inside()).toContain('not Accident');
    await page.keyboard.press('Escape');
    expect(await page.evaluate<string>('document.activeElement.tagName')).toBe('TD');
    expect(page.url()).toContain('select=');
    await close();
  });

  test('a question sorts the speakers, says so, and the address keeps it', async () => {
    const { page, close } = await viewer.open(harbour);
    await page.waitForSelector('.positions-box');
    const strikers = page.locator('.positions-box thead th', { hasText: 'strikers' });
    const before = await speakersOf(page);

    await strikers.locator('button').click();
    expect(await strikers.getAttribute('aria-sort')).toBe('ascending');
    const sorted = await speakersOf(page);
    expect(sorted).not.toEqual(before);
    expect(sorted.toSorted()).toEqual(before.toSorted());
    await page.reload();
    await page.waitForSelector('.positions-box');
    expect(await speakersOf(page)).toEqual(sorted);
    await page.locator('.positions-box thead th', { hasText: 'strikers' }).locator('button').click();
    expect((await speakersOf(page))[0]).toContain('Caldeira');
    await close();
  });

  test('filters hide cells, count them, and change neither rows nor contradictions', async () => {
    const { page, close } = await viewer.open(harbour);
    await page.waitForSelector('.positions-box');
    const heads = () => page.locator('.positions-box thead .clashes').allTextContents();
    const [before, counts] = [await speakersOf(page), await heads()];

    await page.goto(`${page.url()}&hide-actors=hakansson`);
    await page.waitForSelector('.positions-box .hidden-here');
    expect(await speakersOf(page)).toEqual(before);
    expect(await heads()).toEqual(counts);
    expect(await cell(page, 'Håkansson', 0).textContent()).toContain('4 hidden');
    expect(await page.locator('.positions-bar .hidden-note').textContent()).toContain('Your filters hide');
    await page.locator('.positions-bar .hidden-note button').click();
    expect(await page.locator('.positions-box .hidden-here').count()).toBe(0);
    await close();
  });

  test('two speakers are set against each other, and back and forward lead there and away', async () => {
    const { page, close } = await viewer.open(harbour);
    await page.waitForSelector('.positions-box');

    await page.getByRole('button', { name: 'Compare Harbour Company with another speaker' }).click();
    expect(await page.locator('.positions-waiting').textContent()).toContain('Harbour Company is chosen');
    await page.getByRole('button', { name: 'Compare Zoë Håkansson with Harbour Company' }).click();
    await page.waitForSelector('.two-actors');
    expect(page.url()).toContain('compare=harbour-company,hakansson');
    const first = page.locator('.point').first();
    expect(await first.locator('.verdict').textContent()).toContain('4 contradictions');
    expect(await first.locator('.two-side').count()).toBe(2);
    expect(await first.textContent()).toContain('This fire was set');
    expect(await first.textContent()).toContain('Sparks from the welding');
    expect(await first.locator('.two-relations').first().textContent()).toContain('derived by rule');
    expect(await page.locator('.says-nothing').first().textContent()).toBe('no answer is recorded');

    await page.goBack();
    await page.waitForSelector('.positions-waiting');
    await page.goForward();
    await page.waitForSelector('.two-actors');
    await page.getByRole('button', { name: 'Back to the table' }).click();
    await page.waitForSelector('.positions-box');
    expect(page.url()).not.toContain('compare');
    await close();
  });

  test('an actor that is not there is said, and the other one waits', async () => {
    const { page, close } = await viewer.open(`${harbour}&compare=hakansson,nobody-at-all`);

    await page.waitForSelector('.positions-waiting');
    await page.getByText('which this dataset does not have').waitFor();
    await close();
  });

  test('the field finds speakers and questions in the table, and hides nothing', async () => {
    const { page, close } = await viewer.open(harbour);
    await page.waitForSelector('.positions-box');
    const before = await speakersOf(page);

    await page.locator('.finder input').fill('how many');
    await page.keyboard.press('Enter');
    expect(await page.locator('.finder-count').textContent()).toBe('2 of 2');
    expect(await page.locator('.is-found').textContent()).toContain('How many');
    await page.locator('.finder input').fill('cathcart');
    expect(await page.locator('.is-found').textContent()).toContain('Ewan Cathcart');
    expect(await speakersOf(page)).toEqual(before);
    await close();
  });

  test.each([
    ['light', 1440, 900],
    ['dark', 1440, 900],
    ['light', 390, 844],
    ['dark', 390, 844],
  ] as const)('axe finds nothing in %s at %i × %i, in the table and in the face-off', async (theme, width, height) => {
    const pages = [
      harbour,
      `${crocus}&arrange=grouped,all`,
      `${crocus}&compare=kyiv,putin`,
      `${crocus}&compare=kyiv&hide-actors=putin`,
    ];
    for (const hash of pages) {
      const { page, close } = await viewer.open(hash, { width, height, theme });
      await page.waitForSelector('.positions-box, .two-actors');

      expect(await findFaults(page, '.positions'), hash).toEqual([]);
      await close();
    }
  });
});
