// A planned load → Neo4j, in as many transactions as it takes. The dataset says that it is being loaded from the first to the last, each of
// them holds the epoch that the first one took, and none is done twice. Decides nothing about the plan.
import { countOf } from '../domain/base/count.ts';
import { Bug, Failure } from '../domain/base/result.ts';
import { countWrites, type LoadPlan, type StandingHead } from '../load/plan.ts';
import type { PlannedLoad, WantedDataset } from '../load/planned-load.ts';
import { type BatchLimits, splitPlan } from '../load/split-plan.ts';
import { type ApplyOptions, tellWaiting } from './apply-plan.ts';
import type { Connection } from './connect.ts';
import { explainCutShort, isOutOfMemory } from './failures.ts';
import { defaultBatchSize, type HeldEpoch, PlanWriter } from './plan-writer.ts';
import { writeOnce } from './write-once.ts';

/** About 40 MB of transaction memory, written in a second or two: small beside any server, large beside the cost of a COMMIT. */
export const batchLimits: BatchLimits = { rows: 20_000, bytes: 16 * 1024 * 1024 };

/**
 * Rows of a transaction, below which a smaller one saves no memory worth having: what it writes takes about 2 kB a record.
 */
const smallestBatchSize = 1_000;

class Stale extends Error {}

/** A load that has begun: whoever holds a later epoch has taken it over. */
export interface BegunLoad {
  readonly dataset: string;
  readonly epoch: number;
  readonly loadedBy: string;
}

export type BatchMoment = 'starting' | 'committing' | 'committed' | 'closing';

export interface BatchOptions extends ApplyOptions {
  /** Awaited before and after every transaction. */
  readonly onBatch: (moment: BatchMoment, rowsWritten: number) => unknown;
  readonly limits?: BatchLimits | undefined;
}

export interface BatchOutcome {
  readonly kind: 'applied' | 'interrupted';
  readonly rowsWritten: number;
}

/**
 * Takes the epoch under the dataset's lock and says on the Dataset node that it is being loaded, by whom, and towards which checksum.
 * `wanted` undefined: the dataset is taken out. `stale`: somebody committed since `standing` was read; nothing was written then.
 */
export async function beginLoad(
  connection: Connection,
  standing: StandingHead,
  wanted: WantedDataset | undefined,
  rows: number,
  { signal, loadedBy, onWaiting, detachForeign }: ApplyOptions,
): Promise<BegunLoad | 'stale' | 'interrupted'> {
  const { dataset } = standing;
  const begun = { dataset, epoch: (standing.epoch ?? 0) + 1, loadedBy };
  try {
    const end = await writeOnce(
      connection,
      async (transaction, refuseIfAsked) => {
        const writer = new PlanWriter(transaction, { detachForeign, beforeBatch: refuseIfAsked });
        // The answer to this COMMIT may be lost, and the transaction run again.
        if (!(await tellWaiting(onWaiting, () => writer.takeEpoch(standing, begun)))) throw new Stale();
        await writer.markLoading(wanted, begun, { written: 0, records: rows });
      },
      { signal, metadata: describeWork(dataset, wanted) },
    );
    return end === 'committed' ? begun : 'interrupted';
  } catch (error) {
    if (error instanceof Stale) return 'stale';
    throw error;
  }
}

/** Throws a Failure of kind `database` that says who took the load over, where somebody did: nothing more is written then. */
export async function applyInBatches(
  connection: Connection,
  begun: BegunLoad,
  plan: PlannedLoad,
  wanted: WantedDataset | undefined,
  options: BatchOptions,
): Promise<BatchOutcome> {
  const batches = new BatchWriter(connection, begun, plan.writes, wanted, options);
  for (const part of plan.parts(options.limits ?? batchLimits)) {
    if (!(await batches.write(part))) return { kind: 'interrupted', rowsWritten: batches.rowsWritten };
  }
  const isClosed = await batches.close();
  return { kind: isClosed ? 'applied' : 'interrupted', rowsWritten: batches.rowsWritten };
}

class BatchWriter {
  readonly #connection: Connection;
  readonly #begun: BegunLoad;
  readonly #records: number;
  readonly #wanted: WantedDataset | undefined;
  readonly #options: BatchOptions;
  /** Rows a transaction; halved where the server's memory ends. */
  #limit = Number.POSITIVE_INFINITY;
  #rowsWritten = 0;

  constructor(
    connection: Connection,
    begun: BegunLoad,
    records: number,
    wanted: WantedDataset | undefined,
    options: BatchOptions,
  ) {
    this.#connection = connection;
    this.#begun = begun;
    this.#records = records;
    this.#wanted = wanted;
    this.#options = options;
  }

  get rowsWritten(): number {
    return this.#rowsWritten;
  }

  /** False where the signal was heard. */
  async write(part: LoadPlan): Promise<boolean> {
    const rows = countWrites(part);
    if (rows > this.#limit) return await this.#writeInParts(part);
    try {
      return await this.#writeOnce(part, rows);
    } catch (error) {
      if (!isOutOfMemory(error) || rows <= smallestBatchSize) {
        throw explainCutShort(error, this.#connection.address, 'batch');
      }
      this.#limit = Math.max(smallestBatchSize, Math.floor(rows / 2));
    }
    return await this.#writeInParts(part);
  }

  async #writeInParts(part: LoadPlan): Promise<boolean> {
    const limits = { rows: this.#limit, bytes: Number.POSITIVE_INFINITY };
    for (const smaller of splitPlan(part, limits)) {
      if (!(await this.write(smaller))) return false;
    }
    return true;
  }

  async #writeOnce(part: LoadPlan, rows: number): Promise<boolean> {
    const { onProgress, onBatch } = this.#options;
    const before = this.#rowsWritten;
    await onBatch('starting', before);
    const isDone = await this.#runBatch(
      async (writer, { written }) => {
        // Committed already: only the answer was lost.
        if (written === before + rows) return;
        if (written !== before) throw new Bug(`the batch at ${before} found the count at ${written}`);
        await writer.writeRows(part);
        await writer.noteProgress(this.#begun.dataset, { written: before + rows, records: this.#records });
      },
      (more) => onProgress?.(before + more),
    );
    if (!isDone) return false;
    this.#rowsWritten = before + rows;
    await onBatch('committed', this.#rowsWritten);
    return true;
  }

  /** The last transaction: from here on the dataset is what it says, or gone. False where the signal was heard. */
  async close(): Promise<boolean> {
    const { epoch, loadedBy, dataset } = this.#begun;
    await this.#options.onBatch('closing', this.#rowsWritten);
    return await this.#runBatch(async (writer, { written }) => {
      if (written === undefined) return;
      if (this.#wanted === undefined) await writer.removeDataset(dataset);
      else await writer.writeDataset(this.#wanted, { epoch, loadedBy, now: new Date() });
    });
  }

  async #runBatch(
    work: (writer: PlanWriter, held: HeldEpoch) => Promise<void>,
    onProgress?: (rowsWritten: number) => void,
  ): Promise<boolean> {
    const { signal, onBatch, detachForeign, batchSize = defaultBatchSize } = this.#options;
    const { dataset, epoch } = this.#begun;
    const end = await writeOnce(
      this.#connection,
      async (transaction, refuseIfAsked) => {
        const writer = new PlanWriter(transaction, {
          detachForeign,
          batchSize: Math.min(batchSize, this.#limit),
          onProgress,
          beforeBatch: refuseIfAsked,
          isBatch: true,
        });
        const held = await writer.holdEpoch(dataset);
        if (held?.epoch !== epoch) throw this.#refuseTakenOver(held);
        await work(writer, held);
      },
      {
        signal,
        isBatch: true,
        metadata: describeWork(dataset, this.#wanted),
        beforeCommit: () => void onBatch('committing', this.#rowsWritten),
      },
    );
    return end === 'committed';
  }

  #refuseTakenOver(held: HeldEpoch | undefined): Failure {
    const { dataset } = this.#begun;
    const what =
      held === undefined
        ? `Somebody removed dataset ${dataset} while this load was writing it.`
        : `${held.loadedBy ?? 'Another rashomon'} took over dataset ${dataset} while this load was writing it.`;
    return new Failure(what, {
      kind: 'database',
      hint: `This one wrote ${this.#rowsWritten} of ${countOf(this.#records, 'record')}, and nothing since then. Look with \`rashomon datasets\` and --plan, then run it again if it is still wanted.`,
    });
  }
}

function describeWork(dataset: string, wanted: WantedDataset | undefined) {
  return { app: 'rashomon', verb: wanted === undefined ? 'remove' : 'load', dataset };
}
