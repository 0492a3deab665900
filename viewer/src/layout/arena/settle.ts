// The searches for places around the arenas, within their budgets: a short one until no words are covered, for the first picture, and
// a long one until nothing crosses anything. Pure; the same input gives the same places.
import { Placement, type PlacementInput } from './place-around.ts';
import { costs, type PlacedAround } from './place-items.ts';

/** Added to the seed: each is another way through the places there are. */
const attempts = { quick: [0, 1, 2, 3, 4, 5], long: [0, 1, 2] };
/** Of the short search, each time; half of them where there are more lines than `quickly`. */
const mendings = 70;
/** Speakers × their lines, each time, before the short search leaves other ways to the long one; only the open dispute of a large affair has more. */
const quickly = 1600;
const rounds = { least: 300, most: 800, step: 100 };

interface Kept {
  readonly cuts: number;
  readonly faults: number;
  readonly places: PlacedAround;
}

const none: Kept = {
  cuts: Number.POSITIVE_INFINITY,
  faults: Number.POSITIVE_INFINITY,
  places: { speakers: [], loose: [], unplaced: [] },
};

/** The fewest lines through words, then the fewest faults. */
function keepClearer(best: Kept, placement: Placement): Kept {
  const { cuts, faults } = placement;
  return cuts < best.cuts || (cuts === best.cuts && faults <= best.faults)
    ? { cuts, faults, places: placement.read() }
    : best;
}

/** No line runs through words, and few cross. */
const isClear = ({ cuts, faults }: Kept) => cuts === 0 && faults < 2 * costs.throughWords;

/** What is drawn at once. */
export function placeQuickly(input: PlacementInput): PlacedAround {
  const lines = input.speakers.reduce((sum, one) => sum + one.statements.length, 0);
  const effort = input.speakers.length * lines;
  let best = none;
  for (const attempt of attempts.quick) {
    const placement = new Placement({ ...input, seed: input.seed + attempt });
    placement.mend(effort > quickly ? mendings / 2 : mendings);
    best = keepClearer(best, placement);
    if (isClear(best) || (attempt + 2) * effort > quickly) break;
  }
  return best.places;
}

/** What stays: never with more lines through words than was drawn at once. */
export function settlePlaces(input: PlacementInput): PlacedAround {
  let best = none;
  for (const attempt of attempts.long) {
    const placement = new Placement({ ...input, seed: input.seed + attempt });
    placement.mend(mendings);
    best = keepClearer(best, placement);
    for (let done = rounds.step; done <= rounds.most; done += rounds.step) {
      placement.improve(rounds.step);
      best = keepClearer(best, placement);
      if (done >= rounds.least && best.faults < 1) return best.places;
    }
    if (isClear(best)) break;
  }
  return best.places;
}
