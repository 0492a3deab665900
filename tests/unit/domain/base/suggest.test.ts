import { distance } from 'fastest-levenshtein';
import { describe, expect, test } from 'vitest';
import { suggestNearest } from '../../../../src/domain/base/suggest.ts';

const ids = ['putin', 'kyiv', 'adrienne-watson', 'isis-k', 'islamic-state', 'crocus-city-hall-attack'];

describe('suggestNearest', () => {
  test.each([
    ['puttin', 'putin'],
    ['Putin', 'putin'],
    ['kiev', undefined],
    ['kyev', 'kyiv'],
    ['watson', 'adrienne-watson'],
    ['crocus-city-hall', 'crocus-city-hall-attack'],
    ['isis', 'isis-k'],
    ['islamic-stat', 'islamic-state'],
    ['boyes', undefined],
    ['x', undefined],
    ['', undefined],
    ['putin', undefined],
  ])('for %s: %s', (written, expected) => {
    expect(suggestNearest(written, ids, distance)).toBe(expected);
  });

  test('gives the first of equally near ones', () => {
    expect(suggestNearest('cat', ['bat', 'car'], distance)).toBe('bat');
  });

  test('gives nothing without a distance', () => {
    expect(suggestNearest('puttin', ids, undefined)).toBeUndefined();
  });
});
