// Islands → the map of the affair: each closed and small, its accounts as discs in two columns, counted signs between them. For a
// place beside other views, where a disc has room for a letter and no words.
import { campId, type Island, type IslandSource, type Region } from '../../affair/islands.ts';
import type { Point } from '../scene.ts';
import { type LinkEnd, linkRegions, type RegionLinks } from './link-regions.ts';
import { markRegions, nameRegion, type RegionMark } from './mark-regions.ts';
import { chooseSides, type Side } from './sides.ts';

export interface MapDisc extends LinkEnd {
  readonly reach: number;
  /** Statements that hold the region's answer or take it as given; of what is no account, all of them. */
  readonly count: number;
  /** That only hint at it. */
  readonly hints: number;
  /** "A ISIS-K"; "Against A". */
  readonly name: string;
  readonly mark: RegionMark;
}

export interface MapIsland {
  readonly island: Island;
  readonly discs: readonly MapDisc[];
  readonly links: RegionLinks;
  readonly width: number;
  readonly height: number;
}

/** In CSS pixels: it is not scaled, so that its letters keep their size. */
export const mapWidth = 150;
const margin = 3;
const reaches = { least: 8, most: 20, perRoot: 2.6 };
const rowGap = 6;

/** In the order of the islands. Cost: linear in their statements, and that of `chooseSides`. */
export function setOutMap(islands: readonly Island[], source: IslandSource, paletteSize: number): MapIsland[] {
  const sides = chooseSides(islands, (id) => source.speakersOf.get(id) ?? []);
  const marks = markRegions(islands, source, paletteSize);
  return islands.map((island) => {
    const own = new Set(island.questions.map((one) => one.id));
    const asked = source.questions.filter((one) => own.has(one.id));
    const discs = (['left', 'right'] as const).flatMap((side) => {
      const column = island.regions.filter((one) => (sides.get(one.key) ?? 'left') === side);
      return column.map((region): Sized => {
        const { count, hints } = countHolders(region, asked);
        const reach = Math.min(
          reaches.most,
          reaches.least + reaches.perRoot * Math.sqrt(Math.max(0, count + hints - 1)),
        );
        const mark = marks.get(region.key) ?? { camp: undefined, letter: '' };
        const label = nameRegion(region, marks) || (side === 'left' ? 'one side' : 'the other side');
        return {
          region,
          side,
          count,
          hints,
          reach,
          mark,
          name: mark.letter === '' ? label : `${mark.letter} ${label}`,
        };
      });
    });
    return setOutIsland(island, discs);
  });
}

type Sized = Omit<MapDisc, 'hub'>;

/** Of an account everybody who gives its answer, also who has a place in another island; of what is no account all that stand there. */
function countHolders({ kind, camps, members }: Region, questions: IslandSource['questions']) {
  if (kind !== 'account') return { count: members.length, hints: 0 };
  const stands = questions.flatMap((question) =>
    question.accounts
      .filter((one) => camps.includes(campId(question.id, one.camp)))
      .flatMap((one) => one.stands.filter(({ stance }) => stance !== 'denies')),
  );
  const given = new Set(stands.filter((one) => one.stance !== 'hints').map((one) => one.statement));
  const hinted = new Set(stands.map((one) => one.statement).filter((id) => !given.has(id)));
  return { count: given.size, hints: hinted.size };
}

function setOutIsland(island: Island, discs: readonly Sized[]): MapIsland {
  const heightOf = (side: Side) =>
    discs.filter((one) => one.side === side).reduce((sum, one) => sum + 2 * one.reach + rowGap, -rowGap);
  const tallest = Math.max(heightOf('left'), heightOf('right'), 24);
  const next = { left: margin + (tallest - heightOf('left')) / 2, right: margin + (tallest - heightOf('right')) / 2 };
  const placed = discs.map((disc): MapDisc => {
    const { side, reach } = disc;
    const at: Point = {
      x: side === 'left' ? margin + reaches.most : mapWidth - margin - reaches.most,
      y: next[side] + reach,
    };
    next[side] += 2 * reach + rowGap;
    return { ...disc, hub: at };
  });
  return {
    island,
    discs: placed,
    links: linkRegions(island, placed),
    width: mapWidth,
    height: tallest + 2 * margin,
  };
}
