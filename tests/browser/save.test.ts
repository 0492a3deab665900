// The menu under Save in a browser: files that come out of it, and that it can be used without a mouse.
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StatementRow } from '../../viewer/src/affair/statement-rows.ts';
import { startViewer, type ViewerServer } from './open-viewer.ts';

/** A picture of a whole affair as pixels takes long where no graphics card helps. */
const patienceMs = 90_000;

async function openMenu(page: Page): Promise<void> {
  await page.locator('.save-button').click();
  await page.getByRole('heading', { name: 'Save or print' }).waitFor();
}

async function save(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await openMenu(page);
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: patienceMs }),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
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
    const { page, close } = await viewer.open('#dataset=harbour-fire', { width, height, theme });
    await openMenu(page);
    const { violations } = await new AxeBuilder({ page }).include('.save-menu').analyze();
    const small = await page.evaluate<number>(
      `[...document.querySelectorAll('.save-menu button, .save-button')].filter((one) => one.getBoundingClientRect().height < 24 || one.getBoundingClientRect().width < 24).length`,
    );
    await page.keyboard.press('Escape');
    await page.locator('.save-menu').waitFor({ state: 'detached' });

    expect(violations.map((one) => one.id)).toEqual([]);
    expect(small).toBe(0);
    expect(await page.evaluate('document.activeElement.className')).toBe('save-button');
    await close();
  });
});
