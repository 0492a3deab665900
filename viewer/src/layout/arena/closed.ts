// An island that is not opened → its accounts as discs in two columns, each with its name, its count and the monograms of who
// speaks there; between them counted signs. For tens and hundreds of statements.

import type { Island, Region } from '../../affair/islands.ts';
import type { Box, Point } from '../scene.ts';
import { boxAround } from './geometry.ts';
import { linkRegions, type RegionLinks } from './link-regions.ts';
import type { Side } from './sides.ts';
import { type MeasureText, type TextBlock, wrapRuns } from './words.ts';

export interface ClosedRegion {
  readonly region: Region;
  readonly side: Side;
  readonly hub: Point;
  readonly unturned?: Point;
  readonly hubReach: number;
  readonly label: TextBlock;
  readonly labelBox: Box;
  readonly box: Box;
  /** Discs with monograms, or dots where there are hundreds. */
  readonly beadReach: number;
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
  readonly links: RegionLinks;
  readonly box: Box;
}

/** Between the hubs; wider where several face several, so that the signs on crossing lines have room. */
const gaps = { least: 70, perRow: 20, most: 130 };
/** What a row needs besides its name. */
const rowFoot = 38;
export const nameLine = 13;
const hubReach = 9;
const beadReach = 12;
const beadStep = 26;
const mostBeads = 6;
const titleGap = 10;

export interface ClosedPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

export interface ClosedWords {
  readonly title: string;
  /** What stands at a hub. */
  readonly nameOf: (region: Region) => string;
  readonly letterOf: (region: Region) => string;
  readonly measure: MeasureText;
}

/** Cost: linear in statements and contradictions. */
export function setOutClosed(
  island: Island,
  sides: ReadonlyMap<string, Side>,
  { title: text, nameOf, measure }: ClosedWords,
  { left, top, width }: ClosedPlace,
): ClosedIsland {
  const title = wrapRuns([{ font: 'actor', text }], width - 24, measure);
  const columns = { left: [] as Region[], right: [] as Region[] };
  for (const region of island.regions) columns[sides.get(region.key) ?? 'left'].push(region);
  const rows = Math.min(columns.left.length, columns.right.length);
  const gap = Math.min(gaps.most, gaps.least + gaps.perRow * Math.max(0, rows - 1));
  const half = (width - gap) / 2 - 14;
  const names = new Map(island.regions.map((region) => [region.key, layOutName(nameOf(region), half, measure)]));
  const nameFor = (region: Region) => names.get(region.key) ?? { lines: [], width: 0, height: 0 };
  const widest = (side: Side) =>
    Math.max(
      0,
      ...columns[side].map((one) => Math.max(nameFor(one).width, Math.min(mostBeads, one.members.length) * beadStep)),
    );
  const lean = Math.max(-half, Math.min(half, (widest('left') - widest('right')) / 2));
  const centre = left + width / 2 + lean;
  const heightOf = (side: Side) => columns[side].reduce((sum, one) => sum + rowFoot + nameFor(one).height, 0);
  const tallest = Math.max(heightOf('left'), heightOf('right'));
  const regions = (['left', 'right'] as const).flatMap((side) => {
    let y = top + title.height + titleGap + (tallest - heightOf(side)) / 2;
    return columns[side].map((region) => {
      const hub = { x: centre + (side === 'right' ? gap : -gap) / 2, y: y + 18 };
      y += rowFoot + nameFor(region).height;
      return setOutRegion(region, side, hub, nameFor(region), half);
    });
  });
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

function setOutRegion(region: Region, side: Side, hub: Point, label: TextBlock, room: number): ClosedRegion {
  const outward = side === 'right' ? 1 : -1;
  const edge = hub.x + outward * 15;
  const below = hub.y - 16 + label.height;
  const labelBox = {
    x: side === 'right' ? edge : edge - label.width,
    y: hub.y - 16,
    width: label.width,
    height: label.height,
  };
  const fits = Math.max(1, Math.min(mostBeads, Math.floor((room - 15) / beadStep)));
  const count = region.members.length > fits ? fits - 1 : region.members.length;
  const beads = region.members.slice(0, count).map((statement, position) => {
    return { statement, at: { x: edge + outward * (beadReach + position * beadStep), y: below + 14 } };
  });
  const more = region.members.length - count;
  const wide = Math.max(label.width, (count + (more > 0 ? 1.3 : 0)) * beadStep);
  return {
    region,
    side,
    hub,
    hubReach,
    beadReach,
    label,
    labelBox,
    box: {
      x: side === 'right' ? hub.x - 12 : edge - wide - 8,
      y: hub.y - 19,
      width: wide + 35,
      height: below + 28 - hub.y + 19,
    },
    beads,
    more,
    moreAt: { x: edge + outward * (count * beadStep + 4), y: below + 18 },
  };
}

/** At most two lines; what does not fit into them ends in an ellipsis. */
export function layOutName(name: string, width: number, measure: MeasureText): TextBlock {
  const whole = wrapRuns([{ font: 'note', text: name }], width, measure);
  if (whole.lines.length <= 2) return { ...whole, height: whole.lines.length * nameLine };
  const words = name.split(' ');
  for (let count = words.length - 1; count > 0; count -= 1) {
    const short = `${words
      .slice(0, count)
      .join(' ')
      .replace(/[·,\s]+$/, '')}…`;
    const block = wrapRuns([{ font: 'note', text: short }], width, measure);
    if (block.lines.length <= 2) return { ...block, height: block.lines.length * nameLine };
  }
  return { lines: [], width: 0, height: 0 };
}
