// What the tests of the graph's stage read of it: where the picture lies, and when it rests.
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
    const stage = document.querySelector('.graph-stage');
    const [scale, left, top] = JSON.parse(stage.dataset.camera);
    const { width, height } = stage.getBoundingClientRect();
    return { scale, left, top, width, height };
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
    const read = () => document.querySelector('.graph-stage')?.dataset.camera + innerWidth;
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
