// The graph under the user's hands: where it lies after wheels, fingers and dragging.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startViewer, type ViewerServer } from './open-viewer.ts';
import { readStage, rest, unitAt, until } from './read-stage.ts';

const graph = '#dataset=crocus-city-hall&layout=graph';

describe('the graph under hands', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer();
  });
  afterAll(() => viewer.stop());

  async function openSettled(hash: string, options = {}): Promise<{ page: Page; close: () => Promise<void> }> {
    const { page, close } = await viewer.open(hash, options);
    await page.waitForSelector('.graph-host[data-settled="true"]', { timeout: 120_000 });
    await rest(page);
    return { page, close };
  }

  test('what lies under the pointer stays there while the wheel zooms', async () => {
    const { page, close } = await openSettled(graph);
    const stage = await page.locator('.graph-stage').boundingBox();
    if (stage === null) throw new Error('no stage');

    for (const [x, y, turn] of [
      [0.4, 0.45, -20],
      [0.6, 0.6, -15],
      [0.5, 0.5, 18],
    ] as const) {
      const pixel = { x: Math.round(stage.width * x), y: Math.round(stage.height * y) };
      const before = await readStage(page);
      await page.mouse.move(stage.x + pixel.x, stage.y + pixel.y);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, turn);
      await page.keyboard.up('Control');
      await until(page, `JSON.parse(document.querySelector('.graph-stage').dataset.camera)[0] !== ${before.scale}`);
      await rest(page);
      const after = await readStage(page);
      const [was, is] = [unitAt(before, pixel.x, pixel.y), unitAt(after, pixel.x, pixel.y)];

      expect(after.scale > before.scale).toBe(turn < 0);
      expect(Math.abs(is.x - was.x)).toBeLessThan(2);
      expect(Math.abs(is.y - was.y)).toBeLessThan(2);
    }
    await close();
  });

  test('it cannot be dragged or pushed out of sight', async () => {
    const { page, close } = await openSettled(graph);
    const stage = await page.locator('.graph-stage').boundingBox();
    if (stage === null) throw new Error('no stage');
    const isInSight = async () => {
      const { width, height, scale, left, top } = await readStage(page);
      const words = await page.evaluate<string>("document.querySelector('.graph-stage').dataset.words");
      const boxes = (JSON.parse(words) as [string, number, number][]).map(
        ([, x, y]) => [x * scale + left, y * scale + top] as const,
      );
      return boxes.some(([x, y]) => x > -300 && x < width && y > -300 && y < height);
    };

    for (const [dx, dy] of [
      [9000, 0],
      [-9000, -9000],
    ] as const) {
      for (let time = 0; time < 3; time += 1) {
        await page.mouse.move(stage.x + 12, stage.y + 12);
        await page.mouse.down();
        await page.mouse.move(stage.x + 12 + dx, stage.y + 12 + dy, { steps: 4 });
        await page.mouse.up();
        await rest(page);
      }
      expect(await isInSight()).toBe(true);
    }
    for (let time = 0; time < 30; time += 1) await page.keyboard.press('Shift+ArrowRight');
    await rest(page);
    expect(await isInSight()).toBe(true);
    await close();
  });

  test('a link with a view opens on its middle at its scale', async () => {
    const { page, close } = await openSettled(`${graph}&view=300,300,1.4`);

    const stage = await readStage(page);

    const middle = unitAt(stage, stage.width / 2, stage.height / 2);
    expect(stage.scale).toBeCloseTo(1.4, 2);
    expect(Math.abs(middle.x - 300)).toBeLessThan(2);
    expect(Math.abs(middle.y - 300)).toBeLessThan(2);
    await close();
  });

  test('fingers choose several, one tap each, while the switch for it is on', async () => {
    const { page, close } = await openSettled(graph, { width: 768, height: 1024, hasTouch: true });
    const middles = await page.evaluate<readonly (readonly [number, number])[]>(`(() => {
      const stage = document.querySelector('.graph-stage');
      const [scale, left, top] = JSON.parse(stage.dataset.camera);
      const box = stage.getBoundingClientRect();
      const ids = new Set([...document.querySelectorAll('.drawn-list [data-id]')].map((one) => one.dataset.id));
      return JSON.parse(stage.dataset.words)
        .filter(([id, , y]) => ids.has(id) && y * scale + top > 120 && y * scale + top < box.height - 160)
        .map(([, x, y, width, height]) => [box.x + left + (x + width / 2) * scale, box.y + top + (y + height / 2) * scale])
        .filter(([x]) => x > 60 && x < 700);
    })()`);
    const [first, second] = middles;
    if (first === undefined || second === undefined) throw new Error('nothing to tap');
    const several = page.getByRole('button', { name: 'Choose several' });
    const chosen = page.locator('.picked-bar [role="status"]');

    await several.tap();
    expect(await several.getAttribute('aria-pressed')).toBe('true');
    expect(await chosen.textContent()).toContain('Tap');
    await page.touchscreen.tap(...first);
    await page.getByText('1 chosen').waitFor();
    await page.touchscreen.tap(...second);
    await page.getByText('2 chosen').waitFor();
    await page.touchscreen.tap(...second);
    await page.getByText('1 chosen').waitFor();
    expect(await page.evaluate<string>('location.hash')).not.toContain('select=');

    await several.tap();
    await page.touchscreen.tap(...second);
    await page.waitForSelector('.pane .claim, .pane h2');
    expect(await page.evaluate<string>('location.hash')).toContain('select=');
    expect(await chosen.count()).toBe(0);
    await close();
  });

  test('two fingers hold the points they touch, and one moves it', async () => {
    const { page, close } = await openSettled(graph, { width: 768, height: 1024, hasTouch: true });
    const devtools = await page.context().newCDPSession(page);
    const box = await page.locator('.graph-stage').boundingBox();
    if (box === null) throw new Error('no stage');
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly (readonly [number, number])[]) =>
      devtools.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(([x, y], id) => ({ x: box.x + x, y: box.y + y, id })),
      });
    const before = await readStage(page);

    await touch('touchStart', [[200, 250]]);
    await touch('touchStart', [
      [200, 250],
      [400, 350],
    ]);
    for (const step of [1, 2, 3, 4])
      await touch('touchMove', [
        [200 - 10 * step, 250 - 5 * step],
        [400 + 10 * step, 350 + 5 * step],
      ]);
    await touch('touchEnd', []);
    await rest(page);
    const pinched = await readStage(page);

    expect(pinched.scale / before.scale).toBeCloseTo(280 / 200, 1);
    const [held, now] = [unitAt(before, 300, 300), unitAt(pinched, 300, 300)];
    expect(Math.abs(held.x - now.x)).toBeLessThan(4);
    expect(Math.abs(held.y - now.y)).toBeLessThan(4);
    await close();
  });
});
