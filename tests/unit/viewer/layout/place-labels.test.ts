import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { force } from '../../../../viewer/src/layout/force.ts';
import {
  chooseLetters,
  type LabelWish,
  placeLabels,
  shortenToWords,
  wrapWords,
} from '../../../../viewer/src/layout/place-labels.ts';
import { findLineAt } from '../../../../viewer/src/layout/route-relations.ts';
import { shrinkAt } from '../../../../viewer/src/layout/scene.ts';
import {
  anchorAt,
  keepReachable,
  openWhole,
  pointOfAnchor,
  scrollWithin,
  shiftIntoSight,
} from '../../../../viewer/src/layout/views.ts';

const measure = (text: string) => text.length * 6;
const window = { width: 800, height: 600 };

describe('placeLabels', () => {
  const wish = fc.record({
    x: fc.integer({ min: 0, max: 800 }),
    y: fc.integer({ min: 0, max: 600 }),
    width: fc.integer({ min: 20, max: 160 }),
    weight: fc.integer({ min: 0, max: 20 }),
  });

  test('no two labels overlap, none leaves the window, none covers what is taken', () => {
    const taken = [{ left: 300, top: 200, width: 200, height: 100 }];
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 60 }), (wanted) => {
        const wishes = wanted.map(
          (one, at): LabelWish => ({ ...one, id: `l${at}`, lines: ['x'], height: 14, reach: 8 }),
        );

        const placed = placeLabels(wishes, taken, window);

        const boxes = [...placed, ...taken];
        const touching = boxes.filter((a, at) =>
          boxes
            .slice(at + 1)
            .some(
              (b) =>
                a.left < b.left + b.width &&
                b.left < a.left + a.width &&
                a.top < b.top + b.height &&
                b.top < a.top + a.height,
            ),
        );
        expect(touching).toEqual([]);
        expect(placed.every((one) => one.left >= 0 && one.left + one.width <= 800 && one.top >= 0)).toBe(true);
      }),
    );
  });

  test('the weightier of two that want one place is drawn', () => {
    const at = { lines: ['x'], width: 700, height: 14, x: 60, y: 300, reach: 5 };
    const placed = placeLabels(
      [
        { ...at, id: 'light', weight: 1 },
        { ...at, id: 'heavy', weight: 2 },
      ],
      [],
      { width: 780, height: 320 },
    );

    expect(placed[0]?.id).toBe('heavy');
  });
});

describe('wrapWords', () => {
  test('only whole words are drawn, and an ellipsis says that some are not', () => {
    const text = 'There was no Ukrainian involvement in the attack whatsoever.';
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 400 }), fc.integer({ min: 1, max: 4 }), (width, lines) => {
        const drawn = wrapWords(text, width, lines, measure);

        expect(drawn.length).toBeLessThanOrEqual(lines);
        const words = drawn.join(' ').replace('…', '').split(' ').filter(Boolean);
        expect(text.split(' ').slice(0, words.length).join(' ').startsWith(words.join(' '))).toBe(true);
      }),
    );
  });

  test('what fits is not shortened, and what cannot fit at all is left out', () => {
    expect(shortenToWords('one two', 100, measure)).toBe('one two');
    expect(shortenToWords('one two, three', 66, measure)).toBe('one two…');
    expect(shortenToWords('Donaudampfschiff', 30, measure)).toBeUndefined();
  });
});

describe('letters on shapes', () => {
  const disc = { kind: 'actor', shape: 'disc', monogram: 'SM' } as const;
  const look = { size: 12, camp: 1 };
  const wide = (text: string) => text.length * 10;

  test('two letters stand in their disc, and are left out where they would stand out of it', () => {
    const letters = [0.2, 0.4, 0.5, 0.6, 1, 2].map((scale) => chooseLetters(disc, look, shrinkAt(force, scale), wide));

    expect(letters).toEqual(['', '', '', 'SM', 'SM', 'SM']);
  });

  test('an account’s letter is never left out: its colour alone would not do', () => {
    expect(chooseLetters({ kind: 'assertion', shape: 'square', monogram: 'SM' }, look, 4, wide)).toBe('B');
  });
});

describe('views', () => {
  const bounds = { x: 0, y: 0, width: 760, height: 2000 };

  test('the whole picture fits under the caption', () => {
    const { scale } = openWhole(bounds, window, 44, 1);

    expect(bounds.height * scale).toBeLessThanOrEqual(window.height - 44);
  });

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

  test('a point is found again beside its card after the cards were placed anew', () => {
    const cards = {
      bounds: { x: 0, y: 0, width: 500, height: 100 },
      nodes: [
        { id: 'a', box: { x: 0, y: 0, width: 200, height: 100 } },
        { id: 'b', box: { x: 300, y: 0, width: 200, height: 100 } },
      ],
    };
    const moved = {
      bounds: { x: 0, y: 0, width: 100, height: 600 },
      nodes: [{ id: 'b', box: { x: 0, y: 400, width: 100, height: 200 } }],
    };
    const anchor = anchorAt({ x: 350, y: 150 }, cards);

    expect(anchor).toEqual({ id: 'b', across: 0.7, down: 1.5 });
    expect(anchor && pointOfAnchor(anchor, cards)).toEqual({ x: 350, y: 150 });
    expect(anchor && pointOfAnchor(anchor, moved)).toEqual({ x: 70, y: 700 });
    expect(anchor && pointOfAnchor(anchor, { ...cards, nodes: [] })).toBeUndefined();
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

describe('findLineAt', () => {
  const route = {
    id: 'line',
    from: { x: 0, y: 0 },
    curves: [{ c1: { x: 30, y: 0 }, c2: { x: 60, y: 0 }, to: { x: 100, y: 0 } }],
    mark: { x: 50, y: 0 },
  };

  test('finds a line within reach and none beyond', () => {
    expect(findLineAt([route], { x: 40, y: 5 }, 7)).toBe('line');
    expect(findLineAt([route], { x: 40, y: 9 }, 7)).toBeUndefined();
  });
});
