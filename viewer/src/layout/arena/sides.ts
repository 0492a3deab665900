// Regions of an island → on which side of the gap each stands: as many contradictions as can be cross it.
import type { Island, IslandRelation, Region } from '../../affair/islands.ts';

export type Side = 'left' | 'right';

/** Above so many regions every division is too many to try: the best is then approached by moving one at a time. */
const exactUpTo = 12;

/** One contradiction across the gap outweighs everything else that speaks for a side. */
const weights = { crossing: 100, sizeDifference: 1, speakerKept: 8, firstOnTheLeft: 1 };

/**
 * By region key. Islands are taken in their order: who already speaks on one side stays there where it costs no contradiction.
 * Cost: 2 to the power of the regions up to twelve, then the square of the regions a pass.
 */
export function chooseSides(
  islands: readonly Island[],
  speakersOf: (statement: string) => readonly string[],
): ReadonlyMap<string, Side> {
  const sideOfSpeaker = new Map<string, Side>();
  const sides = new Map<string, Side>();
  for (const island of islands) {
    const chosen = divide(island, speakersOf, sideOfSpeaker);
    for (const [position, region] of island.regions.entries()) {
      const side: Side = chosen[position] === 1 ? 'right' : 'left';
      sides.set(region.key, side);
      for (const speaker of region.members.flatMap(speakersOf))
        if (!sideOfSpeaker.has(speaker)) sideOfSpeaker.set(speaker, side);
    }
  }
  return sides;
}

type Division = readonly (0 | 1)[];

function divide(
  { regions, contradictions }: Island,
  speakersOf: (statement: string) => readonly string[],
  sideOfSpeaker: ReadonlyMap<string, Side>,
): Division {
  const between = countBetween(regions, contradictions);
  const pull = regions.map((region) =>
    region.members.flatMap(speakersOf).reduce((sum, speaker) => {
      const side = sideOfSpeaker.get(speaker);
      return sum + (side === undefined ? 0 : side === 'right' ? 1 : -1);
    }, 0),
  );
  const worth = (division: Division) => {
    let sum = division[0] === 0 ? weights.firstOnTheLeft : 0;
    let difference = 0;
    for (const [i, side] of division.entries()) {
      difference += (side === 0 ? 1 : -1) * (regions[i]?.members.length ?? 0);
      sum += (side === 1 ? 1 : -1) * (pull[i] ?? 0) * weights.speakerKept;
      for (let j = 0; j < i; j += 1) if (division[j] !== side) sum += (between[i]?.[j] ?? 0) * weights.crossing;
    }
    return sum - Math.abs(difference) * weights.sizeDifference;
  };
  return regions.length <= exactUpTo ? tryAll(regions.length, worth) : climb(regions.length, worth);
}

function tryAll(count: number, worth: (division: Division) => number): Division {
  let best: Division = [];
  let most = Number.NEGATIVE_INFINITY;
  for (let bits = 0; bits < 2 ** count; bits += 1) {
    const division = Array.from({ length: count }, (_, position): 0 | 1 => (((bits >> position) & 1) === 1 ? 1 : 0));
    const value = worth(division);
    if (value > most) [best, most] = [division, value];
  }
  return best;
}

/** From alternating sides, one region at a time changes over while that gains anything. */
function climb(count: number, worth: (division: Division) => number): Division {
  let division: (0 | 1)[] = Array.from({ length: count }, (_, position) => (position % 2 === 0 ? 0 : 1));
  let most = worth(division);
  for (let moved = true; moved; ) {
    moved = false;
    for (let position = 0; position < count; position += 1) {
      const other = division.map((side, at): 0 | 1 => (at === position ? (side === 0 ? 1 : 0) : side));
      const value = worth(other);
      if (value <= most) continue;
      [division, most, moved] = [other, value, true];
    }
  }
  return division;
}

function countBetween(regions: readonly Region[], contradictions: readonly IslandRelation[]): number[][] {
  const regionOf = new Map(regions.flatMap((region, position) => region.members.map((id) => [id, position] as const)));
  const counts = regions.map(() => regions.map(() => 0));
  for (const { from, to } of contradictions) {
    const [a, b] = [regionOf.get(from), regionOf.get(to)];
    if (a === undefined || b === undefined || a === b) continue;
    for (const [i, j] of [
      [a, b],
      [b, a],
    ] as const) {
      const row = counts[i];
      if (row !== undefined) row[j] = (row[j] ?? 0) + 1;
    }
  }
  return counts;
}
