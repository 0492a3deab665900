// The stage under the user's hands: where the picture lies after resizing, wheels, fingers, dragging and choices.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startViewer, type ViewerServer } from './open-viewer.ts';
import { middleOf, readMiddleCard, readStage, rest, unitAt, until } from './read-stage.ts';

const crocus = '#dataset=crocus-city-hall';
const accounts = `${crocus}&layout=accounts`;
const force = `${crocus}&layout=force`;

const sizes = [
  [1100, 700],
  [1440, 900],
  [390, 844],
  [844, 390],
  [1440, 900],
  [768, 1024],
  [1024, 768],
  [1920, 1080],
  [720, 450],
  [1440, 900],
] as const;

describe('the stage', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer();
  });
  afterAll(() => viewer.stop());

  test('ten resizes leave the scale at 1 and the picture at its top, while nobody has moved it', async () => {
    const { page, close } = await viewer.open(accounts);
    const opened = await readStage(page);

    const scales: number[] = [];
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await rest(page);
      scales.push((await readStage(page)).scale);
    }

    expect(opened.scale).toBeCloseTo(1, 2);
    for (const scale of scales) expect(Math.abs(scale - 1)).toBeLessThanOrEqual(0.01);
    expect(await readStage(page)).toEqual(opened);
    await close();
  });

  test('ten resizes leave scale and middle alone once somebody has moved', async () => {
    const { page, close } = await viewer.open(accounts);
    await page.mouse.move(700, 500);
    await page.mouse.wheel(0, 420);
    await until(page, "location.hash.includes('view=')");
    await rest(page);
    const moved = await readStage(page);
    const card = await page.evaluate<readonly [string, number]>(readMiddleCard);

    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await rest(page);
      expect(Math.abs((await readStage(page)).scale - 1)).toBeLessThanOrEqual(0.01);
      const [id, down] = await page.evaluate<readonly [string, number]>(readMiddleCard);
      // On another width cards are placed anew: the card is the same, the columns beside it are others.
      if (width === 1440) expect(id).toBe(card[0]);
      if (width === 1440) expect(down).toBeCloseTo(card[1], 1);
    }

    const back = await readStage(page);
    expect(middleOf(back).x).toBeCloseTo(middleOf(moved).x, 0);
    expect(middleOf(back).y).toBeCloseTo(middleOf(moved).y, 0);
    await close();
  });

  test('the height of the window alone moves no card from the middle', async () => {
    const { page, close } = await viewer.open(accounts);
    await page.mouse.move(700, 500);
    await page.mouse.wheel(0, 420);
    await until(page, "location.hash.includes('view=')");
    await rest(page);
    const before = middleOf(await readStage(page));

    for (const height of [600, 1000, 760]) {
      await page.setViewportSize({ width: 1440, height });
      await rest(page);
      const now = await readStage(page);
      expect(now.scale).toBeCloseTo(1, 2);
      expect(middleOf(now).x).toBeCloseTo(before.x, 0);
      expect(middleOf(now).y).toBeCloseTo(before.y, 0);
    }
    await close();
  });

  test.each([
    ['accounts', accounts],
    ['force', force],
  ])('%s: zooming the page, or another screen, leaves scale and middle alone', async (_, hash) => {
    const { page, close } = await viewer.open(`${hash}&view=372,600,1`);
    const devtools = await page.context().newCDPSession(page);
    const before = await readStage(page);

    for (const deviceScaleFactor of [2, 1.25, 1]) {
      await devtools.send('Emulation.setDeviceMetricsOverride', {
        width: 1440,
        height: 900,
        deviceScaleFactor,
        mobile: false,
      });
      await until(page, `devicePixelRatio === ${deviceScaleFactor}`);
      await rest(page);
      expect(await readStage(page)).toEqual(before);
    }
    await close();
  });

  test('a link with a view opens on its middle at its scale', async () => {
    const { page, close } = await viewer.open(`${force}&view=-40,30,1.4`);

    const stage = await readStage(page);

    expect(stage.scale).toBeCloseTo(1.4, 2);
    expect(middleOf(stage).x).toBeCloseTo(-40, 0);
    expect(middleOf(stage).y).toBeCloseTo(30, 0);
    await close();
  });

  test.each([
    ['force, by the wheel', force, false],
    ['accounts, by the wheel with Ctrl', accounts, true],
  ])('%s: what lies under the pointer stays there', async (_, hash, withCtrl) => {
    const { page, close } = await viewer.open(hash);
    const stage = await page.locator('.stage').boundingBox();
    if (stage === null) throw new Error('no stage');

    for (const [x, y, turn] of [
      [0.3, 0.35, -200],
      [0.6, 0.6, -150],
      [0.45, 0.4, 180],
    ] as const) {
      const pixel = { x: Math.round(stage.width * x), y: Math.round(stage.height * y) };
      const before = await readStage(page);
      await page.mouse.move(stage.x + pixel.x, stage.y + pixel.y);
      if (withCtrl) await page.keyboard.down('Control');
      await page.mouse.wheel(0, withCtrl ? turn / 10 : turn);
      if (withCtrl) await page.keyboard.up('Control');
      await until(
        page,
        `new DOMMatrix(getComputedStyle(document.querySelector('.plates')).transform).a !== ${before.scale}`,
      );
      await rest(page);
      const after = await readStage(page);
      const [was, is] = [unitAt(before, pixel.x, pixel.y), unitAt(after, pixel.x, pixel.y)];

      expect(after.scale > before.scale).toBe(turn < 0);
      expect(is.x).toBeCloseTo(was.x, 0);
      expect(is.y).toBeCloseTo(was.y, 0);
    }
    await close();
  });

  test.each([
    ['force', force],
    ['accounts', accounts],
  ])('%s cannot be dragged, scrolled or pushed out of sight', async (_, hash) => {
    const { page, close } = await viewer.open(hash);
    const isInSight = async () => {
      const { scale, left, top, width, height } = await readStage(page);
      const boxes = await page.evaluate<readonly (readonly [number, number])[]>(
        `[...document.querySelectorAll('.cards [data-id]')].map((one) => {
          const [box, stage] = [one.getBoundingClientRect(), document.querySelector('.stage').getBoundingClientRect()];
          return [box.left - stage.left, box.top - stage.top];
        })`,
      );
      const inside = boxes.filter(([x, y]) => x > -300 && x < width && y > -300 && y < height);
      return { isThere: inside.length > 0, scale, left, top };
    };
    const drag = async (dx: number, dy: number) => {
      // From the ground between cards: the heading of the picture lies over the upper edge.
      await page.mouse.move(300 + 460, 75);
      await page.mouse.down();
      await page.mouse.move(760 + dx, 75 + dy, { steps: 4 });
      await page.mouse.up();
      await rest(page);
    };

    for (const [dx, dy] of [
      [9000, 0],
      [-9000, 0],
      [0, 9000],
      [0, -9000],
      [7000, 7000],
      [-9000, -9000],
    ] as const) {
      for (let time = 0; time < 3; time += 1) await drag(dx, dy);
      expect((await isInSight()).isThere).toBe(true);
    }
    for (let time = 0; time < 40; time += 1) await page.keyboard.press('Shift+ArrowRight');
    await rest(page);
    expect((await isInSight()).isThere).toBe(true);
    for (let time = 0; time < 25; time += 1) await page.keyboard.press('-');
    await rest(page);
    expect((await isInSight()).isThere).toBe(true);
    await close();
  });

  test('what is chosen elsewhere comes into sight, and is still chosen in another view', async () => {
    const { page, close } = await viewer.open(`${accounts}&view=372,1500,1`);

    await page.evaluate("location.hash += '&select=isis-k-claims'");
    await page.waitForSelector('.card.selected');
    await rest(page);
    const stage = await page.locator('.stage').boundingBox();
    const card = await page.locator('.cards .card.selected').boundingBox();
    await page.getByRole('button', { name: 'Force' }).click();
    await page.waitForSelector('.picture.force[data-drawn="true"]');
    await page.getByRole('button', { name: 'List' }).click();
    await page.waitForSelector('.list-view');

    if (stage === null || card === null) throw new Error('no card');
    expect(card.y).toBeGreaterThanOrEqual(stage.y);
    expect(card.y + card.height).toBeLessThanOrEqual(stage.y + stage.height);
    expect(await page.evaluate<string>('location.hash')).toContain('select=isis-k-claims');
    expect(await page.locator('.pane .claim-title').count()).toBe(1);
    await close();
  });

  test('on a phone what is chosen stands above the sheet that tells of it', async () => {
    const { page, close } = await viewer.open(`${accounts}&select=kremlin-links-ukraine`, { width: 390, height: 844 });
    await page.waitForSelector('.pane .quote');
    await rest(page);

    const card = await page.locator('.cards .card.selected').boundingBox();
    const sheet = await page.locator('.pane').boundingBox();
    const caption = await page.locator('.caption').boundingBox();

    if (card === null || sheet === null || caption === null) throw new Error('nothing chosen');
    expect(card.y).toBeGreaterThanOrEqual(caption.y + caption.height - 1);
    expect(card.x).toBeGreaterThanOrEqual(0);
    expect(Math.min(card.y + card.height, sheet.y) - card.y).toBeGreaterThan(100);
    await close();
  });
});

describe('the stage under fingers', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer();
  });
  afterAll(() => viewer.stop());

  test.each([
    ['over cards', accounts],
    ['over the ground', force],
  ])('%s: two fingers hold two points of the picture, one moves it', async (_, hash) => {
    const { page, close } = await viewer.open(hash, { width: 768, height: 1024, hasTouch: true });
    const devtools = await page.context().newCDPSession(page);
    const box = await page.locator('.stage').boundingBox();
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
    await touch('touchStart', [[300, 300]]);
    for (const step of [1, 2, 3]) await touch('touchMove', [[300 - 10 * step, 300 - 20 * step]]);
    await touch('touchEnd', []);
    await rest(page);
    const moved = await readStage(page);

    expect(pinched.scale / before.scale).toBeCloseTo(280 / 200, 1);
    const [held, now] = [unitAt(before, 300, 300), unitAt(pinched, 300, 300)];
    expect(Math.abs(held.x - now.x)).toBeLessThan(4);
    expect(Math.abs(held.y - now.y)).toBeLessThan(4);
    expect(moved.scale).toBeCloseTo(pinched.scale, 3);
    expect(moved.left - pinched.left).toBeCloseTo(-30, 0);
    expect(moved.top - pinched.top).toBeCloseTo(-60, 0);
    await close();
  });

  test('a tap chooses', async () => {
    const { page, close } = await viewer.open(force, { width: 768, height: 1024, hasTouch: true });
    const [id = '', x = 0, y = 0] = await page.evaluate<readonly [string, number, number]>(`(() => {
      const one = document.querySelector('.proxy');
      const { left, top } = one.getBoundingClientRect();
      return [one.dataset.id, left, top];
    })()`);

    await page.touchscreen.tap(x, y);
    await until(page, "location.hash.includes('select=')");

    expect(await page.evaluate<string>('location.hash')).toContain(`select=${id}`);
    await close();
  });
});
