// Ids held as bytes are told apart as texts are.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IdTable } from '../../../../src/domain/base/id-table.ts';

const anyId = fc.oneof(
  fc.string({ maxLength: 3 }),
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.constantFrom('ÿ', 'Ā', 'a', 'aa', 'a'.repeat(1_024), 'a'.repeat(1_025)),
);

describe('IdTable', () => {
  test('gives numbers as a map of texts would', () => {
    fc.assert(
      fc.property(
        fc.array(
          anyId.filter((id) => id !== ''),
          { maxLength: 40 },
        ),
        fc.array(anyId),
        (ids, others) => {
          const table = new IdTable();
          const known = new Map<string, number>();
          for (const id of ids) {
            if (!known.has(id)) known.set(id, known.size);
            expect(table.add(id)).toBe(known.get(id));
          }

          expect(table.count).toBe(known.size);
          for (const id of others) expect(table.numberOf(id)).toBe(known.get(id));
          expect([...known.values()].map((number) => table.idOf(number))).toEqual([...known.keys()]);
        },
      ),
    );
  });

  test('grows, and gives the numbers that it passed over to nobody', () => {
    const table = new IdTable();
    const ids = Array.from({ length: 20_000 }, (_, at) => `statement-${at}`);
    const numbers = ids.map((id, at) => {
      if (at % 3 === 0) table.skip();
      return table.add(id);
    });

    expect(ids.map((id) => table.numberOf(id))).toEqual(numbers);
    expect(numbers.map((number) => table.idOf(number))).toEqual(ids);
    expect(new Set(numbers).size).toBe(ids.length);
    expect(table.idOf(0)).toBe('');
    expect(table.numberOf('statement-20000')).toBeUndefined();
  });
});
