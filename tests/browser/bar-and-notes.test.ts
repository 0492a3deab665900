// What stands at the edges of the page: the facts in the bar are whole or not there, and notes cover nothing that is read.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startViewer, type ViewerServer } from './open-viewer.ts';

const datasets = ['crocus-city-hall', 'harbour-fire'] as const;
const widths = [1920, 1440, 1280, 1180, 1100, 1024, 999, 768, 719, 390, 320] as const;

/** Texts of the bar of which a reader sees a part only. */
async function readCut(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`[...document.querySelectorAll('.fact, .search-hint span')]
    .filter((one) => one.checkVisibility())
    .filter((one) => {
      const [text, frame] = [one.getBoundingClientRect(), one.parentElement.getBoundingClientRect()];
      const isSeen = text.top < frame.bottom - 1 && text.bottom > frame.top + 1;
      return isSeen && (one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0 || text.right > frame.right + 1 ||
        text.top < frame.top - 1 || text.bottom > frame.bottom + 1);
    })
    .map((one) => innerWidth + ': ' + one.textContent)`);
}

/** Whether a note lies over what is read beside the picture, or over the button at its foot. */
async function readCovered(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const covers = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    const notes = [...document.querySelectorAll('.notice')].map((one) => one.getBoundingClientRect());
    return [...document.querySelectorAll('.bar, .side, .pane, .time-place, .question-tabs, .acc-caption, .zoom')]
      .filter((one) => one.checkVisibility() && notes.some((note) => covers(note, one.getBoundingClientRect())))
      .map((one) => innerWidth + ': ' + one.className);
  })()`);
}

async function resize(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

describe('the edges of the page', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer();
  });
  afterAll(() => viewer.stop());

  test.each(datasets)('%s: no fact in the bar is cut, at any width', async (dataset) => {
    const { page, close } = await viewer.open(`#dataset=${dataset}&layout=list`);
    const cut: string[] = [];

    for (const width of widths) {
      await resize(page, width);
      cut.push(...(await readCut(page)));
    }

    expect(cut).toEqual([]);
    await close();
  });

  test('on a phone the bar has two rows', async () => {
    const { page, close } = await viewer.open('#dataset=harbour-fire', { width: 390, height: 844 });

    for (const width of [320, 360, 390, 430]) {
      await resize(page, width);
      expect((await page.locator('.bar').boundingBox())?.height).toBeLessThan(105);
    }
    await close();
  });

  test('the counts over columns stand on one line, also where filters hide some', async () => {
    const { page, close } = await viewer.open('#dataset=harbour-fire&layout=accounts&hide-actors=hakansson');

    const counts = await page.evaluate<readonly (readonly [string, number])[]>(
      "[...document.querySelectorAll('.acc-count, .acc-hidden')].map((one) => [one.textContent, one.getBoundingClientRect().height])",
    );

    expect(counts.map(([text]) => text)).toContain('1 card hidden by your filters');
    for (const [, height] of counts) expect(height).toBeLessThan(25);
    await close();
  });

  test('notes cover neither the bar nor what is read beside the picture, at any width', async () => {
    const { page, close } = await viewer.open('#dataset=harbour-fire&layout=accounts&question=none-such&select=nobody');
    await page.waitForSelector('.notice');
    const covered: string[] = [];

    for (const width of widths) {
      await resize(page, width);
      covered.push(...(await readCovered(page)));
    }

    expect(covered).toEqual([]);
    await close();
  });
});
