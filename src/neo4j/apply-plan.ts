// LoadPlan → Neo4j, in one managed transaction behind the dataset's epoch: all of it or nothing. Decides nothing about the plan.
import type { LoadPlan, StandingDataset } from '../load/plan.ts';
import { defaultBatchSize, withSmallerBatches } from '../load/smaller-batches.ts';
import type { StoredGraph } from '../load/store-graph.ts';
import type { Connection } from './connect.ts';
import { explainCutShort } from './failures.ts';
import { isOutOfMemory, unwrapOutOfMemory, wrapOutOfMemory } from './out-of-memory.ts';
import { PlanWriter } from './plan-writer.ts';
import { openSession } from './transactions.ts';

export interface ApplyOptions {
  readonly detachForeign: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Called after every batch with the rows written so far in this attempt. */
  readonly onProgress?: ((rowsWritten: number) => void) | undefined;
  /** Rows a statement; halved where the server's transaction memory ends. */
  readonly batchSize?: number;
}

/**
 * `stale`: somebody committed since the plan was made; `interrupted`: the signal was heard before COMMIT was sent. In both cases
 * nothing was written.
 */
export type ApplyOutcome = 'applied' | 'stale' | 'interrupted';

class Stale extends Error {}
class Interrupted extends Error {}

/** `wanted` undefined: the dataset is taken out, its Dataset node last. */
export async function applyPlan(
  connection: Connection,
  standing: StandingDataset,
  plan: LoadPlan,
  wanted: StoredGraph | undefined,
  options: ApplyOptions,
): Promise<ApplyOutcome> {
  try {
    return await withSmallerBatches(options.batchSize ?? defaultBatchSize, isOutOfMemory, (batchSize) =>
      applyOnce(connection, standing, plan, wanted, { ...options, batchSize }),
    );
  } catch (error) {
    throw explainCutShort(unwrapOutOfMemory(error), connection.address, false);
  }
}

async function applyOnce(
  connection: Connection,
  standing: StandingDataset,
  plan: LoadPlan,
  wanted: StoredGraph | undefined,
  { detachForeign, signal, onProgress, batchSize }: ApplyOptions & { readonly batchSize: number },
): Promise<ApplyOutcome> {
  const session = openSession(connection, 'WRITE');
  // Once COMMIT was sent, only a look at the database can tell what stands: a signal then comes too late.
  let commitWasSent = false;
  const refuseIfAsked = () => {
    if (signal?.aborted && !commitWasSent) throw new Interrupted();
  };
  // Also ends a statement that waits for a lock: closing the session resets the connection.
  const stop = () => {
    if (!commitWasSent) void session.close();
  };
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await session.executeWrite(
      async (transaction) => {
        const writer = new PlanWriter(transaction, {
          detachForeign,
          batchSize,
          onProgress,
          beforeBatch: refuseIfAsked,
        });
        refuseIfAsked();
        if (!(await writer.takeEpoch(standing))) throw new Stale();
        await writer.writeRows(plan).catch(wrapOutOfMemory);
        if (wanted === undefined) await writer.removeDataset(plan.dataset);
        else await writer.writeDataset(wanted, (standing.epoch ?? 0) + 1, new Date());
        refuseIfAsked();
        commitWasSent = true;
      },
      { metadata: { app: 'rashomon', verb: wanted === undefined ? 'remove' : 'load', dataset: plan.dataset } },
    );
    return 'applied';
  } catch (error) {
    if (error instanceof Stale) return 'stale';
    if (error instanceof Interrupted || (signal?.aborted && !commitWasSent)) return 'interrupted';
    throw isOutOfMemory(error) ? error : explainCutShort(error, connection.address, commitWasSent);
  } finally {
    signal?.removeEventListener('abort', stop);
    await session.close();
  }
}
