// The menu under Save in a browser: files that come out of it, and that it can be used without a mouse.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StatementRow } from '../../viewer/src/affair/statement-rows.ts';
import { findFaults } from './find-faults.ts';
import { startViewer, type ViewerOptions, type ViewerServer } from './open-viewer.ts';

async function openMenu(page: Page): Promise<void> {
  await page.locator('.save-button').click();
  await page.getByRole('heading', { name: 'Save or print' }).waitFor();
}

async function save(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await openMenu(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const phone: ViewerOptions = { width: 390, height: 844, hasTouch: true };
interface SavedView {
  readonly name: string;
  readonly hash: string;
  /** So often at least its sheet says through whom something is known. */
  readonly told: number;
  readonly size?: ViewerOptions;
}

const views: readonly SavedView[] = [
  { name: 'accounts', hash: '#dataset=harbour-fire&layout=accounts', told: 8 },
  { name: 'the axis', hash: '#dataset=harbour-fire&layout=accounts&question=how-many-died', told: 8 },
  { name: 'positions', hash: '#dataset=harbour-fire&layout=positions', told: 3 },
  { name: 'two speakers', hash: '#dataset=crocus-city-hall&layout=positions&compare=putin,kyiv', told: 4 },
  { name: 'time', hash: '#dataset=harbour-fire&layout=time&theme=dark', told: 3 },
  { name: 'the list', hash: '#dataset=crocus-city-hall&layout=list', told: 8 },
  { name: 'a document', hash: '#dataset=crocus-city-hall&read=article', told: 2 },
  { name: 'accounts on a phone', hash: '#dataset=crocus-city-hall&layout=accounts', told: 2, size: phone },
];

/** Of statements and sentences, as they stand in the page: no words of buttons and tabs, none for the ear only. */
const listShownWords = `(() => {
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const around = node.parentElement;
    const isLeftOut = around.closest('button, summary, .sr-only, .question-tabs, .acc-jump, .document-drop, [hidden], .hidden-note, #positions-keys, .lanes-tick');
    if (isLeftOut === null && around.checkVisibility() && node.data.trim().length > 3) found.push(node.data.trim());
  }
  return found;
})()`;

const withoutSpaces = (text: string) => text.replaceAll(/\s+/g, '').toLowerCase();

/** The file opened by itself, as whoever gets it does: its words, and what of it lies outside. */
async function drawAlone(page: Page, svg: string) {
  const alone = await page.context().newPage();
  await alone.route('https://sheet.test/', (route) => route.fulfill({ contentType: 'image/svg+xml', body: svg }));
  await alone.goto('https://sheet.test/');
  const read = await alone.evaluate<{
    readonly root: string;
    readonly words: readonly string[];
    readonly foreign: readonly string[];
    readonly outside: readonly string[];
    readonly ground: string;
  }>(`(() => {
    const sheet = document.documentElement;
    const { width, height } = sheet.viewBox?.baseVal ?? {};
    const texts = [...document.querySelectorAll('text')];
    return {
      root: document.querySelector('parsererror') === null ? sheet.nodeName : 'not well-formed',
      words: texts.map((one) => one.textContent),
      foreign: [...document.querySelectorAll('script, foreignObject, image, [href], [style], [class]')].map((one) => one.nodeName),
      outside: texts
        .filter((one) => {
          const box = one.getBoundingClientRect();
          return box.left < -1 || box.right > width + 1 || box.top < -1 || box.bottom > height + 1;
        })
        .map((one) => one.textContent),
      ground: document.querySelector('rect')?.getAttribute('fill'),
    };
  })()`);
  await alone.close();
  return read;
}

describe('the menu under Save', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer();
  });
  afterAll(() => viewer.stop());

  test('saves the graph as SVG with real text, and as PNG', async () => {
    const { page, errors, close } = await viewer.open('#dataset=crocus-city-hall&layout=graph');
    const svg = await save(page, 'SVG');
    const png = await save(page, 'PNG');
    const text = svg.bytes.toString('utf8');

    expect(svg.name).toMatch(/^crocus-city-hall-graph-\d{4}-\d\d-\d\d\.svg$/);
    expect(text).toContain('>Government of Ukraine<');
    expect(text).toMatch(/dataset crocus-city-hall \S+ · 1 document · checksum [0-9a-f]{12} · saved \d/);
    expect(text).toContain('told');
    expect(png.name).toMatch(/\.png$/);
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1440);
    expect(errors).toEqual([]);
    await close();
  });

  test.each(views)('$name: SVG holds every word that the view shows, and what it is', async ({ hash, told, size }) => {
    const { page, errors, close } = await viewer.open(hash, size);
    const shown = await page.evaluate<string[]>(listShownWords);
    const scrolled = await page.evaluate<number>('scrollY');
    const { name, bytes } = await save(page, 'SVG');
    const text = bytes.toString('utf8');
    const sheet = await drawAlone(page, text);
    const said = withoutSpaces(sheet.words.join(''));

    expect(name).toMatch(/-\d{4}-\d\d-\d\d\.svg$/);
    expect(sheet.root).toBe('svg');
    expect(sheet.foreign).toEqual([]);
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter((one) => !said.includes(withoutSpaces(one)))).toEqual([]);
    expect(said.split('astoldby').length - 1).toBeGreaterThanOrEqual(told);
    expect(said).toMatch(/dataset[a-z-]+\d\.\d\.\d·\d+documents?·checksum[0-9a-f]{12}·saved\d+\w+\d{4}/);
    expect(sheet.outside).toEqual([]);
    expect(sheet.ground).toBe('#ffffff');
    // The page is as it was.
    expect(await page.evaluate('document.documentElement.dataset.sheet')).toBeUndefined();
    expect(await page.evaluate('scrollY')).toBe(scrolled);
    expect(await page.evaluate<string[]>(listShownWords)).toEqual(shown);
    expect(errors).toEqual([]);
    await close();
  });

  test('PNG of a long view is as large as a canvas can be, or smaller', async () => {
    const { page, errors, close } = await viewer.open('#dataset=harbour-fire&layout=list');
    const { bytes } = await save(page, 'PNG');
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];

    expect(width).toBeGreaterThanOrEqual(1236);
    expect(height).toBeGreaterThan(8_000);
    expect(height).toBeLessThanOrEqual(16_384);
    expect(errors).toEqual([]);
    await close();
  });

  test('saves all statements as CSV, and the chosen one as JSON', async () => {
    const { page, errors, close } = await viewer.open('#dataset=crocus-city-hall&layout=list');
    const csv = await save(page, 'CSV');
    await page.evaluate("location.hash = '#dataset=crocus-city-hall&layout=list&select=kremlin-links-ukraine'");
    await page.locator('.pane').getByText('linking Ukraine to the assault').first().waitFor();
    const json = JSON.parse((await save(page, 'JSON')).bytes.toString('utf8')) as {
      readonly holds: string;
      readonly checksum: string;
      readonly statements: readonly StatementRow[];
    };

    expect(csv.name).toMatch(/^crocus-city-hall-statements-/);
    expect(csv.bytes.toString('utf8').match(/,crocus-city-hall,1\.0\.0,/g)).toHaveLength(28);
    expect(json.statements.map((one) => one.asToldBy)).toEqual(['Government of Ukraine']);
    expect(json.holds).toContain('as told by Government of Ukraine');
    expect(json.checksum).toHaveLength(64);
    expect(errors).toEqual([]);
    await close();
  });

  test.each([
    ['wide', 1440, 900, 'light'],
    ['on a phone', 390, 844, 'dark'],
  ] as const)('%s: axe finds nothing, Esc closes it and gives the focus back', async (_, width, height, theme) => {
    const { page, close } = await viewer.open('#dataset=harbour-fire&layout=list', { width, height, theme });
    await openMenu(page);
    const faults = await findFaults(page, '.save-menu');
    const small = await page.evaluate<number>(
      `[...document.querySelectorAll('.save-menu button, .save-button')].filter((one) => one.getBoundingClientRect().height < 24 || one.getBoundingClientRect().width < 24).length`,
    );
    await page.keyboard.press('Escape');
    await page.locator('.save-menu').waitFor({ state: 'detached' });

    expect(faults).toEqual([]);
    expect(small).toBe(0);
    expect(await page.evaluate('document.activeElement.className')).toBe('save-button');
    await close();
  });
});
