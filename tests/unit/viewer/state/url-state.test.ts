import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relationFamilies } from '../../../../viewer/src/affair/relations.ts';
import { layouts } from '../../../../viewer/src/layout/layouts.ts';
import { noChoices, parseHash, renderHash, themes } from '../../../../viewer/src/state/url-state.ts';

describe('url-state', () => {
  test.each([
    ['', noChoices],
    ['#', noChoices],
    ['#layout=graph', { ...noChoices, layout: 'graph' as const }],
    ['#question=none', { ...noChoices, question: null }],
    ['#select=who-is-responsible=isis-k', { ...noChoices, selected: 'who-is-responsible=isis-k' }],
    ['#compare=watson,putin,watson', { ...noChoices, compared: ['watson', 'putin'] }],
    ['#view=10,-20,0.5', { ...noChoices, view: { x: 10, y: -20, scale: 0.5 } }],
  ])('%s is read', (hash, choices) => {
    expect(parseHash(hash)).toEqual(choices);
  });

  test.each([
    '#layout=spiral',
    '#theme=neon',
    '#view=1,2',
    '#view=1,2,0',
    '#view=1,2,Infinity',
    '#view=1,2,3,4',
    '#hide=everything',
    '#nonsense',
    '#question=&select=&layout=&hide=',
    '#%E0%A4%A',
    '#=x&&&=',
  ])('%s opens the default picture', (hash) => {
    expect(parseHash(hash)).toEqual(noChoices);
  });

  test('what is chosen comes back from the address', () => {
    const words = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    const list = fc.uniqueArray(words, { maxLength: 3 }).map((items) => items.sort());
    const choices = fc.record({
      dataset: fc.oneof(fc.constant(''), words),
      layout: fc.constantFrom(undefined, ...layouts.map((one) => one.name)),
      question: fc.oneof(
        fc.constant(undefined),
        fc.constant(null),
        words.filter((word) => word !== 'none'),
      ),
      selected: fc.oneof(fc.constant(undefined), words, fc.string({ minLength: 1, unit: 'binary' })),
      to: fc.oneof(fc.constant(undefined), words),
      compared: fc.uniqueArray(words, { maxLength: 2 }),
      arranged: fc.constantFrom('', 'up:who-is-responsible,grouped', 'down:what,colliding,all'),
      read: fc.oneof(fc.constant(undefined), words),
      hidden: fc.record(
        {
          families: fc.subarray([...relationFamilies]),
          acts: list,
          actors: list,
          narratives: list,
          said: fc.constantFrom({ from: '2019-11-09' }, { to: '2019-11-11' }, { from: '2019-11-09', to: '2019-11-11' }),
        },
        { requiredKeys: ['families', 'acts', 'actors', 'narratives'] },
      ),
      theme: fc.constantFrom(...themes),
      view: fc.oneof(
        fc.constant(undefined),
        fc.record({
          x: fc.integer({ min: -9999, max: 9999 }),
          y: fc.integer({ min: -9999, max: 9999 }),
          scale: fc.constantFrom(0.25, 1, 1.125),
        }),
      ),
    });

    fc.assert(
      fc.property(choices, (chosen) => {
        expect(parseHash(renderHash(chosen))).toEqual(chosen);
      }),
    );
  });

  test('ids, relations and accounts stay readable in it', () => {
    const selected = 'watson-sole~kremlin-links~contradicts~content';

    expect(renderHash({ ...noChoices, selected })).toBe(`#select=${selected}`);
    expect(renderHash({ ...noChoices, selected: 'toll=143..' })).toBe('#select=toll=143..');
  });
});
