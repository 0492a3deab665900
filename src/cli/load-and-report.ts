// One graph into Neo4j, with progress while it goes and a summary at the end: what `load` and `start` share. Opens no connection.

import { countOf } from '../domain/base/count.ts';
import { assertNever } from '../domain/base/result.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import { countWrites } from '../load/plan.ts';
import { type StoredGraph, storeGraph } from '../load/store-graph.ts';
import { type PlanSummary, summarisePlan } from '../load/summarise-plan.ts';
import type { Connection } from '../neo4j/connect.ts';
import { type LoadOptions, type LoadOutcome, type LoadProgress, loadGraph } from '../neo4j/load-graph.ts';
import type { ServerReport } from '../server/found-server.ts';
import { describeCounts, describePace, describeSpeed } from './render-plan.ts';

/** Said on standard error while a load or a removal stands before another one's lock. */
export function describeWaiting(dataset: string): string {
  return `waiting for another load of \`${dataset}\` …`;
}

export function describeUnsettled(done: 'written' | 'removed'): string {
  return `interrupted while COMMIT was under way, and no answer came: either all of it was ${done} or nothing; run the same command again to find out`;
}

/** For work in several transactions. */
export function describeInterrupted(done: number, all: number): string {
  return `interrupted after ${done} of ${countOf(all, 'record')}: the dataset says that it is being loaded, and the same command again goes on from there`;
}

/** Says on standard error what a load or a removal does: how far it is, and where it takes longer than a moment how fast and how long still. */
export function reportWriting(dataset: string, report: ServerReport): (progress: LoadProgress) => void {
  let began: number | undefined;
  return (progress) => {
    if (progress.step === 'reading') report.update(`${dataset}: reading what stands …`);
    else if (progress.step === 'schema') report.update(`${dataset}: making keys and indexes …`);
    else if (progress.step === 'waiting') report.line(describeWaiting(dataset));
    else if (progress.step === 'writing') {
      began ??= performance.now();
      const pace = describePace(progress.rowsWritten, progress.rows, performance.now() - began);
      report.update(`${dataset}: ${progress.rowsWritten} of ${countOf(progress.rows, 'record')}${pace}`);
    } else if (progress.moment === 'begun') {
      report.line(
        `${dataset}: ${countOf(progress.rows, 'record')} in several transactions; until the last one it says that it is being loaded`,
      );
    }
  };
}

export interface LoadReport {
  readonly dataset: string;
  readonly kind: LoadOutcome['kind'];
  readonly plan: PlanSummary;
  /** Nodes and relationships of the dataset as wanted. */
  readonly records: number;
  readonly checksum: string;
  readonly tookMs: number;
  /** What changed, how long, how many a second: one line without its end. */
  readonly summary: string;
}

/** Throws what `loadGraph` throws: nothing of this dataset was written then. */
export async function loadAndReport(
  connection: Connection,
  graph: NarrativeGraph,
  options: Omit<LoadOptions, 'onProgress'>,
  report: ServerReport,
): Promise<LoadReport> {
  const began = performance.now();
  const wanted = storeGraph(graph);
  const { dataset, checksum } = wanted;
  const { kind, plan, rowsWritten } = await loadGraph(connection, wanted, {
    ...options,
    onProgress: reportWriting(dataset, report),
  });
  const tookMs = performance.now() - began;
  const records = wanted.nodes.length + wanted.relationships.length;
  const summarised = summarisePlan(plan);
  const written = countWrites(plan);
  const summary = `${dataset}: ${describeOutcome(kind, summarised, wanted, { written, rowsWritten }, tookMs)}`;
  return { dataset, kind, plan: summarised, records, checksum, tookMs: Math.round(tookMs), summary };
}

function describeOutcome(
  kind: LoadOutcome['kind'],
  plan: PlanSummary,
  { nodes, relationships, checksum }: StoredGraph,
  { written, rowsWritten }: { readonly written: number; readonly rowsWritten: number | undefined },
  tookMs: number,
): string {
  const done = describeCounts(plan, ['created', 'changed', 'removed']);
  switch (kind) {
    case 'planned':
      return describeCounts(plan, ['to create', 'to change', 'to remove']);
    case 'unchanged':
      return `unchanged, ${countOf(nodes.length, 'node')} and ${countOf(relationships.length, 'relationship')}, checksum ${checksum.slice(0, 12)}, ${describeSpeed(0, tookMs)}`;
    case 'applied':
      return `${written === 0 ? 'bookkeeping put right' : done} ${describeSpeed(written, tookMs)}, checksum ${checksum.slice(0, 12)}`;
    case 'overtaken':
      return `${done}; written already when this load came to it (another one, or a lost answer), ${describeSpeed(0, tookMs)}`;
    case 'interrupted':
      return rowsWritten === undefined
        ? 'interrupted before COMMIT: nothing was written'
        : describeInterrupted(rowsWritten, written);
    case 'unsettled':
      return describeUnsettled('written');
    default:
      return assertNever(kind, 'kind');
  }
}
