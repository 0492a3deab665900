import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { createOccurrenceSearch } from '../../../../src/domain/anchor/occurrence-index.ts';

const few = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', '🚢'), minLength, maxLength });

function readThrough(text: string, pattern: string): number[] {
  return [...Array(text.length).keys()].filter((at) => text.startsWith(pattern, at));
}

describe('createOccurrenceSearch', () => {
  test.prop([few(0, 300), few(1, 20), fc.nat()])(
    'finds the same places with an index as without',
    (text, other, seed) => {
      const at = text.length === 0 ? 0 : seed % text.length;
      const own = text.slice(at, at + 1 + (seed % 24)) || 'a';
      const search = createOccurrenceSearch(text);

      for (let count = 0; count < 40; count += 1) search('anything else');

      expect(search(own)).toEqual(readThrough(text, own));
      expect(search(other)).toEqual(readThrough(text, other));
    },
  );

  test('finds what overlaps itself', () => {
    expect(createOccurrenceSearch('aaaa')('aa')).toEqual([0, 1, 2]);
  });

  test('stops at a thousand places', () => {
    const search = createOccurrenceSearch('ab'.repeat(5_000));

    for (let count = 0; count < 40; count += 1) expect(search('ab'.repeat(8))).toHaveLength(1_000);
  });
});
