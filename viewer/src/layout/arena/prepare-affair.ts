// An affair and what of it is shown → the prepared picture. Every word in it is the affair's own way to say it.
import type { Affair } from '../../affair/affair.ts';
import { attribute } from '../../affair/attribution.ts';
import { describeClaim, nameActor } from '../../affair/describe.ts';
import { listMustNotes } from '../../affair/describe-card.ts';
import { campColors } from '../../affair/mark-camps.ts';
import { readIslandSource } from '../../affair/read-island-source.ts';
import type { Visibility } from '../../choice/visibility.ts';
import { type PreparedPicture, preparePicture } from './prepare.ts';
import type { MeasureText } from './words.ts';

export function prepareAffair(
  affair: Affair,
  visible: Pick<Visibility, 'shown' | 'relations'>,
  stage: { readonly width: number; readonly height: number },
  { measure, focus }: { readonly measure: MeasureText; readonly focus: string | undefined },
): PreparedPicture {
  const { index } = affair;
  return preparePicture({
    source: readIslandSource(affair, visible.shown, visible.relations),
    words: {
      measure,
      of: (id) => {
        const { names, act } = attribute(affair, id);
        return {
          speaker: names,
          verb: act,
          claim: describeClaim(index, id),
          notes: listMustNotes(affair, id).join(' · '),
        };
      },
      nameActor: (id) => nameActor(index, id),
    },
    stage,
    paletteSize: campColors,
    ...(focus === undefined ? {} : { focus }),
  });
}
