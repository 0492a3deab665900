// Every view on paper: whole, light, without what only a hand could use, and with what it is, of which version, and the day.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settle, startViewer, type ViewerServer } from './open-viewer.ts';

const crocus = '#dataset=crocus-city-hall';
const harbour = '#dataset=harbour-fire';

/** Each with how many statements stand on it, by their marks, and where these are looked for. */
const views = [
  { name: 'accounts', hash: `${harbour}&layout=accounts`, of: '.acc-view [data-id]', least: 65 },
  { name: 'the axis', hash: `${harbour}&layout=accounts&question=how-many-died`, of: '.axis-row', least: 8 },
  { name: 'positions', hash: `${harbour}&layout=positions`, of: '.positions tbody tr', least: 17 },
  {
    name: 'two speakers',
    hash: `${crocus}&layout=positions&compare=putin,kyiv`,
    of: '.two-actors .point',
    least: 2,
  },
  { name: 'time', hash: `${harbour}&layout=time`, of: '.lane li, .lanes-undated li', least: 64 },
  { name: 'the list', hash: `${harbour}&layout=list`, of: '.assertion-table tr[aria-rowindex]', least: 65 },
  { name: 'a document', hash: `${crocus}&read=article`, of: '.document-quotes li', least: 30 },
  {
    name: 'a path',
    hash: `${crocus}&layout=accounts&select=kremlin-links-ukraine`,
    of: '.pane .path li',
    least: 5,
  },
] as const;

/** What is cut off, by its class; what no hand can use on paper, by its words. */
const readPaper = `(() => {
  const seen = [...document.querySelectorAll('.frame *')].filter(
    (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.sr-only') && one.getBoundingClientRect().width > 2,
  );
  const isCut = (one) => {
    const { overflowX, overflowY } = getComputedStyle(one);
    return (overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1) || (overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1);
  };
  const isUse = (one) =>
    one.matches('input, select, textarea, summary::marker, .text-button, .wide-button, .icon-button, .zoom, .seg, [role="tab"]');
  return {
    cut: seen.filter((one) => !(one instanceof SVGElement) && !one.matches(".question-tab-probe") && isCut(one)).map((one) => one.className),
    controls: seen.filter(isUse).map((one) => one.outerHTML.slice(0, 80)),
    outside: seen.filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.className),
    words: document.querySelector('.frame').innerText,
    ground: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.body).color,
  };
})()`;

interface Paper {
  readonly cut: readonly string[];
  readonly controls: readonly string[];
  readonly outside: readonly string[];
  readonly words: string;
  readonly ground: string;
  readonly ink: string;
}

/** Pixels of A4 between margins of 12 mm, as a browser lays paper out. */
const upright = { width: 703, height: 1032 };
/** Between margins of 10 mm. */
const lying = { width: 1046, height: 718 };

async function putOnPaper(page: Page): Promise<Paper> {
  const isLying = (await page.locator('.positions, .lanes-page').count()) > 0;
  await page.setViewportSize(isLying ? lying : upright);
  await page.emulateMedia({ media: 'print' });
  await settle(page);
  return page.evaluate<Paper>(readPaper);
}

describe('on paper', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer();
  });
  afterAll(() => viewer.stop());

  test.each(views)('$name: whole, light, with title, version and day, and no controls', async ({ hash, of, least }) => {
    const { page, errors, close } = await viewer.open(hash, { theme: 'dark' });
    const paper = await putOnPaper(page);
    const title = hash.startsWith(crocus) ? 'Crocus City Hall attack' : 'The Rope Store fire (invented)';
    const dataset = hash.startsWith(crocus) ? 'crocus-city-hall' : 'harbour-fire';

    expect(paper.words.startsWith(title)).toBe(true);
    expect(paper.words).toMatch(new RegExp(`dataset ${dataset} \\d+\\.\\d+\\.\\d+ .* printed \\d+ \\w+ \\d{4}`));
    expect(paper.words).toContain('told only by others');
    expect(await page.locator(of).count()).toBeGreaterThanOrEqual(least);
    expect({ cut: paper.cut, controls: paper.controls, outside: paper.outside }).toEqual({
      cut: [],
      controls: [],
      outside: [],
    });
    expect([paper.ground, paper.ink]).toEqual(['rgb(255, 255, 255)', 'rgb(29, 28, 26)']);
    expect(errors).toEqual([]);
    await close();
  });

  test('the graph: its sheet on one page, lying, and back on the screen as it was', async () => {
    const { page, errors, close } = await viewer.open(`${crocus}&layout=graph`);
    const camera = await page.locator('.graph-stage').getAttribute('data-camera');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    await page.emulateMedia({ media: 'print' });
    await page.waitForSelector('.graph-printed text', { state: 'attached' });
    const words = await page.locator('.graph-printed text').allTextContents();
    await page.emulateMedia({ media: 'screen' });
    // The picture is painted anew in the room that it has again.
    await expect.poll(() => page.locator('.graph-stage').getAttribute('data-camera'), { timeout: 15_000 }).toBe(camera);

    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(pdf.toString('latin1')).toMatch(/MediaBox \[0 0 84[12][.\d]* 59[45]/);
    expect(words.join(' ')).toContain('Government of Ukraine');
    expect(words.join(' ')).toMatch(/dataset crocus-city-hall \S+ .* printed \d+ \w+ \d{4}/);
    expect(errors).toEqual([]);
    await close();
  });
});
