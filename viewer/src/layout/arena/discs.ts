// An island that is not opened, where there are hundreds of statements → its accounts as discs by how many stand there, with a dot a
// statement around them and the name beside; counted signs between them.
import type { Island, Region } from '../../affair/islands.ts';
import type { Box } from '../scene.ts';
import { type ClosedIsland, type ClosedPlace, type ClosedRegion, type ClosedWords, layOutName } from './closed.ts';
import { boxAround } from './geometry.ts';
import { linkRegions } from './link-regions.ts';
import type { Side } from './sides.ts';
import { wrapRuns } from './words.ts';

const reaches = { least: 9, most: 26, perRoot: 2.3 };
export const dotReach = 2.7;
/** From the rim of the disc to the middle of the dots. */
const orbit = 6;
const dotStep = 7.4;
/** To each side of straight outward; the rest of the circle is for lines. */
const widestTurn = 2.2;
const gap = 74;
const beside = 7;
const rowGap = 12;
const titleGap = 12;
/** Of its tint around its words. */
const padding = 4;
const moreHeight = 14;

export function setOutDiscs(
  island: Island,
  sides: ReadonlyMap<string, Side>,
  { title: text, nameOf, letterOf, measure }: ClosedWords,
  { left, top, width }: ClosedPlace,
): ClosedIsland {
  const title = wrapRuns([{ font: 'actor', text }], width - 24, measure);
  const largest = Math.max(reaches.least, ...island.regions.map(reachOf));
  const room = (width - gap) / 2 - 2 * largest - orbit - beside - 2 * padding;
  const sized = island.regions.map((region): Sized => {
    const name = [letterOf(region), nameOf(region)].filter((one) => one !== '').join(' · ');
    const reach = reachOf(region);
    const label = layOutName(name, room, measure);
    const fits = 1 + Math.floor((2 * widestTurn * (reach + orbit)) / dotStep);
    const dots = Math.min(fits, region.members.length);
    const more = region.members.length - dots;
    const height = Math.max(2 * (reach + orbit + dotReach), label.height + (more > 0 ? moreHeight : 0)) + rowGap;
    return { region, side: sides.get(region.key) ?? 'left', reach, label, dots, more, height };
  });
  const heightOf = (side: Side) => sized.reduce((sum, one) => sum + (one.side === side ? one.height : 0), 0);
  const tallest = Math.max(heightOf('left'), heightOf('right'));
  const first = top + title.height + titleGap;
  const regions = (['left', 'right'] as const).flatMap((side) => {
    const outward = side === 'right' ? 1 : -1;
    let y = first + (tallest - heightOf(side)) / 2;
    return sized
      .filter((one) => one.side === side)
      .map((one) => {
        const hub = { x: left + width / 2 + outward * (gap / 2 + largest), y: y + one.height / 2 };
        y += one.height;
        return setOutDisc(one, hub, outward);
      });
  });
  const titleBox = { x: left + (width - title.width) / 2, y: top, width: title.width, height: title.height };
  return {
    island,
    title,
    titleBox,
    regions,
    links: linkRegions(island, regions),
    box: boxAround([titleBox, { x: left, y: first, width, height: tallest }]),
  };
}

interface Sized extends Pick<ClosedRegion, 'region' | 'side' | 'label' | 'more'> {
  readonly reach: number;
  readonly dots: number;
  readonly height: number;
}

function reachOf({ members }: Region): number {
  return Math.min(reaches.most, reaches.least + reaches.perRoot * Math.sqrt(members.length - 1));
}

function setOutDisc(
  { region, side, reach, label, dots, more }: Sized,
  hub: { readonly x: number; readonly y: number },
  outward: 1 | -1,
): ClosedRegion {
  const away = reach + orbit;
  const edge = hub.x + outward * (away + dotReach + beside);
  const labelBox: Box = {
    x: outward === 1 ? edge : edge - label.width,
    y: hub.y - (label.height + (more > 0 ? moreHeight : 0)) / 2,
    width: label.width,
    height: label.height,
  };
  const beads = region.members.slice(0, dots).map((statement, position) => {
    const turn = ((position - (dots - 1) / 2) * dotStep) / away;
    return { statement, at: { x: hub.x + outward * away * Math.cos(turn), y: hub.y + away * Math.sin(turn) } };
  });
  const round = away + dotReach;
  return {
    region,
    side,
    hub,
    hubReach: reach,
    beadReach: dotReach,
    label,
    labelBox,
    beads,
    more,
    moreAt: { x: edge, y: labelBox.y + label.height + 11 },
    box: boxAround([labelBox, { x: hub.x - round, y: hub.y - round, width: 2 * round, height: 2 * round }], padding),
  };
}
