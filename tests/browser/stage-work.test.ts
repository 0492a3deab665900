// What the stage does for a picture, counted: how often it is laid out, drawn and routed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDerived } from '../../src/domain/derive/add-derived.ts';
import { generateGraph } from '../support/generated-graph.ts';
import { readsOver } from '../support/http-reads.ts';
import { settle, startViewer, type ViewerServer } from './open-viewer.ts';
import { readCounts, rest, until } from './read-stage.ts';

const crocus = '#dataset=crocus-city-hall';
const accounts = `${crocus}&layout=accounts`;
const force = `${crocus}&layout=force`;

describe('the work of the stage', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer();
  });
  afterAll(() => viewer.stop());

  test.each([
    ['accounts', accounts],
    ['force', force],
  ])('%s opens with one scene and few frames; nothing the user does to look at it makes another', async (_, hash) => {
    const { page, errors, close } = await viewer.open(hash);
    await page.waitForSelector('.time-axis, .spine-line');
    await rest(page);
    const opened = await readCounts(page);

    await page.mouse.move(720, 480);
    for (const turn of [120, -240, 360]) await page.mouse.wheel(0, turn);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    for (const [x, y] of [
      [520, 300],
      [700, 420],
      [840, 520],
    ] as const)
      await page.mouse.move(x, y);
    await rest(page);
    await page.evaluate("location.hash += '&select=isis-k-claims'");
    await page.waitForSelector('.pane .quote');
    await page.keyboard.press('Escape');
    await until(page, "!location.hash.includes('select=')");
    await page.getByRole('button', { name: /^Theme/ }).click();
    await page.getByRole('button', { name: /^Theme/ }).click();
    await until(page, "document.documentElement.dataset.theme === 'dark'");
    await page.goBack();
    await page.goForward();
    await rest(page);
    const used = await readCounts(page);

    expect(opened).toMatchObject({ scenes: 1, built: 1, forces: hash === force ? 1 : 0 });
    // One, and one more where the sentence on top came out higher than expected.
    expect(opened.frames).toBeLessThanOrEqual(2);
    expect(used).toMatchObject({ scenes: 1, built: 1, forces: opened.forces });
    expect(used.frames).toBeGreaterThan(opened.frames);
    expect(used.routed).toBe(opened.routed);
    expect(errors).toEqual([]);
    await close();
  });

  test('the force layout is made once, whatever panes and windows do, and opens the same twice', async () => {
    const { page, close } = await viewer.open(force);
    const readLabels = "document.querySelector('.stage').dataset.labels";
    const labels = await page.evaluate<string>(readLabels);

    await page.evaluate("location.hash += '&select=putin'");
    await page.waitForSelector('.pane .claim-title');
    for (const [width, height] of [
      [900, 1200],
      [1440, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      await rest(page);
    }
    const first = await readCounts(page);
    await close();
    const again = await viewer.open(force);

    expect(first.forces).toBe(1);
    expect(await again.page.evaluate<string>(readLabels)).toBe(labels);
    await again.close();
  });
});

describe('the stage with 4,000 statements', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer(readsOver([addDerived(generateGraph('large', 4000))]));
  });
  afterAll(() => viewer.stop());

  test('opens, says how many lines it leaves out, and routes those of what is chosen', async () => {
    const { page, errors, close } = await viewer.open('#layout=accounts', {}, 110_000);
    const opened = await readCounts(page);
    const caption = await page.locator('.caption').textContent();

    await page.evaluate("location.hash += '&select=assertion-8'");
    await until(page, "Number(document.querySelector('.stage').dataset.routed) > 0");
    await settle(page);
    const chosen = await readCounts(page);

    expect(opened).toMatchObject({ scenes: 1, routed: 0 });
    expect(caption).toMatch(/[78]\d,\d{3} lines are too many to draw/);
    expect(chosen.routed).toBeLessThan(200);
    expect(chosen.scenes).toBe(1);
    expect(errors).toEqual([]);
    await close();
  }, 240_000);
});
