// An affair and what of it is shown → the prepared picture. Every word in it is the affair's own way to say it.

import type { Affair } from '../../affair/affair.ts';
import { attribute } from '../../affair/attribution.ts';
import { describeClaim, nameActor } from '../../affair/describe.ts';
import { listMustNotes } from '../../affair/describe-card.ts';
import { describeIsland } from '../../affair/describe-island.ts';
import type { FormedIslands } from '../../affair/form-shown.ts';
import { campColors } from '../../affair/mark-camps.ts';
import { type PictureWords, type PreparedPicture, preparePicture } from './prepare.ts';
import type { MeasureText } from './words.ts';

interface Wanted {
  readonly measure: MeasureText;
  readonly focus: string | undefined;
  readonly page?: number;
  readonly unfolded?: ReadonlySet<string>;
}

export function prepareAffair(
  affair: Affair,
  formed: FormedIslands,
  stage: { readonly width: number; readonly height: number },
  { measure, focus, ...wanted }: Wanted,
): PreparedPicture {
  return preparePicture({
    ...formed,
    ...wanted,
    words: readWords(affair, measure),
    stage,
    paletteSize: campColors,
    ...(focus === undefined ? {} : { focus }),
  });
}

export function readWords(affair: Affair, measure: MeasureText): PictureWords {
  const { index } = affair;
  return {
    measure,
    of: (id) => {
      const { names, act } = attribute(affair, id);
      const notes = listMustNotes(affair, id).join(' · ');
      return { speaker: names, verb: act, claim: describeClaim(index, id), notes };
    },
    nameActor: (id) => nameActor(index, id),
    describeIsland: (island) => describeIsland(affair, island),
  };
}
