// Which blocks of a long list stand in the page: those in the window, and space for the rest.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listBlocksInView } from '../../../../viewer/src/layout/blocks-in-view.ts';

describe('listBlocksInView', () => {
  test('takes the blocks that the window touches', () => {
    expect(listBlocksInView([100, 50, 100, 100], 120, 260)).toEqual({ first: 1, end: 4, before: 100, after: 0 });
  });

  test('above its first and below its last there is one all the same', () => {
    expect(listBlocksInView([100, 100], -900, -800)).toEqual({ first: 0, end: 1, before: 0, after: 100 });
    expect(listBlocksInView([100, 100], 900, 1000)).toEqual({ first: 1, end: 2, before: 100, after: 0 });
    expect(listBlocksInView([], 0, 100)).toEqual({ first: 0, end: 0, before: 0, after: 0 });
  });

  test('the list stays as high as it is, wherever the window stands, and the window is filled', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1 });
    fc.assert(
      fc.property(heights, fc.integer({ min: -500, max: 9000 }), (all, top) => {
        const { first, end, before, after } = listBlocksInView(all, top, top + 800);
        const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0);
        const shown = sum(all.slice(first, end));

        expect(before + shown + after).toBe(sum(all));
        expect(before).toBe(sum(all.slice(0, first)));
        if (top >= 0 && top < sum(all)) expect(before).toBeLessThanOrEqual(top);
        if (top + 800 > 0) expect(before + shown).toBeGreaterThanOrEqual(Math.min(top + 800, sum(all)));
      }),
    );
  });
});
