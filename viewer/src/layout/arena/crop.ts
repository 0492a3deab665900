// A picture, and the part of it that is on the stage → the picture without the disputes, speakers and lines that are out of sight: what
// is not seen is not painted. Places and marks stay as they are.
import type { Box, Point } from '../scene.ts';
import type { ArenaPicture } from './compose.ts';
import { boxAround, overlap } from './geometry.ts';

/** Lines bow, and signs stand, so far outside the boxes they belong to. */
const spare = 90;

export function cropPicture(picture: ArenaPicture, view: Box): ArenaPicture {
  const isSeen = (box: Box) => overlap(box, view, spare);
  const isSeenLine = (ends: readonly Point[]) => isSeen(boxAround(ends.map((at) => ({ ...at, width: 0, height: 0 }))));
  const seen = picture.arenas.map((arena) => isSeen(arena.bounds));
  const { speakers, loose, unplaced } = picture.around;
  return {
    ...picture,
    arenas: picture.arenas.filter((_, position) => seen[position]),
    strands: picture.strands.filter((_, position) => seen[position]),
    closed: picture.closed.filter((island) => isSeen(island.box)),
    speech: picture.speech.filter(({ from, to }) => isSeenLine([from, to])),
    relations: picture.relations.filter(({ curve }) => isSeenLine(curve)),
    around: {
      speakers: speakers.filter((one) => isSeen(one.nameBox)),
      loose: loose.filter((one) => isSeen(one.wordsBox)),
      unplaced,
    },
  };
}
