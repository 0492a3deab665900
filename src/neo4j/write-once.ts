// One write transaction that can be interrupted: before COMMIT is sent at once, afterwards once its answer had a moment to come. Knows no statement.
import type { Connection } from './connect.ts';
import { explainCutShort, isOutOfMemory, type WriteMoment } from './failures.ts';
import { inTransaction, type OpenTransaction } from './transactions.ts';

/**
 * `interrupted`: the signal was heard before COMMIT was sent, nothing was written. `unsettled`: it was heard after that, and the
 * answer did not come: all of it stands or nothing does.
 */
export type WriteEnd = 'committed' | 'interrupted' | 'unsettled';

export interface WriteOptions {
  readonly signal?: AbortSignal | undefined;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly beforeCommit?: () => void;
  /** One of several batches: what a lost connection leaves behind is told accordingly. */
  readonly isBatch?: boolean;
}

/** Once COMMIT was sent only its answer tells what stands: worth a moment's wait, not a frozen server's whole night. */
const commitWaitMs = 3_000;

class Interrupted extends Error {}
class Unsettled extends Error {}

/** `refuseIfAsked` throws where the signal was heard. Used-up memory of the server is thrown as the driver throws it, other errors explained. */
export async function writeOnce(
  connection: Connection,
  work: (transaction: OpenTransaction, refuseIfAsked: () => void) => Promise<void>,
  { signal, metadata, beforeCommit, isBatch = false }: WriteOptions,
): Promise<WriteEnd> {
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
        refuseIfAsked();
        await work(transaction, refuseIfAsked);
      },
      {
        metadata,
        beforeCommit: () => {
          refuseIfAsked();
          beforeCommit?.();
          commitWasSent = true;
        },
      },
    );
    return 'committed';
  } catch (error) {
    if (error instanceof Interrupted) return 'interrupted';
    if (error instanceof Unsettled) return 'unsettled';
    const moment: WriteMoment = isBatch ? 'batch' : commitWasSent ? 'committing' : 'writing';
    throw isOutOfMemory(error) ? error : explainCutShort(error, connection.address, moment);
  } finally {
    clearTimeout(lastWait);
    signal?.removeEventListener('abort', stop);
  }
}
