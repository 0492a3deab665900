import { describe, expect, test } from 'vitest';
import {
  type DocumentBoxes,
  drawLane,
  type LaneWay,
  type Placed,
  routeLane,
} from '../../../../viewer/src/layout/route-lanes.ts';
import type { Box, Point } from '../../../../viewer/src/layout/scene.ts';

const column = (x: number, y = 100, height = 400): Box => ({ x, y, width: 300, height });
const cardIn = (id: string, at: number, y: number, boxes: DocumentBoxes): Placed => ({
  id,
  column: at,
  box: { x: (boxes.columns[at]?.x ?? 0) + 10, y, width: 280, height: 50 },
});

const sideBySide: DocumentBoxes = {
  columns: [column(20), column(420), column(820)],
  signs: [
    { x: 326, y: 140, width: 88, height: 120 },
    { x: 726, y: 140, width: 88, height: 120 },
  ],
};
const cards = [0, 1, 2].flatMap((at) => [110, 170, 230, 290].map((y) => cardIn(`${at} ${y}`, at, y, sideBySide)));
const inRows: DocumentBoxes = {
  columns: [column(20, 100, 200), column(334, 100, 200), column(20, 314, 200), column(334, 314, 200)],
  signs: [],
};
const rowCards = [0, 1, 2, 3].flatMap((at) =>
  [20, 90].map((y) => cardIn(`${at} ${y}`, at, (inRows.columns[at]?.y ?? 0) + y, inRows)),
);

/** Every fourth pixel of the way. */
function listPoints({ points }: LaneWay): Point[] {
  return points.flatMap((one, at) => {
    const next = points[at + 1];
    if (next === undefined) return [one];
    const steps = Math.ceil(Math.hypot(next.x - one.x, next.y - one.y) / 4);
    return Array.from({ length: steps }, (_, step) => ({
      x: one.x + ((next.x - one.x) * step) / steps,
      y: one.y + ((next.y - one.y) * step) / steps,
    }));
  });
}

const isIn = ({ x, y }: Point, box: Box) =>
  x > box.x + 1 && x < box.x + box.width - 1 && y > box.y + 1 && y < box.y + box.height - 1;

function countCrossed(from: Placed, to: Placed, boxes: DocumentBoxes, all: readonly Placed[], turn = 0): number {
  const lane = routeLane(from, to, boxes, turn);
  if (lane === undefined) throw new Error('no lane');
  const inTheWay = [...all.map((one) => one.box), ...boxes.signs];
  return listPoints(lane).filter((point) => inTheWay.some((box) => isIn(point, box))).length;
}

describe('routeLane', () => {
  test.each([
    ['side by side', sideBySide, cards],
    ['in rows', inRows, rowCards],
  ] as const)('crosses no card and no sign, between any two cards %s', (_, boxes, all) => {
    let lanes = 0;
    for (const from of all) {
      for (const to of all) {
        if (from === to) continue;
        for (const turn of [0, 3]) {
          expect({ from: from.id, to: to.id, crossed: countCrossed(from, to, boxes, all, turn) }).toEqual({
            from: from.id,
            to: to.id,
            crossed: 0,
          });
          lanes += 1;
        }
      }
    }
    expect(lanes).toBeGreaterThan(100);
  });

  test('begins and ends at the borders of its cards', () => {
    for (const from of cards) {
      for (const to of cards.filter((one) => one !== from)) {
        const points = routeLane(from, to, sideBySide)?.points ?? [];
        for (const [point, { box }] of [
          [points[0], from],
          [points.at(-1), to],
        ] as const) {
          expect([box.x, box.x + box.width]).toContain(point?.x);
          expect(point?.y).toBe(box.y + box.height / 2);
        }
      }
    }
  });

  test('to a line below it runs down the margin and between the columns of lines', () => {
    const lines = [20, 280, 540].map(
      (x, at): Placed => ({
        id: `line ${at}`,
        box: { x, y: 560, width: 242, height: 30 },
        listTop: 545,
      }),
    );
    for (const from of cards) {
      for (const to of lines) expect(countCrossed(from, to, sideBySide, [...cards, ...lines])).toBe(0);
    }
  });

  test('neither of two lines below has a lane', () => {
    const line: Placed = { id: 'a', box: { x: 20, y: 560, width: 242, height: 30 } };

    expect(routeLane(line, { ...line, id: 'b' }, sideBySide)).toBeUndefined();
  });

  test('the sign of two accounts lies in the gap between them', () => {
    const [first] = cards;
    const second = cards.find((one) => one.column === 1);
    const lane = first && second && routeLane(first, second, sideBySide);

    expect(lane?.mark.x).toBeGreaterThan(320);
    expect(lane?.mark.x).toBeLessThan(420);
  });

  test('is drawn with round corners, and straight without any', () => {
    const mark = { x: 0, y: 0 };
    const straight = drawLane({ points: [mark, { x: 40, y: 0 }], mark });
    const bent = drawLane({ points: [mark, { x: 40, y: 0 }, { x: 40, y: 40 }], mark });

    expect(straight).toBe('M0 0L40 0');
    expect(bent).toBe('M0 0L35 0Q40 0 40 5L40 40');
  });
});
