// Which record is meant by words that are no id: by its id in other spelling, its name, another name of it, or something near.
import { distance } from 'fastest-levenshtein';
import { describe, expect, test } from 'vitest';
import {
  sayMeant,
  sayUnknown,
  sayUnknownDataset,
  suggestRecord,
} from '../../../../src/domain/records/suggest-record.ts';

const actors = [
  { id: 'isis-k', name: 'ISIS–K', aliases: ['Islamic State – Khorasan Province', 'ИГИЛ-Х'] },
  { id: 'kyiv', name: 'Government of Ukraine', aliases: ['Ukraine'] },
  { id: 'putin', name: 'Vladimir Putin' },
  { id: 'watson', name: 'Adrienne Watson' },
  { id: 'us', name: 'United States', aliases: ['US', 'USA'] },
  { id: 'erdogan', name: 'Recep Tayyip Erdoğan' },
];

describe('suggestRecord', () => {
  test.each([
    ['Kyiv', 'kyiv'],
    ['KYIV ', 'kyiv'],
    ['kyev', 'kyiv'],
    ['Government of Ukraine', 'kyiv'],
    ['government-of-ukraine', 'kyiv'],
    ['ukraine', 'kyiv'],
    ['Goverment of Ukraine', 'kyiv'],
    ['Vladimir Putin', 'putin'],
    ['vladimir_putin', 'putin'],
    ['Vladimir', 'putin'],
    ['puttin', 'putin'],
    ['adrienne', 'watson'],
    ['ISIS-K', 'isis-k'],
    ['isis', 'isis-k'],
    ['игил-х', 'isis-k'],
    ['islamic state: khorasan province', 'isis-k'],
    ['u.s.', 'us'],
    ['usa', 'us'],
    ['US', 'us'],
    ['Recep Tayyip Erdogan', 'erdogan'],
    ['macron', undefined],
    ['', undefined],
    ['!!!', undefined],
    ['\u0000', undefined],
    ['a'.repeat(10_000), undefined],
  ])('for %j: %s', (written, id) => {
    expect(suggestRecord(written, actors, distance)?.id).toBe(id);
  });

  test('takes an id before a name, and a name before another name', () => {
    const known = [
      { id: 'one', name: 'Two', aliases: ['three'] },
      { id: 'two', name: 'Three' },
    ];

    expect(suggestRecord('TWO', known, distance)?.id).toBe('two');
    expect(suggestRecord('Three.', known, distance)?.id).toBe('two');
  });
});

describe('the sentences', () => {
  test('name the kind, the dataset, and the name behind an id', () => {
    expect(sayUnknown('Actor', 'Kyiv', 'crocus-city-hall')).toBe('There is no actor `Kyiv` in `crocus-city-hall`');
    expect(sayMeant({ id: 'kyiv', name: 'Government of Ukraine' })).toBe(
      'did you mean `kyiv` (Government of Ukraine)?',
    );
    expect(sayMeant({ id: 'kyiv', name: 'kyiv' })).toBe('did you mean `kyiv`?');
  });

  test('show little of what was pasted whole', () => {
    expect(sayUnknown('Actor', 'x'.repeat(10_000)).length).toBeLessThan(120);
    expect(sayMeant({ id: 'a', name: 'x'.repeat(10_000) }).length).toBeLessThan(160);
  });

  test('list what is loaded', () => {
    const loaded = [{ id: 'ferry', name: 'The ferry' }];

    expect(sayUnknownDataset('fery', loaded, distance)).toEqual({
      message: 'no dataset `fery` is loaded',
      hint: 'Did you mean `ferry` (The ferry)? Loaded: ferry.',
    });
    expect(sayUnknownDataset('lighthouse', loaded, distance).hint).toBe('Loaded: ferry.');
    expect(sayUnknownDataset('ferry', [], distance).hint).toBe('None is.');
  });
});
