import { distance } from 'fastest-levenshtein';
import { describe, expect, test } from 'vitest';
import { suggestNearest, suggestWord } from '../../../../src/domain/base/suggest.ts';
import { acts, contradictionKinds, slots } from '../../../../src/domain/records/model.ts';

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

describe('suggestWord', () => {
  test.each([
    ['say', acts, 'says'],
    ['Says', acts, 'says'],
    ['accuse', acts, 'accuses'],
    ['YesNo', slots, 'yes-no'],
    ['deny', contradictionKinds, 'denies'],
    ['undercut', contradictionKinds, 'undercuts'],
    ['from', ['form', 'words', 'exact'], 'form'],
    ['narative', ['narratives', 'name'], 'narratives'],
    ['chekc', ['check', 'load', 'fmt'], 'check'],
    ['who_said_what', ['who-said-what'], 'who-said-what'],
  ])('%s among %j means %s', (word, known, meant) => {
    expect(suggestWord(word, known, distance)).toBe(meant);
  });

  test.each([
    ['alleges', acts],
    ['xyz', slots],
    ['colour', ['name', 'kind']],
    ['c'.repeat(41), ['c'.repeat(40)]],
  ])('%s among %j means nothing that is known', (word, known) => {
    expect(suggestWord(word, known, distance)).toBeUndefined();
  });
});
