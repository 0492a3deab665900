// The search: no letter is lost while its code is on the way, and accents are no obstacle.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NarrativeGraph } from '../../src/domain/graph/narrative-graph.ts';
import { readsOver } from '../support/http-reads.ts';
import { readShippedGraphs, settle, startViewer, type ViewerServer } from './open-viewer.ts';

const name = 'Łukasz Ørsted-Zelenskÿj';

/** The shipped graph, in which one who speaks has a name with accents. */
async function readAccented(): Promise<NarrativeGraph> {
  const [graph] = await readShippedGraphs();
  if (graph === undefined) throw new Error('no dataset ships');
  const Actor = graph.nodes.Actor.map((one) =>
    one.id === 'putin' ? { ...one, properties: { ...one.properties, name } } : one,
  );
  return { ...graph, nodes: { ...graph.nodes, Actor } };
}

/** Opens the page anew, with the search's code held back until it is let go: it is fetched ahead as soon as there is time for it. */
async function holdCode(page: Page): Promise<{ readonly asked: Promise<void>; readonly release: () => void }> {
  let release: () => void = () => undefined;
  let tell: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  const asked = new Promise<void>((done) => {
    tell = done;
  });
  await page.route('**/search-body-*.js', async (route) => {
    tell();
    await held;
    await route.continue();
  });
  await page.reload();
  await settle(page);
  return { asked, release };
}

describe('the search', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer(readsOver([await readAccented()]));
  });
  afterAll(() => viewer.stop());

  test('letters typed before its code has come are searched for when it has', async () => {
    const { page, errors, close } = await viewer.open();
    const code = await holdCode(page);

    await page.keyboard.press('Control+k');
    await page.keyboard.type('lukasz orsted');
    await code.asked;
    const typed = await page.locator('.search-input').inputValue();
    const early = await page.locator('.result').count();
    code.release();
    await page.waitForSelector('.result mark');

    expect(typed).toBe('lukasz orsted');
    expect(early).toBe(0);
    const marked = await page.locator('.result').first().locator('mark').allTextContents();
    expect(marked).toEqual(expect.arrayContaining(['Łukasz', 'Ørsted']));
    expect(errors).toEqual([]);
    await close();
  });

  test('Enter pressed before its code has come opens the first result when it has', async () => {
    const { page, close } = await viewer.open();
    const code = await holdCode(page);

    await page.keyboard.press('/');
    await page.keyboard.type('zelenskyj');
    await page.keyboard.press('Enter');
    await code.asked;
    code.release();
    await page.waitForSelector('dialog.search[open]', { state: 'detached' });

    expect(await page.evaluate<string>('location.hash')).toContain('select=');
    await close();
  });

  test('opened again, the words typed before are there to be typed over', async () => {
    const { page, close } = await viewer.open();

    await page.keyboard.press('Control+k');
    await page.keyboard.type('ukraine');
    await page.waitForSelector('.result');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('LUKASZ');
    await page.waitForSelector('.result mark');

    expect(await page.locator('.search-input').inputValue()).toBe('LUKASZ');
    expect(await page.locator('.result mark').allTextContents()).toContain('Łukasz');
    await close();
  });
});
