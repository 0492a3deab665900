// What stands and what follows from what is recorded → every row of difference, named. Pure: reads no database, mends nothing.
import { compareText } from '../domain/base/result.ts';
import { sayRule } from '../domain/derive/rules.ts';
import { planLoad, type StandingDataset } from './plan.ts';
import type { StoredGraph } from './store-graph.ts';
import { listChanges, type NamedRow } from './summarise-plan.ts';
import type { LyingRow } from './verify-rows.ts';

/**
 * `wanted` is made from the recorded part of what stands, so that only what follows from it can differ. Rows in `lying` are named
 * already. Sorted by key. Cost: as `planLoad`.
 */
export function compareDerived(
  standing: StandingDataset,
  wanted: StoredGraph,
  lying: readonly LyingRow[],
): readonly LyingRow[] {
  const named = new Set(lying.map(({ kind, key }) => `${kind} ${key}`));
  const plan = planLoad(standing, wanted);
  const { created, updated, removed } = listChanges(plan);
  const rules = new Map(plan.createRelationships.map(({ key, properties }) => [key, properties.rule]));
  const sayWhy = (key: string) => {
    const rule = rules.get(key);
    return typeof rule === 'string' ? ` (${rule}: ${sayRule(rule) ?? ''})` : '';
  };
  const say = (rows: readonly NamedRow[], problem: string) => rows.map(({ kind, key }) => ({ kind, key, problem }));
  return [
    ...say(removed, 'does not follow from what is recorded'),
    ...created.map(({ kind, key }) => ({
      kind,
      key,
      problem: `follows from what is recorded, and is missing${sayWhy(key)}`,
    })),
    ...say(updated, 'says something else than what follows from what is recorded'),
  ]
    .filter(({ kind, key }) => !named.has(`${kind} ${key}`))
    .sort((a, b) => compareText(a.key, b.key) || compareText(a.kind, b.kind));
}
