// An affair and what of it is shown → the prepared picture. Every word in it is the affair's own way to say it.

import type { Affair } from '../../affair/affair.ts';
import { attribute } from '../../affair/attribution.ts';
import { describeClaim, nameActor, speakersBehind } from '../../affair/describe.ts';
import { listMustNotes } from '../../affair/describe-card.ts';
import { sayContradictions } from '../../affair/describe-island.ts';
import type { FormedIslands } from '../../affair/form-shown.ts';
import type { Island } from '../../affair/islands.ts';
import { campColors } from '../../affair/mark-camps.ts';
import { arenaWords } from '../../language/english/arena.ts';
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

/** How many contradict each other, and who takes no side: leaves the question open, or passes an answer over. */
function describeIsland(all: Affair, { key, questions, contradictions }: Island): string {
  const faceOffs = (questions.length === 0 ? [key] : questions.map((one) => one.id)).flatMap(
    (id) => all.faceOff(id) ?? [],
  );
  const namesOf = (ids: readonly string[]) => [
    ...new Set(ids.flatMap((id) => speakersBehind(all.index, id)).map((id) => nameActor(all.index, id))),
  ];
  const open = namesOf(faceOffs.flatMap((one) => one.open.map((stand) => stand.assertion)));
  const silent = namesOf(
    faceOffs.flatMap((one) => one.camps.flatMap((camp) => camp.accounts.flatMap((account) => account.passedOver))),
  );
  return [
    sayContradictions(contradictions),
    ...(open.length === 0 ? [] : [arenaWords().leftOpenBy(open)]),
    ...(silent.length === 0 ? [] : [arenaWords().passedOverBy(silent)]),
  ].join(' · ');
}
