// What the tests of the stage read of it: where the picture lies, how often it was made and drawn, and when it rests.
import type { Page } from 'playwright-core';

interface Lie {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the picture lies on the stage: `pixel = unit × scale + left` or `+ top`. */
export async function readStage(page: Page): Promise<Lie> {
  return page.evaluate<Lie>(`(() => {
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
export async function readCounts(page: Page): Promise<Counts> {
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
export async function until(page: Page, expression: string): Promise<void> {
  await page.evaluate(`new Promise((done) => {
    const look = () => (${expression} ? done() : requestAnimationFrame(look));
    look();
  })`);
}

/** Until the camera has stood still for some frames. */
export async function rest(page: Page): Promise<void> {
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
export function unitAt({ scale, left, top }: Lie, x: number, y: number) {
  return { x: (x - left) / scale, y: (y - top) / scale };
}

export function middleOf(stage: Lie) {
  return unitAt(stage, stage.width / 2, stage.height / 2);
}

/** The card nearest the middle of the stage, and how far down in it the middle is. */
export const readMiddleCard = `(() => {
  const box = document.querySelector('.stage').getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const far = (one) => Math.hypot(Math.max(one.left - x, 0, x - one.right), Math.max(one.top - y, 0, y - one.bottom));
  const all = [...document.querySelectorAll('.cards .card')].map((card) => [card.dataset.id, card.getBoundingClientRect()]);
  const [id, card] = all.sort((a, b) => far(a[1]) - far(b[1]))[0];
  return [id, (y - card.top) / card.height];
})()`;
