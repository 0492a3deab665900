// The graph on a phone and on a tablet: whole, made for the width there is, with nothing through its words.
import { describe, expect, test } from 'vitest';
import { readAffair } from '../../../../../viewer/src/affair/affair.ts';
import { formWhole } from '../../../../../viewer/src/affair/form-shown.ts';
import { composePicture } from '../../../../../viewer/src/layout/arena/compose.ts';
import { prepareAffair } from '../../../../../viewer/src/layout/arena/prepare-affair.ts';
import { placeQuickly } from '../../../../../viewer/src/layout/arena/settle.ts';
import { measureWith } from '../../../../support/font-widths.ts';
import { measurePicture } from '../../../../support/measure-arena.ts';
import { readChecked } from '../../../../support/read-checked.ts';

async function draw(folder: string, width: number, asksFirst = false) {
  const all = readAffair((await readChecked(folder)).index.graph);
  const focus = asksFirst ? all.questions[0]?.question : undefined;
  const stage = { width, height: 760 };
  const prepared = prepareAffair(all, formWhole(all), stage, { measure: measureWith(1), focus });
  return composePicture(prepared, placeQuickly(prepared.placement));
}

describe.each(['data/crocus-city-hall', 'data/harbour-fire'])('%s', (folder) => {
  test.each([375, 390, 430])('is drawn closed on a phone of %i px, and nothing goes over its edges', async (width) => {
    const picture = await draw(folder, width);

    expect(picture.arenas).toEqual([]);
    expect(picture.closed.length).toBeGreaterThan(1);
    expect(picture.bounds.x).toBeGreaterThan(-1);
    expect(picture.bounds.x + picture.bounds.width).toBeLessThanOrEqual(width);
    expect(measurePicture(picture)).toMatchObject({ overlaps: [], through: [] });
  });

  test.each([740, 768, 940, 1012, 1070])(
    'has one dispute open on a stage of %i px, its speakers beside it',
    async (width) => {
      const picture = await draw(folder, width);

      expect(picture.arenas).toHaveLength(1);
      expect(picture.around.speakers.length).toBeGreaterThan(4);
      expect(picture.bounds.x).toBeGreaterThan(-1);
      expect(picture.bounds.x + picture.bounds.width).toBeLessThanOrEqual(width);
      const { crossings, ...measured } = measurePicture(picture, { width, height: 760 });
      expect(measured).toMatchObject({ overlaps: [], through: [] });
      expect(crossings).toBeLessThanOrEqual(2);
    },
  );
});

test('on a phone the dispute that is asked for opens', async () => {
  const picture = await draw('data/crocus-city-hall', 390, true);

  expect(picture.arenas).toHaveLength(1);
});
