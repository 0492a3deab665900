// Letters and colours of camps: one set for the affair.
import { beforeAll, describe, expect, test } from 'vitest';
import { letterOf } from '../../../../viewer/src/affair/account.ts';
import { type Affair, readAffair } from '../../../../viewer/src/affair/affair.ts';
import { formWhole } from '../../../../viewer/src/affair/form-shown.ts';
import { campId } from '../../../../viewer/src/affair/islands.ts';
import { markRegions } from '../../../../viewer/src/layout/arena/mark-regions.ts';
import { readChecked } from '../../../support/read-checked.ts';

const folders = ['data/crocus-city-hall', 'data/harbour-fire'] as const;

function readIslands(affair: Affair) {
  const { source, islands } = formWhole(affair);
  return { source, islands: islands.islands };
}

describe.each(folders)('markCamps of %s', (folder) => {
  let affair: Affair;
  beforeAll(async () => {
    affair = readAffair((await readChecked(folder)).index.graph);
  });

  test('gives the camps of a question letters and colours that all differ', () => {
    for (const { camps } of affair.questions) {
      expect(new Set(camps.map((one) => one.letter)).size).toBe(camps.length);
      expect(new Set(camps.map((one) => one.color % 7)).size).toBe(camps.length);
    }
  });

  test('a region of the graph has the letter and colour of every account it holds', () => {
    const { source, islands } = readIslands(affair);
    const marks = markRegions(islands, source, 7);
    const camps = new Map(
      affair.questions.flatMap(({ question, camps: own }) =>
        own.map((one) => [campId(question, one.position), { camp: one.color % 7, letter: one.letter }] as const),
      ),
    );
    const regions = islands.flatMap((one) => one.regions).filter((one) => one.kind === 'account');

    expect(regions.length).toBeGreaterThan(4);
    for (const { key, camps: own } of regions)
      expect(own.map((one) => camps.get(one))).toEqual(own.map(() => marks.get(key)));
  });
});

test('letterOf goes on after Z', () => {
  expect([0, 25, 26, 27, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
});
