// The long search for places around the arenas: until nothing crosses or covers anything, within a budget. Pure; the same input
// gives the same places.
import { Placement, type PlacementInput } from './place-around.ts';
import type { PlacedAround } from './place-items.ts';

/** Added to the seed: each is another way through the places there are. */
const attempts = [0, 1, 2];
const nowhere: PlacedAround = { speakers: [], loose: [], unplaced: [] };
const rounds = { least: 300, most: 800, step: 100 };

export function settlePlaces(input: PlacementInput): PlacedAround {
  let best = { faults: Number.POSITIVE_INFINITY, places: nowhere };
  for (const attempt of attempts) {
    const placement = new Placement({ ...input, seed: input.seed + attempt });
    for (let done = rounds.step; done <= rounds.most; done += rounds.step) {
      placement.improve(rounds.step);
      if (done >= rounds.least && placement.faults < 1) return placement.read();
    }
    const { faults } = placement;
    if (faults < best.faults) best = { faults, places: placement.read() };
  }
  return best.places;
}
