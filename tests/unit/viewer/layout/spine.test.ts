// Every quote of a document at its place, in a lane of its own where it overlaps others; crowded lines are counted instead.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlacedQuote } from '../../../../viewer/src/affair/quoted-documents.ts';
import { countAlongSpine, placeOnSpine } from '../../../../viewer/src/layout/spine.ts';

const length = 2000;
const width = 1000;

const quotes = fc.array(fc.tuple(fc.nat(1900), fc.integer({ min: 1, max: 100 })), { maxLength: 40 }).map((list) =>
  list.map(
    ([start, long], position): PlacedQuote => ({
      owner: `a${position}`,
      position: 0,
      extents: [{ start, end: start + long }],
    }),
  ),
);

describe('placeOnSpine', () => {
  test('draws what is long enough exactly where it stands', () => {
    const { marks, lanes } = placeOnSpine(
      [
        { owner: 'a', position: 0, extents: [{ start: 0, end: 500 }] },
        { owner: 'b', position: 0, extents: [{ start: 500, end: 1000 }] },
      ],
      length,
      width,
    );

    expect(marks.map(({ left, width: wide }) => [left, wide])).toEqual([
      [0, 250],
      [250, 250],
    ]);
    expect(lanes).toBe(2);
  });

  test('keeps the pieces of one quote in one lane, with what lies between them free for others', () => {
    const { marks } = placeOnSpine(
      [
        {
          owner: 'pieces',
          position: 0,
          extents: [
            { start: 0, end: 200 },
            { start: 800, end: 1000 },
          ],
        },
        { owner: 'between', position: 0, extents: [{ start: 300, end: 600 }] },
      ],
      length,
      width,
    );

    expect(marks.map(({ owner, lane }) => [owner, lane])).toEqual([
      ['pieces', 0],
      ['between', 0],
      ['pieces', 0],
    ]);
  });

  test('draws every quote once, inside the line, in the order of the text, and none over another', () => {
    fc.assert(
      fc.property(quotes, (list) => {
        const { marks, lanes } = placeOnSpine(list, length, width);

        expect(marks.map((one) => one.owner).sort()).toEqual(list.map((one) => one.owner).sort());
        expect(marks.map((one) => one.start)).toEqual(marks.map((one) => one.start).sort((a, b) => a - b));
        for (const mark of marks) {
          expect(mark.left).toBeGreaterThanOrEqual(0);
          expect(mark.left + mark.width).toBeLessThanOrEqual(width + 0.001);
          expect(mark.lane).toBeLessThan(lanes);
          const inLane = marks.filter((one) => one !== mark && one.lane === mark.lane);
          for (const other of inLane) {
            expect(other.left >= mark.left + mark.width || other.left + other.width <= mark.left).toBe(true);
          }
        }
      }),
    );
  });
});

describe('countAlongSpine', () => {
  test('counts every quote once, in the stretch in which it begins', () => {
    fc.assert(
      fc.property(quotes, (list) => {
        const stretches = countAlongSpine(list, length, width);

        expect(stretches.flatMap((one) => one.quotes).length).toBe(list.length);
        for (const { left, width: wide, quotes: inside, share } of stretches) {
          expect(share).toBeGreaterThan(0);
          for (const { extents } of inside) {
            const at = ((extents[0]?.start ?? 0) * width) / length;
            expect(at).toBeGreaterThanOrEqual(left - 0.001);
            expect(at).toBeLessThan(left + wide + 2.001);
          }
        }
      }),
    );
  });
});
