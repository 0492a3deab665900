// What a plan takes out → what has to go before anything is created, and what can go last. Pure.
import { isAttached } from './keys.ts';
import type { LoadPlan, StandingRow } from './plan.ts';

export interface Removals {
  readonly relationships: readonly StandingRow[];
  readonly nodes: readonly StandingRow[];
}

/**
 * First goes what is made anew under the same key, with everything attached to such a node; last goes the rest. Last, because
 * after a deletion every index seek of the transaction copies the list of what was deleted, and creating relationships seeks
 * their ends: 8,000 nodes replaced by 8,000 others took 97 s with all removals first. Cost: linear.
 */
export function orderRemovals(plan: LoadPlan): { readonly first: Removals; readonly last: Removals } {
  const createdNodes = new Set(plan.createNodes.map((node) => node.key));
  const createdRelationships = new Set(plan.createRelationships.map((one) => one.key));
  const replaced = new Set(plan.removeNodes.map((row) => row.key).filter((key) => createdNodes.has(key)));
  const goesFirst = ({ key }: StandingRow) =>
    createdRelationships.has(key) || (replaced.size > 0 && isAttached(plan.dataset, key, replaced));
  return {
    first: {
      relationships: plan.removeRelationships.filter(goesFirst),
      nodes: plan.removeNodes.filter((row) => replaced.has(row.key)),
    },
    last: {
      relationships: plan.removeRelationships.filter((row) => !goesFirst(row)),
      nodes: plan.removeNodes.filter((row) => !replaced.has(row.key)),
    },
  };
}
