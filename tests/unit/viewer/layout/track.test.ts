import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findStretch, layTrack, scrollToShow } from '../../../../viewer/src/layout/track.ts';

const lengths = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 200 });

describe('findStretch', () => {
  test('shows all that lies in the window, and no more than is spared beside it', () => {
    fc.assert(
      fc.property(lengths, fc.nat(9000), fc.integer({ min: 1, max: 900 }), fc.nat(5), (all, from, room, spare) => {
        const track = layTrack(all);
        const { first, end } = findStretch(track, from, from + room, spare);
        const inside = all.map((_, at) => at).filter((at) => track.endOf(at) > from && track.startOf(at) < from + room);

        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(all.length);
        for (const at of inside) expect(at >= first && at < end).toBe(true);
        expect(end - first).toBeLessThanOrEqual(inside.length + 2 * spare + 2);
      }),
    );
  });

  test('of nothing there is nothing', () => {
    expect(findStretch(layTrack([]), 0, 500, 3)).toEqual({ first: 0, end: 0 });
  });
});

describe('scrollToShow', () => {
  test('leaves what is in sight where it is, and brings what is not in sight to the near edge', () => {
    const track = layTrack(Array.from({ length: 100 }, () => 10));

    expect(scrollToShow(track, 5, 20, 100)).toBe(20);
    expect(scrollToShow(track, 50, 0, 100)).toBe(410);
    expect(scrollToShow(track, 1, 400, 100)).toBe(10);
  });

  test('one that is larger than the window is shown from its start', () => {
    expect(scrollToShow(layTrack([10, 500, 10]), 1, 300, 100)).toBe(10);
  });
});
