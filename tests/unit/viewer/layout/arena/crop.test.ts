// What is painted of a picture that is larger than the stage: all that is in sight, and not much more.
import { beforeAll, describe, expect, test } from 'vitest';
import { readAffair } from '../../../../../viewer/src/affair/affair.ts';
import { formWhole } from '../../../../../viewer/src/affair/form-shown.ts';
import { type ArenaPicture, composePicture } from '../../../../../viewer/src/layout/arena/compose.ts';
import { cropPicture } from '../../../../../viewer/src/layout/arena/crop.ts';
import { overlap } from '../../../../../viewer/src/layout/arena/geometry.ts';
import { Placement } from '../../../../../viewer/src/layout/arena/place-around.ts';
import { prepareAffair } from '../../../../../viewer/src/layout/arena/prepare-affair.ts';
import { measureWith } from '../../../../support/font-widths.ts';
import { buildGeneratedGraph } from '../../../../support/generated-affair.ts';

describe('cropPicture', () => {
  const stage = { width: 1172, height: 500 };
  let picture: ArenaPicture;
  beforeAll(() => {
    const affair = readAffair(buildGeneratedGraph({ id: 'breach', assertions: 300, seed: 1 }));
    const focus = affair.questions[0]?.question;
    const prepared = prepareAffair(affair, formWhole(affair), stage, { measure: measureWith(1), focus });
    picture = composePicture(prepared, new Placement(prepared.placement).read());
  }, 60_000);

  test('leaves nothing out of a picture that is whole in sight', () => {
    expect(cropPicture(picture, picture.bounds)).toEqual(picture);
  });

  test('holds all that meets the stage, and leaves out most of a picture that is longer', () => {
    const view = { x: 0, y: 0, ...stage };
    const cropped = cropPicture(picture, view);
    const left = picture.closed.filter((one) => !cropped.closed.includes(one));

    expect(left.length).toBeGreaterThan(picture.closed.length / 3);
    expect(left.filter((one) => overlap(one.box, view))).toEqual([]);
    expect(cropped.arenas).toEqual(picture.arenas);
    expect(cropped.strands.length).toBe(cropped.arenas.length);
    const missing = picture.around.speakers.filter((one) => !cropped.around.speakers.includes(one));
    expect(missing.filter((one) => overlap(one.nameBox, view))).toEqual([]);
  });

  test('of a picture out of sight nothing is left but its marks', () => {
    const { x, y, width, height } = picture.bounds;
    const gone = cropPicture(picture, { x: x + 3 * width, y: y + 3 * height, ...stage });

    expect([gone.arenas, gone.strands, gone.closed, gone.speech, gone.around.speakers]).toEqual([[], [], [], [], []]);
    expect(gone.marks).toBe(picture.marks);
  });
});
