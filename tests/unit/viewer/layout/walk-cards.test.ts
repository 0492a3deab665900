import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ArrowKey,
  type CardGrid,
  isArrow,
  type Step,
  walkCards,
} from '../../../../viewer/src/layout/walk-cards.ts';

const grid: CardGrid = { columns: [['a1', 'a2', 'a3'], ['b1'], ['c1', 'c2']], below: ['x1', 'x2'] };
const opposite: Readonly<Record<ArrowKey, ArrowKey>> = {
  ArrowUp: 'ArrowDown',
  ArrowDown: 'ArrowUp',
  ArrowLeft: 'ArrowRight',
  ArrowRight: 'ArrowLeft',
};

function walk(from: string, ...arrows: readonly ArrowKey[]): readonly string[] {
  let at = from;
  let way: readonly Step[] = [];
  return arrows.map((arrow) => {
    const step = walkCards(grid, at, arrow, way);
    at = step?.to ?? at;
    way = step?.way ?? way;
    return at;
  });
}

describe('walkCards', () => {
  test('goes down a column, then to what stands below, and up again', () => {
    expect(walk('a1', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown')).toEqual(['a2', 'a3', 'x1', 'x2']);
    expect(walk('x1', 'ArrowUp')).toEqual(['a3']);
  });

  test('goes to the card at the same height of the next column, or its last', () => {
    expect(walk('a3', 'ArrowRight', 'ArrowRight')).toEqual(['b1', 'c1']);
    expect(walk('c2', 'ArrowRight')).toEqual(['c2']);
  });

  test('comes back where it was, though the column was shorter', () => {
    expect(walk('a3', 'ArrowRight', 'ArrowLeft')).toEqual(['b1', 'a3']);
    expect(walk('c2', 'ArrowDown', 'ArrowUp')).toEqual(['x1', 'c2']);
  });

  test('any walk is undone by the opposite arrows, backwards', () => {
    const arrow = fc.constantFrom<ArrowKey>('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight');
    const columns = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(columns, fc.nat(4), fc.array(arrow, { maxLength: 12 }), (sizes, under, arrows) => {
        const any: CardGrid = {
          columns: sizes.map((size, column) => Array.from({ length: size }, (_, row) => `${column}-${row}`)),
          below: Array.from({ length: under }, (_, row) => `below-${row}`),
        };
        let at = '0-0';
        let way: readonly Step[] = [];
        const places = [at];
        const taken: ArrowKey[] = [];
        for (const key of arrows) {
          const step = walkCards(any, at, key, way);
          if (step === undefined) continue;
          ({ to: at, way } = step);
          places.push(at);
          taken.push(key);
        }
        for (const key of taken.toReversed()) {
          places.pop();
          const back = walkCards(any, at, opposite[key], way);
          expect(back?.to).toBe(places.at(-1));
          ({ to: at, way } = back ?? { to: at, way });
        }
        expect(at).toBe('0-0');
      }),
    );
  });

  test('knows arrows from other keys', () => {
    expect(['ArrowUp', 'Enter', 'toString'].map(isArrow)).toEqual([true, false, false]);
  });
});
