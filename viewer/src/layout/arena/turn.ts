// Regions of one island, some of them moved → those that stand beyond whom they contradict, turned round: their squares face the others
// again, their words turn away. Moves no box.
import type { Island } from '../../affair/islands.ts';
import type { Box, Point } from '../scene.ts';
import type { ClosedRegion } from './closed.ts';
import type { PlacedRegion, PlacedStatement } from './set-out.ts';
import type { Side } from './sides.ts';

interface Standing {
  readonly region: { readonly key: string; readonly members: readonly string[] };
  readonly side: Side;
  readonly box: Box;
}

/** Two that stand nearly under each other stay as they are. */
const leastBeyond = 12;

/** Keys of those to be turned, among what was moved and what contradicts it. Cost: contradictions × regions. */
export function listTurned(
  regions: readonly Standing[],
  { contradictions }: Island,
  isMoved: (key: string) => boolean,
): ReadonlySet<string> {
  const of = new Map(regions.flatMap((one) => one.region.members.map((id) => [id, one] as const)));
  const rivals = contradictions.flatMap(({ from, to }) => {
    const [a, b] = [of.get(from), of.get(to)];
    return a === undefined || b === undefined || a === b
      ? []
      : [
          { own: a, rival: b },
          { own: b, rival: a },
        ];
  });
  const turned = [...new Set(rivals.map((one) => one.own))].filter((own) => {
    const others = rivals.filter((one) => one.own === own).map((one) => one.rival);
    const away = others.reduce((sum, { box }) => sum + middleOf(own.box) - middleOf(box), 0) / others.length;
    const isTouched = [own, ...others].some((one) => isMoved(one.region.key));
    return isTouched && (own.side === 'left' ? away : -away) > leastBeyond;
  });
  return new Set(turned.map((one) => one.region.key));
}

const middleOf = ({ x, width }: Box) => x + width / 2;
const other = (side: Side): Side => (side === 'left' ? 'right' : 'left');
const turnPoint = ({ x, y }: Point, axis: number): Point => ({ x: 2 * axis - x, y });
const turnBox = (box: Box, axis: number): Box => ({ ...box, x: 2 * axis - box.x - box.width });

export function turnStatement(one: PlacedStatement, { box }: Pick<PlacedRegion, 'box'>): PlacedStatement {
  const axis = middleOf(box);
  return {
    ...one,
    side: other(one.side),
    at: turnPoint(one.at, axis),
    wordsBox: turnBox(one.wordsBox, axis),
    port: turnPoint(one.port, axis),
  };
}

/** What a region has in common, open or closed. */
function turnHead<T extends PlacedRegion | ClosedRegion>(one: T, axis: number): T {
  const hub = turnPoint(one.hub, axis);
  return { ...one, side: other(one.side), hub, unturned: one.hub, labelBox: turnBox(one.labelBox, axis) };
}

export function turnRegion(one: PlacedRegion): PlacedRegion {
  const axis = middleOf(one.box);
  const outline = one.outline.map((point) => turnPoint(point, axis));
  return {
    ...turnHead(one, axis),
    outline,
    ...(one.more && { more: { ...one.more, at: turnPoint(one.more.at, axis) } }),
  };
}

export function turnClosed(one: ClosedRegion): ClosedRegion {
  const axis = middleOf(one.box);
  const beads = one.beads.map((bead) => ({ ...bead, at: turnPoint(bead.at, axis) }));
  return { ...turnHead(one, axis), beads, moreAt: turnPoint(one.moreAt, axis) };
}
