// A loaded graph → what follows by rule from its recorded part, computed anew as a load would, and compared with what stands.
import { rebuildDataset } from '../dataset/write/rebuild-dataset.ts';
import { recordsFromGraph } from '../dataset/write/records-from-graph.ts';
import { Failure } from '../domain/base/result.ts';
import { buildGraph } from '../domain/build/build-graph.ts';
import { canonicalJson, hashText } from '../load/canonical-hash.ts';
import { storeGraph } from '../load/store-graph.ts';
import { compareDerived, type LyingRow } from '../load/verify-rows.ts';
import type { Verification } from '../neo4j/verify-graph.ts';

export type DerivedOutcome =
  | { readonly ok: true; readonly faults: readonly LyingRow[] }
  /** What is recorded is not sound itself, so nothing can be said of what follows from it. */
  | { readonly ok: false; readonly reason: string };

/** Every derived row that is stale, missing or forged, sorted by key. Cost: that of a load without its writes. */
export function recomputeDerived(dataset: string, { graph, standing, lying }: Verification): DerivedOutcome {
  if (graph instanceof Failure) return { ok: false, reason: graph.message };
  const { dataset: rebuilt, diagnostics } = rebuildDataset(recordsFromGraph(graph), dataset);
  if (rebuilt === undefined) {
    const first = diagnostics.find((one) => one.severity === 'error');
    return { ok: false, reason: `what is recorded does not pass \`check\`: ${first?.message ?? 'no header'}` };
  }
  const wanted = storeGraph(buildGraph(rebuilt, { canonicalJson, hashText }));
  return { ok: true, faults: compareDerived(standing, wanted, lying) };
}
