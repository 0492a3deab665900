// LoadPlan → Neo4j, in one transaction behind the dataset's epoch: all of it or nothing. Decides nothing about the plan.
import type { LoadPlan, StandingDataset } from '../load/plan.ts';
import type { StoredGraph } from '../load/store-graph.ts';
import type { Connection } from './connect.ts';
import { explainCutShort, isOutOfMemory } from './failures.ts';
import { PlanWriter } from './plan-writer.ts';
import { inTransaction } from './transactions.ts';

export interface ApplyOptions {
  readonly detachForeign: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Called after every batch with the rows written so far in this attempt. */
  readonly onProgress?: ((rowsWritten: number) => void) | undefined;
  /** Called once where another load holds the dataset's lock. */
  readonly onWaiting?: (() => void) | undefined;
  /** Rows a statement; halved where the server's transaction memory ends. */
  readonly batchSize?: number;
}

/**
 * `stale`: somebody committed since the plan was made; `interrupted`: the signal was heard before COMMIT was sent. In both cases
 * nothing was written. `unsettled`: it was heard after that, and the answer did not come: all of it stands or nothing does.
 */
export type ApplyOutcome = 'applied' | 'stale' | 'interrupted' | 'unsettled';

/** The lock is free in milliseconds where nobody holds it. */
const silentWaitMs = 2_000;
/** Once COMMIT was sent only its answer tells what stands: worth a moment's wait, not a frozen server's whole night. */
const commitWaitMs = 3_000;

/** Rows a statement: more gains nothing that was measured. */
const defaultBatchSize = 5_000;
/**
 * Below this a smaller batch saves no memory worth having: the transaction itself, about 2 kB a record, is too large (tried with
 * a limit of 30 MB).
 */
export const smallestBatchSize = 1_000;

class Stale extends Error {}
class Interrupted extends Error {}
class Unsettled extends Error {}

/** `wanted` undefined: the dataset is taken out, its Dataset node last. */
export async function applyPlan(
  connection: Connection,
  standing: StandingDataset,
  plan: LoadPlan,
  wanted: StoredGraph | undefined,
  options: ApplyOptions,
): Promise<ApplyOutcome> {
  return await withSmallerBatches(options.batchSize ?? defaultBatchSize, isOutOfMemory, (batchSize) =>
    applyOnce(connection, standing, plan, wanted, { ...options, batchSize }),
  ).catch((error: unknown) => {
    throw explainCutShort(error, connection.address, false);
  });
}

async function applyOnce(
  connection: Connection,
  standing: StandingDataset,
  plan: LoadPlan,
  wanted: StoredGraph | undefined,
  { detachForeign, signal, onProgress, onWaiting, batchSize }: ApplyOptions & { readonly batchSize: number },
): Promise<ApplyOutcome> {
  let commitWasSent = false;
  const end = new AbortController();
  const refuseIfAsked = () => {
    if (signal?.aborted) throw commitWasSent ? new Unsettled() : new Interrupted();
  };
  let lastWait: NodeJS.Timeout | undefined;
  const stop = () => {
    if (!commitWasSent) end.abort(new Interrupted());
    else lastWait = setTimeout(() => end.abort(new Unsettled()), commitWaitMs);
  };
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await inTransaction(
      { ...connection, signal: end.signal },
      'WRITE',
      async (transaction) => {
        const writer = new PlanWriter(transaction, {
          detachForeign,
          batchSize,
          onProgress,
          beforeBatch: refuseIfAsked,
        });
        refuseIfAsked();
        if (!(await takeEpoch(writer, standing, onWaiting))) throw new Stale();
        await writer.writeRows(plan);
        if (wanted === undefined) await writer.removeDataset(plan.dataset);
        else await writer.writeDataset(wanted, (standing.epoch ?? 0) + 1, new Date());
      },
      {
        metadata: { app: 'rashomon', verb: wanted === undefined ? 'remove' : 'load', dataset: plan.dataset },
        beforeCommit: () => {
          refuseIfAsked();
          commitWasSent = true;
        },
      },
    );
    return 'applied';
  } catch (error) {
    if (error instanceof Stale) return 'stale';
    if (error instanceof Interrupted) return 'interrupted';
    if (error instanceof Unsettled) return 'unsettled';
    throw isOutOfMemory(error) ? error : explainCutShort(error, connection.address, commitWasSent);
  } finally {
    clearTimeout(lastWait);
    signal?.removeEventListener('abort', stop);
  }
}

async function takeEpoch(
  writer: PlanWriter,
  standing: StandingDataset,
  onWaiting: (() => void) | undefined,
): Promise<boolean> {
  const timer = onWaiting && setTimeout(onWaiting, silentWaitMs);
  try {
    return await writer.takeEpoch(standing);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Attempts the whole with halved batches until it fits; the error of the smallest attempt is thrown. Any other error is thrown
 * at once. An attempt that failed must have had no effect.
 */
export async function withSmallerBatches<T>(
  batchSize: number,
  isOutOfMemory: (error: unknown) => boolean,
  attempt: (batchSize: number) => Promise<T>,
): Promise<T> {
  try {
    return await attempt(batchSize);
  } catch (error) {
    if (!isOutOfMemory(error) || batchSize <= smallestBatchSize) throw error;
  }
  return await withSmallerBatches(Math.max(smallestBatchSize, Math.floor(batchSize / 2)), isOutOfMemory, attempt);
}
