// One graph, or its rows on disk, into Neo4j, with progress while it goes and a summary at the end: what `load` and `start` share. Opens no connection.

import { countOf } from '../domain/base/count.ts';
import { assertNever } from '../domain/base/result.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import { countWrites } from '../load/plan.ts';
import { storeGraph } from '../load/store-graph.ts';
import { type PlanSummary, summarisePlan } from '../load/summarise-plan.ts';
import type { WantedRows } from '../load/wanted-rows.ts';
import type { Connection } from '../neo4j/connect.ts';
import { type LoadOptions, type LoadOutcome, type LoadProgress, loadGraph, loadRows } from '../neo4j/load-graph.ts';
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
  source: NarrativeGraph | WantedRows,
  options: ReportedOptions,
  report: ServerReport,
): Promise<LoadReport> {
  const began = performance.now();
  const loaded =
    'dataset' in source
      ? await loadStored(connection, source, options, report)
      : await loadHeld(connection, source, options, report);
  const { kind, plan, written, rowsWritten, wanted } = loaded;
  const tookMs = performance.now() - began;
  const { dataset, checksum, counts } = wanted;
  const summary = `${dataset}: ${describeOutcome(kind, plan, wanted, { written, rowsWritten }, tookMs)}`;
  const records = counts.nodes + counts.relationships;
  return { dataset, kind, plan, records, checksum, tookMs: Math.round(tookMs), summary };
}

type ReportedOptions = Omit<LoadOptions, 'onProgress'>;

interface Loaded extends LoadOutcome<PlanSummary> {
  readonly written: number;
  readonly wanted: Pick<WantedRows, 'dataset' | 'checksum' | 'counts'>;
}

async function loadHeld(
  connection: Connection,
  graph: NarrativeGraph,
  options: ReportedOptions,
  report: ServerReport,
): Promise<Loaded> {
  const { nodes, relationships, ...wanted } = storeGraph(graph);
  const onProgress = reportWriting(wanted.dataset, report);
  const outcome = await loadGraph(connection, { ...wanted, nodes, relationships }, { ...options, onProgress });
  const counts = { nodes: nodes.length, relationships: relationships.length };
  const { plan } = outcome;
  return { ...outcome, plan: summarisePlan(plan), written: countWrites(plan), wanted: { ...wanted, counts } };
}

async function loadStored(
  connection: Connection,
  wanted: WantedRows,
  options: ReportedOptions,
  report: ServerReport,
): Promise<Loaded> {
  try {
    const onProgress = reportWriting(wanted.dataset, report);
    const outcome = await loadRows(connection, wanted, { ...options, onProgress });
    const { plan } = outcome;
    return { ...outcome, plan: plan.summary, written: plan.writes, wanted };
  } finally {
    wanted.close();
  }
}

function describeOutcome(
  kind: LoadOutcome['kind'],
  plan: PlanSummary,
  { counts, checksum }: Loaded['wanted'],
  { written, rowsWritten }: { readonly written: number; readonly rowsWritten: number | undefined },
  tookMs: number,
): string {
  const done = describeCounts(plan, ['created', 'changed', 'removed']);
  switch (kind) {
    case 'planned':
      return describeCounts(plan, ['to create', 'to change', 'to remove']);
    case 'unchanged':
      return `unchanged, ${countOf(counts.nodes, 'node')} and ${countOf(counts.relationships, 'relationship')}, checksum ${checksum.slice(0, 12)}, ${describeSpeed(0, tookMs)}`;
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
