// The stage under the user's hands: what resizing, wheels, fingers, choices and themes may change of it, counted and measured.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateGraph } from '../support/generated-graph.ts';
import { readsOver } from '../support/http-reads.ts';
import { settle, startViewer, type ViewerServer } from './open-viewer.ts';

const crocus = '#dataset=crocus-city-hall';
const accounts = `${crocus}&layout=accounts`;
const force = `${crocus}&layout=force`;

interface Stage {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the picture lies on the stage: `pixel = unit × scale + left` or `+ top`. */
async function readStage(page: Page): Promise<Stage> {
  return page.evaluate<Stage>(`(() => {
    const { a, e, f } = new DOMMatrix(getComputedStyle(document.querySelector('.plates')).transform);
    const { width, height } = document.querySelector('.stage').getBoundingClientRect();
    return { scale: a, left: e, top: f, width, height };
  })()`);
}

interface Counts {
  readonly scenes: number;
  readonly frames: number;
  readonly routed: number;
  readonly built: number;
  readonly forces: number;
}

/** What the stage says of itself in its attributes, and the page in its performance marks. */
async function readCounts(page: Page): Promise<Counts> {
  return page.evaluate<Counts>(`(() => {
    const { scenes, frames, routed } = document.querySelector('.stage').dataset;
    const marks = (name) => performance.getEntriesByName('rashomon: ' + name).length;
    return {
      scenes: Number(scenes), frames: Number(frames), routed: Number(routed),
      built: marks('scene'), forces: marks('force layout'),
    };
  })()`);
}

/** Until it is so, looked at each frame: the page's own policy forbids what Playwright would look with. */
async function until(page: Page, expression: string): Promise<void> {
  await page.evaluate(`new Promise((done) => {
    const look = () => (${expression} ? done() : requestAnimationFrame(look));
    look();
  })`);
}

/** Until the camera has stood still for some frames. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(`new Promise((done) => {
    const read = () => document.querySelector('.plates')?.style.transform + innerWidth + document.querySelector('.stage')?.clientWidth;
    let [before, still] = [read(), 0];
    const look = () => {
      const now = read();
      still = now === before ? still + 1 : 0;
      before = now;
      if (still < 12) requestAnimationFrame(look);
      else done();
    };
    requestAnimationFrame(look);
  })`);
}

/** The unit of the picture under a pixel of the stage. */
function unitAt({ scale, left, top }: Stage, x: number, y: number) {
  return { x: (x - left) / scale, y: (y - top) / scale };
}

function middleOf(stage: Stage) {
  return unitAt(stage, stage.width / 2, stage.height / 2);
}

/** The card nearest the middle of the stage, and how far down in it the middle is. */
const readMiddleCard = `(() => {
  const box = document.querySelector('.stage').getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const far = (one) => Math.hypot(Math.max(one.left - x, 0, x - one.right), Math.max(one.top - y, 0, y - one.bottom));
  const all = [...document.querySelectorAll('.cards .card')].map((card) => [card.dataset.id, card.getBoundingClientRect()]);
  const [id, card] = all.sort((a, b) => far(a[1]) - far(b[1]))[0];
  return [id, (y - card.top) / card.height];
})()`;

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
    ['accounts', accounts],
    ['force', force],
  ])('%s opens with one scene and few frames; nothing the user does to look at it makes another', async (_, hash) => {
    const { page, errors, close } = await viewer.open(hash);
    await page.waitForSelector('.time-axis');
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

describe('the stage with 4,000 statements', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer(readsOver([generateGraph('large', 4000)]));
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
    expect(caption).toMatch(/1[\d,]{6} lines are too many to draw/);
    expect(chosen.routed).toBeLessThan(200);
    expect(chosen.scenes).toBe(1);
    expect(errors).toEqual([]);
    await close();
  }, 240_000);
});
