// What a load is to do, whether its rows are held or stand on disk: how much, and in which parts. Pure.
import { PairLosses } from './pair-losses.ts';
import { countWrites, type LoadPlan, type StandingDataset } from './plan.ts';
import { type BatchLimits, splitPlan } from './split-plan.ts';
import type { StoredNode } from './store-graph.ts';

export interface RowCounts {
  readonly nodes: number;
  readonly relationships: number;
}

/** What a dataset is to say of itself in the end. */
export interface WantedDataset {
  readonly dataset: string;
  readonly checksum: string;
  /** The Dataset's own row. */
  readonly own: StoredNode | undefined;
}

export interface PlannedLoad {
  readonly dataset: string;
  /** Rows it writes, the Dataset's bookkeeping not counted. */
  readonly writes: number;
  readonly bookkeepingDiffers: boolean;
  /**
   * What is gone and does not come back: a key that is made anew is no loss, and neither is a relationship where another of its
   * type now stands between the same two nodes (a quote was re-worded, an answer changed).
   */
  readonly losses: RowCounts;
  readonly stood: RowCounts;
  /** In an order that may be cut after any of them. May be asked for again. */
  parts(limits: BatchLimits): Iterable<LoadPlan>;
  /** For one transaction. */
  whole(): Iterable<LoadPlan>;
  /** Keys of the nodes that are taken out. */
  removedNodes(): Iterable<string>;
}

export function hasNothingToDo({ writes, bookkeepingDiffers }: Pick<PlannedLoad, 'writes' | 'bookkeepingDiffers'>) {
  return writes === 0 && !bookkeepingDiffers;
}

export interface HeldLoad extends PlannedLoad {
  readonly plan: LoadPlan;
}

/** Cost: linear. */
export function holdPlan(plan: LoadPlan, standing: Pick<StandingDataset, 'nodes' | 'relationships'>): HeldLoad {
  return {
    plan,
    dataset: plan.dataset,
    writes: countWrites(plan),
    bookkeepingDiffers: plan.bookkeepingDiffers,
    losses: countLosses(plan),
    stood: { nodes: standing.nodes.length, relationships: standing.relationships.length },
    parts: (limits) => splitPlan(plan, limits),
    whole: () => [plan],
    removedNodes: () => plan.removeNodes.map(({ key }) => key),
  };
}

function countLosses(plan: LoadPlan): RowCounts {
  const createdNodes = new Set(plan.createNodes.map((node) => node.key));
  const pairs = new PairLosses();
  for (const { key } of plan.createRelationships) pairs.create(key);
  for (const { key } of plan.removeRelationships) pairs.remove(key);
  return { nodes: plan.removeNodes.filter((row) => !createdNodes.has(row.key)).length, relationships: pairs.count() };
}
