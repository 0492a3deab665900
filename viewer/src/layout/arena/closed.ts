// An island that is not opened → its accounts as discs in two columns, each with its name, its count and the monograms of who
// speaks there; between them one counted sign a pair. For tens and hundreds of statements.
import { type ArenaSign, type Curve, straight } from './bundle.ts';
import { type Box, boxAround, type Point } from './geometry.ts';
import type { ArenaRelation, Island, Region } from './islands.ts';
import type { Side } from './sides.ts';
import { type Measure, type TextBlock, wrapRuns } from './words.ts';

export interface ClosedRegion {
  readonly region: Region;
  readonly side: Side;
  readonly hub: Point;
  readonly label: TextBlock;
  readonly labelBox: Box;
  readonly box: Box;
  readonly beads: readonly { readonly statement: string; readonly at: Point }[];
  /** Statements without a bead. */
  readonly more: number;
  readonly moreAt: Point;
}

export interface ClosedIsland {
  readonly island: Island;
  readonly title: TextBlock;
  readonly titleBox: Box;
  readonly regions: readonly ClosedRegion[];
  readonly links: readonly { readonly id: string; readonly curve: Curve; readonly sign: ArenaSign }[];
  readonly box: Box;
}

const gap = 70;
const rowHeight = 45;
export const hubReach = 9;
export const beadReach = 9.5;
const beadStep = 21;
const mostBeads = 6;
const titleGap = 10;
const sideBow = 26;

export interface ClosedPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** `nameOf` gives what stands at a hub. Cost: linear in statements and contradictions. */
export function setOutClosed(
  island: Island,
  sides: ReadonlyMap<string, Side>,
  nameOf: (region: Region) => string,
  measure: Measure,
  { left, top, width }: ClosedPlace,
): ClosedIsland {
  const text = island.questions[0]?.text ?? 'About no question';
  const title = wrapRuns([{ font: 'actor', text }], width - 24, measure);
  const columns = { left: [] as Region[], right: [] as Region[] };
  for (const region of island.regions) columns[sides.get(region.key) ?? 'left'].push(region);
  const widthOf = (region: Region) =>
    Math.max(measure('note', nameOf(region)), Math.min(mostBeads, region.members.length) * beadStep);
  const widest = (side: Side) => Math.max(0, ...columns[side].map(widthOf));
  const lean = Math.max(-40, Math.min(40, (widest('left') - widest('right')) / 2));
  const centre = left + width / 2 + lean;
  const rows = Math.max(columns.left.length, columns.right.length);
  const first = top + title.height + titleGap;
  const regions = (['left', 'right'] as const).flatMap((side) =>
    columns[side].map((region, position) => {
      const y = first + ((rows - columns[side].length) * rowHeight) / 2 + position * rowHeight + 18;
      return setOutRegion(
        region,
        side,
        { x: centre + (side === 'right' ? gap : -gap) / 2, y },
        nameOf(region),
        measure,
        (width - gap) / 2 + lean * (side === 'left' ? 1 : -1) - 12,
      );
    }),
  );
  const titleBox = { x: left + (width - title.width) / 2, y: top, width: title.width, height: title.height };
  return {
    island,
    title,
    titleBox,
    regions,
    links: linkRegions(island, regions),
    box: boxAround([titleBox, { x: left, y: top, width, height: 1 }, ...regions.map((one) => one.box)]),
  };
}

function setOutRegion(
  region: Region,
  side: Side,
  hub: Point,
  name: string,
  measure: Measure,
  room: number,
): ClosedRegion {
  const outward = side === 'right' ? 1 : -1;
  const label = wrapRuns([{ font: 'note', text: name }], Math.max(60, room - hubReach - 8), measure, false);
  const [firstLine] = label.lines;
  const shown: TextBlock = { ...label, lines: firstLine === undefined ? [] : [firstLine], height: 14 };
  const edge = hub.x + outward * 15;
  const labelBox = { x: side === 'right' ? edge : edge - shown.width, y: hub.y - 16, width: shown.width, height: 14 };
  const fits = Math.max(1, Math.min(mostBeads, Math.floor((room - 15) / beadStep)));
  const count = region.members.length > fits ? fits - 1 : region.members.length;
  const beads = region.members.slice(0, count).map((statement, position) => {
    return { statement, at: { x: edge + outward * (beadReach + position * beadStep), y: hub.y + 9.5 } };
  });
  const more = region.members.length - count;
  const moreAt = { x: edge + outward * (count * beadStep + 4), y: hub.y + 13 };
  const wide = Math.max(shown.width, (count + (more > 0 ? 1 : 0)) * beadStep);
  const box = { x: side === 'right' ? hub.x - 12 : edge - wide - 8, y: hub.y - 19, width: wide + 35, height: 40 };
  return { region, side, hub, label: shown, labelBox, box, beads, more, moreAt };
}

function linkRegions({ contradictions }: Island, regions: readonly ClosedRegion[]): ClosedIsland['links'] {
  const regionOf = new Map(regions.flatMap((one) => one.region.members.map((id) => [id, one] as const)));
  const pairs = new Map<string, { a: ClosedRegion; b: ClosedRegion; relations: ArenaRelation[] }>();
  for (const relation of contradictions) {
    const [a, b] = [regionOf.get(relation.from), regionOf.get(relation.to)];
    if (a === undefined || b === undefined || a === b) continue;
    const [one, other] = a.region.key < b.region.key ? [a, b] : [b, a];
    const key = `${one.region.key} ${other.region.key}`;
    const pair = pairs.get(key) ?? { a: one, b: other, relations: [] };
    pair.relations.push(relation);
    pairs.set(key, pair);
  }
  return [...pairs].map(([key, { a, b, relations }]) => {
    const inward = a.side === 'left' ? 1 : -1;
    const bow = inward * sideBow;
    const curve: Curve =
      a.side === b.side
        ? [a.hub, { x: a.hub.x + bow, y: a.hub.y }, { x: b.hub.x + bow, y: b.hub.y }, b.hub]
        : straight(a.hub, b.hub);
    const middle = { x: (a.hub.x + b.hub.x) / 2 + (a.side === b.side ? bow * 0.75 : 0), y: (a.hub.y + b.hub.y) / 2 };
    const sign: ArenaSign = {
      id: `${relations.length > 1 ? 'sign' : 'mark'} ${key}`,
      at: middle,
      relations: relations.map((one) => one.id),
      pairs: relations.length,
      derived: relations.every((one) => one.derived),
      hearsay: relations.every((one) => one.hearsay),
    };
    return { id: key, curve, sign };
  });
}
