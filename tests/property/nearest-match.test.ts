// Law: the bit-parallel search finds what the plain edit-distance table finds. One file, one law.
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { findNearest } from '../../src/domain/anchor/approximate-match.ts';

const few = (length: { minLength: number; maxLength: number }) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), ...length });

describe('findNearest', () => {
  test.prop([few({ minLength: 0, maxLength: 120 }), few({ minLength: 1, maxLength: 80 })], { numRuns: 400 })(
    'finds the least number of edits, and a stretch that has it',
    (text, pattern) => {
      const least = Math.min(...lastRow(text, pattern));

      fc.pre(least < pattern.length);

      const match = findNearest(text, pattern, pattern.length);

      expect(match?.edits).toBe(least);
      expect(distance(text.slice(match?.start, match?.end), pattern)).toBe(least);
    },
  );

  test.prop([few({ minLength: 0, maxLength: 60 }), few({ minLength: 4, maxLength: 40 })])(
    'finds nothing where more edits are needed than allowed',
    (text, pattern) => {
      const least = Math.min(pattern.length, ...lastRow(text, pattern));

      const match = findNearest(text, pattern, least - 1);

      expect(match).toBeUndefined();
    },
  );
});

/** Sellers 1980: the last row of the table, whose first row is zero, so that a match may begin anywhere. */
function lastRow(text: string, pattern: string): number[] {
  let column = [...Array(pattern.length + 1).keys()];
  return [...text].map((unit) => {
    column = nextColumn(column, unit, pattern, 0);
    return column[pattern.length] as number;
  });
}

function distance(text: string, pattern: string): number {
  let column = [...Array(pattern.length + 1).keys()];
  for (const [index, unit] of [...text].entries()) column = nextColumn(column, unit, pattern, index + 1);
  return column[pattern.length] as number;
}

function nextColumn(before: readonly number[], unit: string, pattern: string, top: number): number[] {
  const column = [top];
  for (let row = 1; row <= pattern.length; row += 1) {
    const replaced = (before[row - 1] as number) + (pattern[row - 1] === unit ? 0 : 1);
    column.push(Math.min(replaced, (before[row] as number) + 1, (column[row - 1] as number) + 1));
  }
  return column;
}
