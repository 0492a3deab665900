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

/** Keys of those to be turned, among what was moved and what contradicts it. Cost: linear in contradictions. */
export function listTurned(
  regions: readonly Standing[],
  { contradictions }: Island,
  isMoved: (key: string) => boolean,
): ReadonlySet<string> {
  const of = new Map(regions.flatMap((one) => one.region.members.map((id) => [id, one] as const)));
  const sums = new Map<Standing, { dx: number; count: number; isTouched: boolean }>();
  for (const { from, to } of contradictions) {
    const [a, b] = [of.get(from), of.get(to)];
    if (a === undefined || b === undefined || a === b) continue;
    const isTouched = isMoved(a.region.key) || isMoved(b.region.key);
    const dx = middleOf(b.box) - middleOf(a.box);
    for (const [own, by] of [
      [a, dx],
      [b, -dx],
    ] as const) {
      const sum = sums.get(own) ?? { dx: 0, count: 0, isTouched: false };
      sums.set(own, { dx: sum.dx + by, count: sum.count + 1, isTouched: sum.isTouched || isTouched });
    }
  }
  const isTurned = ([{ side }, { dx, count, isTouched }]: [
    Standing,
    { dx: number; count: number; isTouched: boolean },
  ]) => isTouched && (side === 'left' ? -dx : dx) / count > leastBeyond;
  return new Set([...sums].filter(isTurned).map(([{ region }]) => region.key));
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

export function turnRegion(one: PlacedRegion): PlacedRegion {
  const axis = middleOf(one.box);
  return {
    ...one,
    side: other(one.side),
    hub: turnPoint(one.hub, axis),
    unturned: one.hub,
    labelBox: turnBox(one.labelBox, axis),
    outline: one.outline.map((point) => turnPoint(point, axis)),
    ...(one.more && { more: { ...one.more, at: turnPoint(one.more.at, axis) } }),
  };
}

export function turnClosed(one: ClosedRegion): ClosedRegion {
  const axis = middleOf(one.box);
  return {
    ...one,
    side: other(one.side),
    hub: turnPoint(one.hub, axis),
    unturned: one.hub,
    labelBox: turnBox(one.labelBox, axis),
    beads: one.beads.map((bead) => ({ ...bead, at: turnPoint(bead.at, axis) })),
    moreAt: turnPoint(one.moreAt, axis),
  };
}
