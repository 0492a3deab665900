// Cycles in a directed graph of records. Knows nothing of what the arrows mean.
import type { Place } from './diagnostic.ts';
import { groupBy } from './group-by.ts';

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly place: Place;
}

/**
 * Every arrow from a node to itself; then, without those, one shortest cycle for every strongly connected part: arrows head to
 * tail, beginning at the first node of the part in the order of the arrows. Cost: linear in arrows, and once more per cycle
 * found (Tarjan 1972, without recursion).
 */
export function findCycles(arrows: readonly Arrow[]): Arrow[][] {
  const loops = arrows.filter(({ from, to }) => from === to);
  const outgoing = groupBy(
    arrows.filter(({ from, to }) => from !== to),
    ({ from }) => from,
  );
  const part = findParts(outgoing);
  const sizes = new Map<number, number>();
  for (const id of part.values()) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  const done = new Set<number>();
  const cycles = loops.map((arrow) => [arrow]);
  for (const node of outgoing.keys()) {
    const id = part.get(node) as number;
    if (done.has(id) || sizes.get(id) === 1) continue;
    done.add(id);
    const cycle = findShortestCycle(node, outgoing, (other) => part.get(other) === id);
    if (cycle) cycles.push(cycle);
  }
  return cycles;
}

/** Number of the strongly connected part of each node. */
function findParts(outgoing: ReadonlyMap<string, readonly Arrow[]>): Map<string, number> {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const part = new Map<string, number>();
  const open: string[] = [];
  let parts = 0;
  for (const root of outgoing.keys()) {
    if (order.has(root)) continue;
    const path: { node: string; next: number }[] = [{ node: root, next: 0 }];
    while (path.length > 0) {
      const top = path[path.length - 1] as { node: string; next: number };
      const { node } = top;
      if (!order.has(node)) {
        order.set(node, order.size);
        low.set(node, order.get(node) as number);
        open.push(node);
      }
      const arrow = outgoing.get(node)?.[top.next];
      if (arrow) {
        top.next += 1;
        if (!order.has(arrow.to)) path.push({ node: arrow.to, next: 0 });
        else if (!part.has(arrow.to)) low.set(node, Math.min(low.get(node) as number, order.get(arrow.to) as number));
        continue;
      }
      path.pop();
      const parent = path[path.length - 1]?.node;
      if (parent !== undefined) low.set(parent, Math.min(low.get(parent) as number, low.get(node) as number));
      if (low.get(node) !== order.get(node)) continue;
      let member: string | undefined;
      do {
        member = open.pop() as string;
        part.set(member, parts);
      } while (member !== node);
      parts += 1;
    }
  }
  return part;
}

/** Breadth first from the node back to itself. */
function findShortestCycle(
  start: string,
  outgoing: ReadonlyMap<string, readonly Arrow[]>,
  isInside: (node: string) => boolean,
): Arrow[] | undefined {
  const arrivedBy = new Map<string, Arrow>();
  const queue = [start];
  for (const node of queue) {
    for (const arrow of outgoing.get(node) ?? []) {
      if (!isInside(arrow.to) || (arrivedBy.has(arrow.to) && arrow.to !== start)) continue;
      if (arrow.to === start) return trace(arrow, start, arrivedBy);
      arrivedBy.set(arrow.to, arrow);
      queue.push(arrow.to);
    }
  }
  return undefined;
}

function trace(last: Arrow, start: string, arrivedBy: ReadonlyMap<string, Arrow>): Arrow[] {
  const arrows = [last];
  for (let at = last.from; at !== start; ) {
    const arrow = arrivedBy.get(at) as Arrow;
    arrows.push(arrow);
    at = arrow.from;
  }
  return arrows.reverse();
}
