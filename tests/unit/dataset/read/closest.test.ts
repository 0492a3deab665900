// "Did you mean", as a table.
import { describe, expect, test } from 'vitest';
import { closest } from '../../../../src/dataset/read/closest.ts';
import { acts, contradictionKinds, slots } from '../../../../src/domain/records/model.ts';

describe('closest', () => {
  test.each([
    ['say', acts, 'says'],
    ['Says', acts, 'says'],
    ['accuse', acts, 'accuses'],
    ['YesNo', slots, 'yes-no'],
    ['deny', contradictionKinds, 'denies'],
    ['undercut', contradictionKinds, 'undercuts'],
    ['from', ['form', 'words', 'exact'], 'form'],
    ['narative', ['narratives', 'name'], 'narratives'],
  ])('%s among %j means %s', (word, known, meant) => {
    expect(closest(word, known)).toBe(meant);
  });

  test.each([
    ['alleges', acts],
    ['xyz', slots],
    ['colour', ['name', 'kind']],
  ])('%s among %j means nothing that is known', (word, known) => {
    expect(closest(word, known)).toBeUndefined();
  });
});
