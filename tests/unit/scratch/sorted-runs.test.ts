import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SortedRuns } from '../../../src/scratch/sorted-runs.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '失', '😀', ' '), maxLength: 6 });

describe('SortedRuns', () => {
  test('gives entries back by key, those of one key in the order added, however many runs there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text), { maxLength: 60 }),
        fc.integer({ min: 60, max: 2_000 }),
        (pairs, most) => {
          const runs = new SortedRuns(most);
          for (const [key, value] of pairs) runs.add(key, value);

          const wanted = pairs.map(([key, value], at) => ({ key, value, at }));
          wanted.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.at - b.at));
          const given = [...runs.read()];
          const again = [...runs.read()];
          runs.close();

          expect(given).toEqual(wanted.map(({ key, value }) => ({ key, value })));
          expect(again).toEqual(given);
        },
      ),
    );
  });

  test('reads entries that are longer than a chunk', () => {
    const runs = new SortedRuns(1_000);
    const long = 'é'.repeat(200_000);
    for (const key of ['c', 'a', 'b']) runs.add(key, `${key}${long}`);

    expect([...runs.read()].map(({ key, value }) => [key, value.length])).toEqual(
      ['a', 'b', 'c'].map((key) => [key, 200_001]),
    );
    runs.close();
  });
});
