// The Graph view in a real browser: every statement drawn, no words over words, nothing built anew by looking at it.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFaults } from './find-faults.ts';
import { follow, startViewer, type ViewerServer } from './open-viewer.ts';
import { until } from './read-stage.ts';

const crocus = '#dataset=crocus-city-hall&layout=graph';
const harbour = '#dataset=harbour-fire&layout=graph';

type WordBox = readonly [whose: string, x: number, y: number, width: number, height: number];

const readWords = "JSON.parse(document.querySelector('.graph-stage').dataset.words)";
const countBuilt = "performance.getEntriesByName('rashomon: graph').length";
const isSettled = "document.querySelector('.graph-host')?.dataset.settled === 'true'";

function listOverlaps(boxes: readonly WordBox[]): string[] {
  return boxes.flatMap(([a, left, top, width, height], position) =>
    boxes
      .slice(position + 1)
      .filter(([, x, y, w, h]) => left < x + w - 2 && x < left + width - 2 && top < y + h - 2 && y < top + height - 2)
      .map(([b]) => `${a} × ${b}`),
  );
}

/** Where a record's words are on the screen: the middle of them. */
async function findOnScreen(page: Page, id: string): Promise<{ x: number; y: number }> {
  return page.evaluate(`(() => {
    const stage = document.querySelector('.graph-stage');
    const { left, top } = stage.getBoundingClientRect();
    const [, x, y, width, height] = JSON.parse(stage.dataset.words).find(([whose]) => whose === ${JSON.stringify(id)});
    const [scale, offsetX, offsetY] = JSON.parse(stage.dataset.camera);
    return { x: left + (x + width / 2) * scale + offsetX, y: top + (y + height / 2) * scale + offsetY };
  })()`);
}

describe('Graph', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer();
  });
  afterAll(() => viewer.stop());

  test('shows all 27 statements and the silence of the founding case, no words over words, and settles', async () => {
    const { page, errors, close } = await viewer.open(crocus);
    const quick = await page.evaluate<WordBox[]>(readWords);
    await until(page, isSettled);
    const settled = await page.evaluate<WordBox[]>(readWords);
    const named = await page.locator('.drawn-list button').evaluateAll((all) => all.map((one) => one.dataset.id));

    expect(named).toHaveLength(28);
    for (const words of [quick, settled]) {
      expect(named.filter((id) => !words.some(([whose]) => whose === id))).toEqual([]);
      expect(listOverlaps(words)).toEqual([]);
    }
    // Nor did the content policy forbid the worker.
    expect(errors).toEqual([]);
    await close();
  });

  test('a second opening has the settled picture at once, and the same one', async () => {
    const first = await viewer.open(crocus);
    await until(first.page, isSettled);
    const settled = await first.page.evaluate<WordBox[]>(readWords);
    await first.close();
    const second = await viewer.open(crocus);

    expect(await second.page.evaluate<boolean>(isSettled)).toBe(true);
    expect(await second.page.evaluate<WordBox[]>(readWords)).toEqual(settled);
    expect(await second.page.evaluate<number>(countBuilt)).toBe(1);
    await second.close();
  });

  test('the whole picture stands in a window of 1440 × 900, at its own scale', async () => {
    const { page, close } = await viewer.open(crocus);
    await until(page, isSettled);
    const words = await page.evaluate<WordBox[]>(readWords);
    const [scale = 0, offsetX = 0, offsetY = 0] = await page.evaluate<number[]>(
      "JSON.parse(document.querySelector('.graph-stage').dataset.camera)",
    );
    const { width, height } = await page.evaluate<{ width: number; height: number }>(
      "(({ clientWidth, clientHeight }) => ({ width: clientWidth, height: clientHeight }))(document.querySelector('.graph-host'))",
    );
    const cut = words.filter(([, x, y, w, h]) => {
      const [left, top] = [x * scale + offsetX, y * scale + offsetY];
      return left < 0 || top < 0 || left + w * scale > width || top + h * scale > height;
    });

    expect([scale.toFixed(4), cut]).toEqual(['1.0000', []]);
    await close();
  });

  test('a click on a statement opens its words beside it; looking around builds nothing anew', async () => {
    const { page, errors, close } = await viewer.open(crocus);
    await until(page, isSettled);
    const built = await page.evaluate<number>(countBuilt);

    const { x, y } = await findOnScreen(page, 'isis-k-claims');
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    await page.waitForSelector('.pane .quote');
    const chosen = await page.evaluate<string>('location.hash');
    await page.mouse.move(700, 480);
    for (const turn of [120, -240, 360]) await page.mouse.wheel(0, turn);
    await page.keyboard.press('Escape');
    await until(page, "!location.hash.includes('select=')");
    await page.locator('.graph-key > summary').click();
    for (const sign of await page.locator('.graph-key [data-sign]').all()) await sign.hover();
    await page.locator('.graph-key > summary').click();
    for (let turn = 0; turn < 3; turn += 1) await page.getByRole('button', { name: /^Theme/ }).click();
    for (const key of ['+', '-', 'Shift+ArrowDown', '0']) await page.keyboard.press(key);
    await page.getByRole('button', { name: 'What happened' }).click();
    await page.waitForSelector('.pane .reading h2');

    expect(chosen).toContain('select=isis-k-claims');
    expect(await page.evaluate<number>(countBuilt)).toBe(built);
    expect(errors).toEqual([]);
    await close();
  });

  test('what is chosen elsewhere comes into view beside the pane', async () => {
    const { page, close } = await viewer.open(crocus);
    await until(page, isSettled);
    const words = await page.evaluate<WordBox[]>(readWords);
    const [rightmost = '', x = 0, , width = 0] = words.toSorted((a, b) => b[1] + b[3] - a[1] - a[3])[0] ?? [];
    const before = await findOnScreen(page, rightmost);
    await follow(page, `${crocus}&select=${rightmost.split('|')[0]}`);
    await page.waitForSelector('.pane .reading h2');
    const pane = await page.evaluate<number>("document.querySelector('.pane').getBoundingClientRect().left");
    const after = await findOnScreen(page, rightmost);

    expect(before.x).toBeGreaterThan(pane);
    expect(after.x + width / 2).toBeLessThanOrEqual(pane + 1);
    expect(x).toBeGreaterThan(0);
    await close();
  });

  test('several chosen with Shift are hidden or kept alone, said, and put back step by step', async () => {
    const { page, errors, close } = await viewer.open(crocus);
    await until(page, isSettled);
    const bar = page.getByRole('toolbar', { name: 'Chosen together' });
    await page.keyboard.down('Shift');
    for (const [at, id] of ['isis-k-claims', 'watson-sole-responsibility'].entries()) {
      const { x, y } = await findOnScreen(page, id);
      await page.mouse.click(x, y);
      await bar.getByText(`${at + 1} chosen`).waitFor();
    }
    await page.keyboard.up('Shift');
    await bar.getByRole('button', { name: 'Hide' }).click();
    await until(page, "document.querySelectorAll('.drawn-list button').length === 26");
    await bar.getByText('2 statements put away here').waitFor();
    await bar.getByRole('button', { name: 'Undo' }).click();
    await until(page, "document.querySelectorAll('.drawn-list button').length === 28");
    await bar.waitFor({ state: 'detached' });

    expect(errors).toEqual([]);
    await close();
  });

  test('a speaker that is dragged stays, after a reload too, until it is put back; nothing is built anew', async () => {
    const { page, errors, close } = await viewer.open(crocus);
    await until(page, isSettled);
    const built = await page.evaluate<number>(countBuilt);
    const hash = await page.evaluate<string>('location.hash');
    const placeOf = async (id: string) => {
      const [, left = 0, top = 0] = (await page.evaluate<WordBox[]>(readWords)).find(([whose]) => whose === id) ?? [];
      return [left, top] as const;
    };
    const before = await placeOf('watson');
    const others = (await page.evaluate<WordBox[]>(readWords)).filter(([whose]) => whose !== 'watson');
    const { x, y } = await findOnScreen(page, 'watson');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 2, y + 1);
    await page.mouse.move(x + 60, y + 24, { steps: 4 });
    await page.mouse.up();
    const note = page.locator('.moved-note');
    await note.waitFor();
    const after = await placeOf('watson');

    expect(await note.textContent()).toContain('1 moved by hand');
    expect(Math.abs(after[0] - before[0] - 60)).toBeLessThanOrEqual(1);
    expect(Math.abs(after[1] - before[1] - 24)).toBeLessThanOrEqual(1);
    expect((await page.evaluate<WordBox[]>(readWords)).filter(([whose]) => whose !== 'watson')).toEqual(others);
    expect(await page.evaluate<string>('location.hash')).toBe(hash);
    expect(await page.evaluate<number>(countBuilt)).toBe(built);

    await page.reload();
    await note.waitFor();
    await until(page, isSettled);
    expect(await placeOf('watson')).toEqual(after);
    await note.getByRole('button', { name: 'Put back' }).click();
    await note.waitFor({ state: 'detached' });
    expect(await placeOf('watson')).toEqual(before);
    expect(errors).toEqual([]);
    await close();
  });

  test('Alt and arrows move what is reached in the list; a statement takes its account along', async () => {
    const { page, close } = await viewer.open(crocus);
    await until(page, isSettled);
    const places = async () =>
      new Map((await page.evaluate<WordBox[]>(readWords)).map(([id, left, top]) => [id, [left, top]] as const));
    const before = await places();
    await page.locator('.drawn-list [data-id="isis-k-claims"]').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    await page.locator('.moved-note').waitFor();
    const after = await places();
    const moved = [...after].filter(([id, [, top]]) => top !== before.get(id)?.[1]).map(([id]) => id);

    expect(after.get('isis-k-claims')?.[1]).toBe((before.get('isis-k-claims')?.[1] ?? 0) + 24);
    expect(moved.length).toBeGreaterThan(2);
    await page.locator('.moved-note button').click();
    await close();
  });

  test('the legend explains the shapes that are drawn, and its filters are those of the panel', async () => {
    const { page, close } = await viewer.open(crocus);
    await page.locator('.graph-key > summary').click();
    const key = page.locator('.graph-key');
    const signs = await key.locator('[data-sign]').evaluateAll((all) => all.map((one) => one.dataset.sign));
    const kinds = (await key.locator('.legend label').allTextContents()).toSorted();

    expect(signs).toEqual(expect.arrayContaining(['account', 'holds', 'speaker', 'told', 'silence']));
    expect(signs.filter((sign) => sign?.includes('bead'))).toEqual([]);
    expect((await page.locator('.side-legend .legend label').allTextContents()).toSorted()).toEqual(kinds);
    expect(kinds.join()).not.toContain('can both hold');
    await key.locator('.legend label', { hasText: 'supports' }).click();
    await until(page, "location.hash.includes('hide=supports')");
    expect(await key.textContent()).toContain('Your filters hide');
    expect(await key.locator('.legend label.off').count()).toBe(1);
    await close();
  });

  test('a closed island opens by a click on its title, with its question in focus', async () => {
    const { page, close } = await viewer.open(harbour);
    const { x, y } = await findOnScreen(page, 'strikers-at-the-store');
    await page.mouse.click(x, y);
    await until(page, "location.hash.includes('question=')");

    expect(await page.locator('.drawn-list button').count()).toBeGreaterThan(30);
    await close();
  });

  test('arrows walk the statements, Enter opens one', async () => {
    const { page, close } = await viewer.open(crocus);
    await page.locator('.drawn-list button[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    const reached = await page.evaluate<string>('document.activeElement.dataset.id');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.pane .quote');

    expect(await page.locator('.drawn-list button[tabindex="0"]').count()).toBe(1);
    expect(await page.evaluate<string>('location.hash')).toContain(`select=${reached}`);
    await close();
  });

  test('another dataset is drawn in its place', async () => {
    const { page, errors, close } = await viewer.open(crocus);
    await follow(page, harbour);
    await until(page, `${readWords}.some(([whose]) => whose === 'how-did-it-start')`);

    expect(listOverlaps(await page.evaluate<WordBox[]>(readWords))).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test.each(['light', 'dark'] as const)('has no fault that axe knows, %s', async (theme) => {
    const { page, close } = await viewer.open(crocus, { theme });
    await page.locator('.graph-key > summary').click();

    expect(await findFaults(page)).toEqual([]);
    await close();
  });
});
