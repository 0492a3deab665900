// A planned load → Neo4j, in one transaction behind the dataset's epoch: all of it or nothing. Decides nothing about the plan.
import type { StandingHead } from '../load/plan.ts';
import type { PlannedLoad, WantedDataset } from '../load/planned-load.ts';
import type { Connection } from './connect.ts';
import { isOutOfMemory } from './failures.ts';
import { defaultBatchSize, PlanWriter } from './plan-writer.ts';
import { type WriteEnd, writeOnce } from './write-once.ts';

export interface ApplyOptions {
  readonly detachForeign: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Who writes, for those who meet it. */
  readonly loadedBy: string;
  /** Called after every batch with the rows written so far in this attempt. */
  readonly onProgress?: ((rowsWritten: number) => void) | undefined;
  /** Called once where another load holds the dataset's lock. */
  readonly onWaiting?: (() => void) | undefined;
  /** Rows a statement. */
  readonly batchSize?: number;
}

/**
 * `stale`: somebody committed since the plan was made. `too-large`: the server's transaction memory does not take it. Nothing was written
 * then.
 */
export type ApplyOutcome = 'applied' | 'stale' | 'too-large' | Exclude<WriteEnd, 'committed'>;

/** The lock is free in milliseconds where nobody holds it. */
const silentWaitMs = 2_000;

class Stale extends Error {}

/** `wanted` undefined: the dataset is taken out, its Dataset node last. */
export async function applyPlan(
  connection: Connection,
  standing: StandingHead,
  plan: PlannedLoad,
  wanted: WantedDataset | undefined,
  options: ApplyOptions,
): Promise<ApplyOutcome> {
  const { detachForeign, signal, loadedBy, onProgress, onWaiting, batchSize = defaultBatchSize } = options;
  try {
    const end = await writeOnce(
      connection,
      async (transaction, refuseIfAsked) => {
        const writer = new PlanWriter(transaction, {
          detachForeign,
          batchSize,
          onProgress,
          beforeBatch: refuseIfAsked,
        });
        const isMine = await tellWaiting(onWaiting, () => writer.takeEpoch(standing));
        if (!isMine) throw new Stale();
        for (const part of plan.whole()) await writer.writeRows(part);
        if (wanted === undefined) await writer.removeDataset(plan.dataset);
        else await writer.writeDataset(wanted, { epoch: (standing.epoch ?? 0) + 1, loadedBy, now: new Date() });
      },
      { signal, metadata: { app: 'rashomon', verb: wanted === undefined ? 'remove' : 'load', dataset: plan.dataset } },
    );
    return end === 'committed' ? 'applied' : end;
  } catch (error) {
    if (error instanceof Stale) return 'stale';
    if (isOutOfMemory(error)) return 'too-large';
    throw error;
  }
}

/** For what takes the dataset's lock: says so where another load holds it. */
export async function tellWaiting<T>(onWaiting: (() => void) | undefined, work: () => Promise<T>): Promise<T> {
  const timer = onWaiting && setTimeout(onWaiting, silentWaitMs);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
