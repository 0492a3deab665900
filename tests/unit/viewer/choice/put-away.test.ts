// What is chosen together in the graph: what it stands for, and what is left when it, or all else, is put away.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Affair, readAffair } from '../../../../viewer/src/affair/affair.ts';
import {
  addNeighbours,
  listOthers,
  listStatementsOf,
  putAway,
  stepAway,
  stepBack,
  togglePick,
  untouched,
} from '../../../../viewer/src/choice/put-away.ts';
import { listVisible, noFilters, type Visibility } from '../../../../viewer/src/choice/visibility.ts';
import { readChecked } from '../../../support/read-checked.ts';

describe('what is chosen together', () => {
  let affair: Affair;
  let visible: Visibility;
  beforeAll(async () => {
    affair = readAffair((await readChecked('data/crocus-city-hall')).index.graph);
    visible = listVisible(affair, noFilters);
  });

  test('stands for statements: those of a speaker, or itself', () => {
    const own = affair.index.assertionsOf('watson');

    expect(listStatementsOf(affair, ['watson'])).toEqual(expect.arrayContaining([...own]));
    expect(listStatementsOf(affair, ['isis-k-claims', 'isis-k-claims'])).toEqual(['isis-k-claims']);
  });

  test('is put away with its relations, and nothing else is', () => {
    const left = putAway(visible, new Set(['kremlin-links-ukraine']));

    expect(left.shown.size).toBe(visible.shown.size - 1);
    expect(left.relations.some((one) => [one.from, one.to].includes('kremlin-links-ukraine'))).toBe(false);
    expect(left.relations.length).toBe(
      visible.relations.filter((one) => ![one.from, one.to].includes('kremlin-links-ukraine')).length,
    );
    expect(left.total).toEqual(visible.total);
    expect(putAway(visible, new Set())).toBe(visible);
  });

  test('is kept alone where the others are put away', () => {
    const left = putAway(visible, new Set(listOthers(visible, ['isis-k-claims', 'watson-sole-responsibility'])));

    expect([...left.shown].sort()).toEqual(['isis-k-claims', 'watson-sole-responsibility']);
  });

  test('goes step by step, and back', () => {
    const picked = togglePick(togglePick(togglePick(untouched, 'a'), 'b'), 'a');
    const away = stepAway(stepAway(picked, ['b']), ['c']);

    expect(picked.ids).toEqual(['b']);
    expect(away).toEqual({ ids: [], steps: [['b'], ['b', 'c']] });
    expect(stepBack(away).steps).toEqual([['b']]);
  });

  test('grows by what it is related to', () => {
    const grown = addNeighbours(affair, ['isis-k-claims']);

    expect(grown[0]).toBe('isis-k-claims');
    expect(grown).toContain('us-intelligence-confirms');
  });
});
