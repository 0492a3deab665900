// What is drawn, measured: nothing covers anything, nothing is cut, everything has ink.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settle, startViewer, type ViewerServer } from './open-viewer.ts';

type Box = readonly [name: string, left: number, top: number, width: number, height: number];

const readCards = `[...document.querySelectorAll('.cards .card')].map((card) => {
  const { left, top, width, height } = card.getBoundingClientRect();
  return [card.dataset.id, left, top, width, height];
})`;
const readLabels = `JSON.parse(document.querySelector('.stage').dataset.labels).map(([id, text, ...box]) => [id + ': ' + text, ...box])`;
const readClipped = `[...document.querySelectorAll('.card, .plate h3, .bar button, .question, .reading *')]
  .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')
  .map((one) => one.className + ': ' + one.textContent.slice(0, 60))`;
/** Pixels that differ from the empty ground, by canvas. */
const readInk = `Object.fromEntries(['sigma-lines', 'sigma-names'].map((name) => {
  const canvas = document.querySelector('.' + name);
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
  copy.drawImage(canvas, 0, 0);
  const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
  let inked = 0;
  for (let at = 3; at < data.length; at += 4) if (data[at] > 0) inked += 1;
  return [name, inked];
}))`;

function listOverlaps(boxes: readonly Box[]): string[] {
  return boxes.flatMap(([a, left, top, width, height], position) =>
    boxes
      .slice(position + 1)
      .filter(([, x, y, w, h]) => left < x + w - 1 && x < left + width - 1 && top < y + h - 1 && y < top + height - 1)
      .map(([b]) => `${a} × ${b}`),
  );
}

describe('the picture', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer();
  });
  afterAll(() => viewer.stop());

  test.each(['crocus-city-hall', 'harbour-fire'])('cards of %s lie apart and hold all their text', async (dataset) => {
    const { page, close } = await viewer.open(`#dataset=${dataset}&layout=accounts`);

    const cards = await page.evaluate<Box[]>(readCards);
    const clipped = await page.evaluate<string[]>(readClipped);

    expect(cards.length).toBeGreaterThan(20);
    expect(listOverlaps(cards)).toEqual([]);
    expect(clipped).toEqual([]);
    await close();
  });

  test.each(['crocus-city-hall', 'harbour-fire'])('labels of %s by force lie apart', async (dataset) => {
    const { page, close } = await viewer.open(`#dataset=${dataset}&layout=force`);

    const labels = await page.evaluate<Box[]>(readLabels);

    expect(labels.length).toBeGreaterThan(15);
    expect(listOverlaps(labels)).toEqual([]);
    await close();
  });

  test('what was taken back says by whom, on which day and in which document, in words', async () => {
    const { page, close } = await viewer.open('#dataset=harbour-fire&select=company-accuses-strikers');
    await page.waitForSelector('.withdrawn-note');

    expect(await page.locator('.withdrawn-note').textContent()).toBe(
      'Taken back by Harbour Company, 15 November 2019, in “Hearing on the fire at Quay 7”: The accusation is taken back in so many words.',
    );
    await close();
  });

  test('lines and names are drawn', async () => {
    const { page, close } = await viewer.open('#dataset=crocus-city-hall&layout=force');

    const ink = await page.evaluate<Record<string, number>>(readInk);

    expect(ink['sigma-lines']).toBeGreaterThan(2000);
    expect(ink['sigma-names']).toBeGreaterThan(2000);
    await close();
  });

  test('coming nearer turns shapes into cards that do not cover each other', async () => {
    const { page, close } = await viewer.open('#dataset=crocus-city-hall&layout=force');

    const zoom = page.locator('.picture');
    for (let step = 0; step < 12 && (await zoom.getAttribute('data-zoom')) !== 'near'; step += 1) {
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await settle(page);
    }
    expect(await zoom.getAttribute('data-zoom')).toBe('near');
    const cards = await page.evaluate<Box[]>(readCards);

    expect(cards.length).toBeGreaterThan(3);
    expect(listOverlaps(cards)).toEqual([]);
    await close();
  });

  test('the same link draws the same picture', async () => {
    const first = await viewer.open('#dataset=crocus-city-hall&layout=force');
    const second = await viewer.open('#dataset=crocus-city-hall&layout=force');

    const labels = await Promise.all([first, second].map(({ page }) => page.evaluate<Box[]>(readLabels)));

    expect(labels[0]).toEqual(labels[1]);
    await first.close();
    await second.close();
  });

  test.each([1440, 1100, 768, 390])('the bar at %s pixels cuts nothing off above or below', async (width) => {
    const { page, close } = await viewer.open('#dataset=crocus-city-hall', { width, height: 900 });

    // Facts and the search's hint wrap to a line that is not seen; that what is seen of them is whole, bar-and-notes holds.
    const cut = await page.evaluate<
      string[]
    >(`[...document.querySelectorAll('.bar, .bar *:not(.sr-only, option, svg *, .facts, .search-hint)')]
      .filter((one) => one.clientHeight > 0 && one.scrollHeight > one.clientHeight + 1)
      .map((one) => one.tagName + '.' + one.className)`);
    const outside = await page.evaluate<string[]>(`[...document.querySelectorAll('.bar > *, .affair-name > *')]
      .filter((one) => {
        const [box, bar] = [one.getBoundingClientRect(), document.querySelector('.bar').getBoundingClientRect()];
        return box.height > 0 && (box.top < bar.top || box.bottom > bar.bottom || box.right > bar.right);
      })
      .map((one) => one.tagName + '.' + one.className)`);

    expect(await page.getByLabel('Dataset').locator('option').count()).toBe(2);
    expect(cut).toEqual([]);
    expect(outside).toEqual([]);
    await close();
  });

  test.each(['crocus-city-hall', 'harbour-fire'])('the legend of %s is in sight without scrolling', async (dataset) => {
    const { page, close } = await viewer.open(`#dataset=${dataset}&layout=accounts`);

    const boxes = await page
      .locator('.legend li')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom));
    const strip = await page.locator('.time-place').boundingBox();

    expect(boxes.length).toBeGreaterThan(3);
    expect(Math.max(...boxes)).toBeLessThanOrEqual(strip?.y ?? 0);
    await close();
  });
});
