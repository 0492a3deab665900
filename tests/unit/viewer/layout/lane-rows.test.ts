// Rows of lanes: as high as their highest box, under each other, never lower than the name of their lane; words break into lines.
import { describe, expect, test } from 'vitest';
import { countLines, stackLanes } from '../../../../viewer/src/layout/lane-rows.ts';
import type { Lane, LaneItem } from '../../../../viewer/src/layout/lanes.ts';

const itemAt = (id: string, row: number): LaneItem => ({ id, ids: [id], left: 0, row, from: 0, to: 1, open: 'none' });
const laneOf = (key: string, items: readonly LaneItem[], rows: number): Lane => ({
  key,
  name: key,
  count: items.length,
  items,
  rows,
});
const sizes = { head: 46, above: 5, below: 5 };

describe('stackLanes', () => {
  test('gives a row the height of its highest box, and a lane what its rows take', () => {
    const lanes = [
      laneOf('one', [itemAt('low', 0), itemAt('high', 0), itemAt('next', 1)], 2),
      laneOf('two', [itemAt('low', 0)], 1),
    ];
    const heights: Readonly<Record<string, number>> = { low: 34, high: 66, next: 50 };
    const placed = stackLanes(
      lanes,
      sizes,
      ({ id }) => heights[id] ?? 0,
      () => 0,
    );

    expect(placed.map(({ top, bottom, rowTops }) => ({ top, bottom, rowTops }))).toEqual([
      { top: 46, bottom: 172, rowTops: [5, 71] },
      { top: 172, bottom: 216, rowTops: [5] },
    ]);
  });

  test('leaves room for a name that is higher than the rows', () => {
    const [placed] = stackLanes(
      [laneOf('long', [itemAt('low', 0)], 1)],
      sizes,
      () => 34,
      () => 90,
    );

    expect(placed?.bottom).toBe(136);
  });
});

describe('countLines', () => {
  test.each([
    ['no words', [], 1],
    ['what fits', [40, 40], 1],
    ['what does not', [40, 60], 2],
    ['a word wider than the room', [20, 140, 20], 3],
  ] as const)('%s', (_, words, lines) => {
    expect(countLines(words, 10, 100)).toBe(lines);
  });
});
