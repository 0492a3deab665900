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
  const scales: Scales = { between, pull, sizes: regions.map((one) => one.members.length) };
  return regions.length <= exactUpTo ? tryAll(scales) : climb(scales);
}

/** What speaks for a division, by region. */
interface Scales {
  /** Contradictions of each two. */
  readonly between: readonly (readonly number[])[];
  /** Speakers that are on the right already, less those on the left. */
  readonly pull: readonly number[];
  readonly sizes: readonly number[];
}

function weigh({ between, pull, sizes }: Scales, division: Division): number {
  let [cut, drawn, difference] = [0, 0, 0];
  for (const [i, side] of division.entries()) {
    difference += (side === 0 ? 1 : -1) * (sizes[i] ?? 0);
    drawn += (side === 1 ? 1 : -1) * (pull[i] ?? 0);
    for (let j = 0; j < i; j += 1) if (division[j] !== side) cut += between[i]?.[j] ?? 0;
  }
  return priceSums(division, cut, drawn, difference);
}

/** `cut`: contradictions across the gap; `drawn`: speakers kept, less those parted; `difference`: of the sizes of the sides. */
function priceSums([first]: Division, cut: number, drawn: number, difference: number): number {
  return (
    cut * weights.crossing +
    drawn * weights.speakerKept +
    (first === 0 ? weights.firstOnTheLeft : 0) -
    Math.abs(difference) * weights.sizeDifference
  );
}

/**
 * Of equal ones the first, as binary numbers. Each differs from the one before in one region (Gray, 1953), so that only what that region
 * changes is summed anew.
 */
function tryAll(scales: Scales): Division {
  const { between, pull, sizes } = scales;
  const count = sizes.length;
  const division: (0 | 1)[] = sizes.map(() => 0);
  let [cut, drawn, difference] = [0, -sum(pull), sum(sizes)];
  let [best, most, bits] = [0, weigh(scales, division), 0];
  for (let step = 1; step < 2 ** count; step += 1) {
    const moved = 31 - Math.clz32(step & -step);
    const side = division[moved] === 0 ? 1 : 0;
    const row = between[moved] ?? [];
    for (let other = 0; other < count; other += 1)
      if (other !== moved) cut += (division[other] === side ? -1 : 1) * (row[other] ?? 0);
    division[moved] = side;
    bits ^= 1 << moved;
    drawn += (side === 1 ? 2 : -2) * (pull[moved] ?? 0);
    difference += (side === 1 ? -2 : 2) * (sizes[moved] ?? 0);
    const value = priceSums(division, cut, drawn, difference);
    if (value > most || (value === most && bits < best)) [best, most] = [bits, value];
  }
  return sizes.map((_, position) => (((best >> position) & 1) === 1 ? 1 : 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}

/** From alternating sides, one region at a time changes over while that gains anything. */
function climb(scales: Scales): Division {
  let division: (0 | 1)[] = scales.sizes.map((_, position) => (position % 2 === 0 ? 0 : 1));
  let most = weigh(scales, division);
  for (let moved = true; moved; ) {
    moved = false;
    for (const [position] of division.entries()) {
      const other = division.map((side, at): 0 | 1 => (at === position ? (side === 0 ? 1 : 0) : side));
      const value = weigh(scales, other);
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
