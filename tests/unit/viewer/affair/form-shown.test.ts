// Islands of what is shown: those of the whole affair are formed once, and a filter forms its own.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Affair, readAffair } from '../../../../viewer/src/affair/affair.ts';
import { formShown, formWhole } from '../../../../viewer/src/affair/form-shown.ts';
import { formIslands } from '../../../../viewer/src/affair/islands.ts';
import { listVisible, noFilters } from '../../../../viewer/src/choice/visibility.ts';
import { readChecked } from '../../../support/read-checked.ts';

describe('formShown', () => {
  let affair: Affair;
  beforeAll(async () => {
    affair = readAffair((await readChecked('data/crocus-city-hall')).index.graph);
  });

  test('gives the islands of the whole affair where nothing is hidden, formed when it was read', () => {
    const { islands, source } = formShown(affair, listVisible(affair, noFilters));

    expect(islands).toBe(affair.islands);
    expect(islands.islands.length).toBeGreaterThan(1);
    expect(formIslands(source)).toEqual(islands);
  });

  test('forms those of what a filter leaves over', () => {
    const visible = listVisible(affair, { ...noFilters, families: ['contradicts', 'contradicts-derived'] });
    const { islands, source } = formShown(affair, visible);

    expect(source.relations.length).toBeLessThan(formWhole(affair).source.relations.length);
    expect(islands.islands).toEqual([]);
  });
});
