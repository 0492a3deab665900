import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepReachable, scrollWithin, shiftIntoSight } from '../../../../viewer/src/layout/views.ts';

const window = { width: 800, height: 600 };

describe('views', () => {
  const bounds = { x: 0, y: 0, width: 760, height: 2000 };

  test('scrolling stays near the picture, and does not pull back what was dragged further', () => {
    const near = { x: 380, y: 300, scale: 1 };
    const far = scrollWithin(near, { ...near, y: 99_999 }, bounds, window);
    const dragged = { x: 380, y: bounds.height + 50, scale: 1 };

    expect(far.y).toBeLessThan(bounds.height);
    expect(scrollWithin(dragged, { ...dragged, y: dragged.y + 40 }, bounds, window).y).toBe(dragged.y);
    expect(scrollWithin(dragged, { ...dragged, y: dragged.y - 40 }, bounds, window).y).toBe(dragged.y - 40);
  });

  test('wherever the picture is moved to, a third of it or of the window stays filled', () => {
    const far = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(far, far, fc.double({ min: 0.06, max: 4, noNaN: true }), (x, y, scale) => {
        const view = keepReachable({ x, y, scale }, bounds, window);
        const seen = (centre: number, start: number, length: number, size: number) =>
          Math.min(start + length, centre + size / scale / 2) - Math.max(start, centre - size / scale / 2);
        const across = seen(view.x, bounds.x, bounds.width, window.width);
        const down = seen(view.y, bounds.y, bounds.height, window.height);
        return (
          across > Math.min(bounds.width, window.width / scale) / 3 - 0.01 &&
          down > Math.min(bounds.height, window.height / scale) / 3 - 0.01
        );
      }),
    );
  });

  test('a view inside the picture is left alone', () => {
    const view = { x: 400, y: 500, scale: 1 };

    expect(keepReachable(view, bounds, window)).toEqual(view);
  });

  test('a card that is in sight moves nothing, one below comes up', () => {
    const view = { x: 400, y: 300, scale: 1 };
    const at = { ...window, scale: 1, offsetX: 0, offsetY: 0 };

    const free = { top: 0, right: 0, bottom: 0 };
    const sheet = { top: 0, right: 0, bottom: 450 };

    expect(shiftIntoSight(view, { x: 100, y: 100, width: 200, height: 90 }, at, free)).toBeUndefined();
    expect(shiftIntoSight(view, { x: 100, y: 900, width: 200, height: 90 }, at, free)?.y).toBeGreaterThan(600);
    expect(shiftIntoSight(view, { x: 100, y: 100, width: 200, height: 90 }, at, sheet)?.y).toBe(300 + 54);
    expect(shiftIntoSight(view, { x: 100, y: 100, width: 200, height: 400 }, at, sheet)?.y).toBe(300 + 86);
  });
});
