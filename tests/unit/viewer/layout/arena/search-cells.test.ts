// The search for a place gives what pricing every free place gives: sorting beforehand what can matter changes no answer.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Directions } from '../../../../../viewer/src/layout/arena/directions.ts';
import { FreeCells } from '../../../../../viewer/src/layout/arena/free-cells.ts';
import { contains, overlap } from '../../../../../viewer/src/layout/arena/geometry.ts';
import { boxOf, type Item, speakerItem } from '../../../../../viewer/src/layout/arena/place-items.ts';
import {
  listBlockers,
  type PricedAgainst,
  priceLengths,
  pricePlace,
} from '../../../../../viewer/src/layout/arena/price-place.ts';
import { searchCells } from '../../../../../viewer/src/layout/arena/search-cells.ts';

const stage = { x: 0, y: 0, width: 420, height: 300 };
const point = fc.record({ x: fc.integer({ min: 0, max: 420 }), y: fc.integer({ min: 0, max: 300 }) });
const box = fc.record({
  x: fc.integer({ min: 0, max: 380 }),
  y: fc.integer({ min: 0, max: 270 }),
  width: fc.integer({ min: 10, max: 120 }),
  height: fc.integer({ min: 8, max: 60 }),
});

const surroundings = fc.record({
  obstacles: fc.array(box, { maxLength: 4 }),
  taken: fc.array(box, { maxLength: 3 }),
  words: fc.array(box, { maxLength: 8 }),
  lines: fc.array(fc.tuple(point, point), { maxLength: 10 }),
  ends: fc.array(point, { minLength: 1, maxLength: 3 }),
  side: fc.constantFrom('left' as const, 'right' as const),
});

test('finds the price of the cheapest free place there is', () => {
  fc.assert(
    fc.property(surroundings, ({ obstacles, taken, words, lines, ends, side }) => {
      const name = { lines: [], width: 70, height: 14 };
      const item: Item = speakerItem({ id: 'self', actor: 'self', name, statements: ends.map((_, at) => `end-${at}`) });
      const standing = {
        seats: new Map(),
        items: new Map(),
        zones: obstacles.map((one) => ({ box: one, holds: new Set<string>() })),
      };
      const against: PricedAgainst = {
        ends: ends.map((one, at) => ({ point: one, to: `end-${at}`, weight: 1 })),
        segments: lines.map(([a, b], at) => ({ from: `from-${at}`, to: `to-${at}`, a, b })),
        words: words.map((one, at) => ({ box: one, of: `word-${at}` })),
      };
      const cells = new FreeCells(stage, obstacles).of(item, side);
      const found = searchCells(
        item,
        cells,
        { first: 0, stride: 1 },
        {
          ...against,
          standing,
          taken,
          lines: against.ends.map((end) => new Directions(end.point, listBlockers(item, end, against, standing))),
        },
        undefined,
      );

      const prices: number[] = [];
      for (let y = 4; y < stage.height; y += 11)
        for (let x = 4; x < stage.width; x += 11) {
          const own = boxOf(item, { x, y });
          if (!contains(stage, own) || obstacles.some((one) => overlap(own, one, 5))) continue;
          if (taken.some((one) => overlap(own, one))) continue;
          prices.push(pricePlace(item, { x, y }, against, standing, priceLengths(x, y, against.ends)));
        }
      expect(found === undefined).toBe(prices.length === 0);
      if (found === undefined) return;
      expect(found.price).toBeCloseTo(Math.min(...prices), 6);
      const own = pricePlace(item, found.at, against, standing, priceLengths(found.at.x, found.at.y, against.ends));
      expect(own).toBeCloseTo(found.price, 6);
    }),
    { numRuns: 100 },
  );
});
