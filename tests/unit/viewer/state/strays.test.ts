// What an address names that is not there: found, said, and mended.
import { describe, expect, test } from 'vitest';
import { readAffair } from '../../../../viewer/src/affair/affair.ts';
import { noFilters } from '../../../../viewer/src/choice/visibility.ts';
import { listStrays, suggestSelection } from '../../../../viewer/src/state/strays.ts';
import { noChoices, parseHash } from '../../../../viewer/src/state/url-state.ts';
import { readChecked } from '../../../support/read-checked.ts';

const affair = readAffair((await readChecked('data/crocus-city-hall')).index.graph);
const straysOf = (hash: string) => listStrays(affair, parseHash(hash), hash);

describe('listStrays', () => {
  test.each([
    '',
    '#',
    '#question=none',
    '#question=who-is-responsible&layout=list&theme=dark&hide=supports,reports&view=1,2,1',
    '#hide-actors=putin&hide-acts=denies&select=nobody',
    '#unknown-key=x&layout=&hide=&question=',
  ])('%s names nothing in vain', (hash) => {
    expect(straysOf(hash)).toEqual([]);
  });

  test.each([
    ['#layout=spiral', 'There is no layout “spiral”. It can be accounts, positions, graph, time or list.'],
    ['#theme=neon', 'There is no theme “neon”. It can be auto, light or dark.'],
    ['#view=1,2', 'The view in the address cannot be read: “1,2”.'],
    ['#question=nobody-knows', 'This dataset has no question “nobody-knows”.'],
    [
      '#compare=kyiv,nobody-at-all',
      'The address compares the actor “nobody-at-all”, which this dataset does not have.',
    ],
    [
      '#compare=kyiv,putin,watson',
      'Two actors are compared at a time, and the address names 3: the first two are shown.',
    ],
    [
      '#hide-narratives=none-of-them',
      'The address hides the narrative “none-of-them”, which this dataset does not have.',
    ],
  ])('%s is said', (hash, text) => {
    expect(straysOf(hash).map((one) => one.text)).toEqual([text]);
  });

  test('of several, each is said, and what is known of a list is kept', () => {
    const found = straysOf('#hide=supports,everything,nothing&hide-actors=putin,Government of Ukraine');

    expect(found.map((one) => one.text)).toEqual([
      expect.stringContaining('no kind of relation “everything”'),
      expect.stringContaining('no kind of relation “nothing”'),
      expect.stringContaining('hides the actor “Government of Ukraine”'),
    ]);
    expect(found[2]?.meant?.change.hidden?.actors).toEqual(['kyiv', 'putin']);
    expect(found[2]?.without.hidden?.actors).toEqual(['putin']);
  });

  test('a question is meant by its words, too', () => {
    const [stray] = listStrays(affair, { ...noChoices, question: 'Who is responsible for the attack' }, '');

    expect(stray?.meant?.change).toEqual({ question: 'who-is-responsible' });
    expect(stray?.without).toEqual({ question: undefined });
  });

  test('actors compared are meant by their names, in their order', () => {
    const [stray] = straysOf('#compare=putin,Adrienne Watson');

    expect(stray?.meant?.change).toEqual({ compared: ['putin', 'watson'] });
    expect(stray?.without).toEqual({ compared: ['putin'] });
    expect(straysOf('#compare=putin,kyiv')).toEqual([]);
  });

  test('what was meant and is hidden already is not hidden twice', () => {
    const hidden = { ...noFilters, acts: ['denies', 'Denies'] };

    expect(listStrays(affair, { ...noChoices, hidden }, '')[0]?.meant?.change.hidden?.acts).toEqual(['denies']);
  });

  test('shows little of an address that was made long', () => {
    for (const { text } of straysOf(`#layout=${'x'.repeat(50_000)}&question=${'y'.repeat(50_000)}`)) {
      expect(text.length).toBeLessThan(200);
    }
  });
});

describe('suggestSelection', () => {
  test.each([
    ['puttin', 'putin'],
    ['Vladimir Putin', 'putin'],
    ['isis-k-claim', 'isis-k-claims'],
    ['artikle', 'article'],
    ['who-is-responsible=nobody', 'who-is-responsible'],
    ['putin~nobody~contradicts~content', 'putin'],
    ['zzzzzz', undefined],
    ['', undefined],
    ['=', undefined],
  ])('for %j: %s', (selected, id) => {
    expect(suggestSelection(affair, selected)?.id).toBe(id);
  });
});
