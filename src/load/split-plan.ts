// A plan too large for one transaction → plans that are not, in an order that may be cut after any of them: nodes stand before the
// relationships between them, and what goes goes last. Pure.
import { type LoadPlan, orderRemovals, type StandingHead } from './plan.ts';
import type { StoredProperties } from './store-graph.ts';

/** What one transaction takes with the transaction memory of a 1 GiB heap (70 %): `npm run bench:questions` loads 148,073. */
export const maxRecordsAtOnce = 150_000;

/** Whether it is written in several transactions: too much for one, or what several have begun. */
export function needsBatches(writes: number, standing: StandingHead, most: number): boolean {
  return standing.underWay !== undefined || writes > most;
}

export interface BatchLimits {
  readonly rows: number;
  readonly bytes: number;
}

/** Every list of a part is sorted by key, as those of the whole are. Cost: linear. */
export function splitPlan(plan: LoadPlan, limits: BatchLimits): Iterable<LoadPlan> {
  const { first, last } = orderRemovals(plan);
  const lists: readonly PlanRows[] = [
    ['removeRelationships', first.relationships],
    ['removeNodes', first.nodes],
    ['createNodes', plan.createNodes],
    ['createRelationships', plan.createRelationships],
    ['updateNodes', plan.updateNodes],
    ['updateRelationships', plan.updateRelationships],
    ['removeRelationships', last.relationships],
    ['removeNodes', last.nodes],
  ];
  return splitLists(plan.dataset, lists, limits);
}

type PlanList = Exclude<keyof LoadPlan, 'dataset' | 'bookkeepingDiffers'>;
/** Rows of one list of a plan. */
export type PlanRows = {
  readonly [L in PlanList]: readonly [L, Iterable<LoadPlan[L][number]>];
}[PlanList];

/** Takes the rows in the order of the lists, and of each no more than the part that is built. */
export function* splitLists(dataset: string, lists: readonly PlanRows[], limits: BatchLimits): Generator<LoadPlan> {
  let part = startPart(dataset);
  let [count, bytes] = [0, 0];
  for (const [list, rows] of lists) {
    const isRemoval = list.startsWith('remove');
    // A batch that removes does nothing else: rows are sought before the first deletion, and what is made anew is not yet there.
    if (isRemoval !== part.isRemoval && count > 0) {
      yield part.plan;
      part = startPart(dataset);
      [count, bytes] = [0, 0];
    }
    part.isRemoval = isRemoval;
    for (const row of rows) {
      const size = measureRow(row);
      if (count > 0 && (count >= limits.rows || bytes + size > limits.bytes)) {
        yield part.plan;
        part = { ...startPart(dataset), isRemoval };
        [count, bytes] = [0, 0];
      }
      (part.plan[list] as unknown[]).push(row);
      count += 1;
      bytes += size;
    }
  }
  if (count > 0) yield part.plan;
}

function startPart(dataset: string): { readonly plan: LoadPlan; isRemoval: boolean } {
  return {
    plan: {
      dataset,
      removeRelationships: [],
      removeNodes: [],
      createNodes: [],
      createRelationships: [],
      updateNodes: [],
      updateRelationships: [],
      bookkeepingDiffers: true,
    },
    isRemoval: false,
  };
}

/** UTF-16 units of all texts, about: what is on the wire and in the server's memory grows with it. */
export function measureRow(row: { readonly key: string; readonly properties?: StoredProperties }): number {
  let size = 2 * row.key.length;
  for (const value of Object.values(row.properties ?? {})) {
    if (typeof value === 'string') size += value.length;
    else if (Array.isArray(value)) for (const one of value) size += typeof one === 'string' ? one.length : 8;
    else size += 8;
  }
  return size;
}
