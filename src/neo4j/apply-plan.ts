// LoadPlan → Neo4j, in one managed transaction behind the dataset's epoch: all of it or nothing. Decides nothing about the plan.
import type { ManagedTransaction } from 'neo4j-driver';
import { schemaVersion } from '../domain/graph/schema.ts';
import { Failure } from '../domain/result.ts';
import type { LoadPlan, StandingDataset } from '../load/plan.ts';
import {
  buildNodeProperties,
  buildNodeRow,
  buildRelationshipProperties,
  buildRelationshipRow,
  groupByKind,
} from '../load/positional-rows.ts';
import type { StoredGraph, StoredNode } from '../load/store-graph.ts';
import type { Connection } from './connect.ts';
import { explainCutShort, isDriverError, memoryCodes } from './failures.ts';
import { readStatement } from './statements.ts';
import { collectRows, openSession, type Row } from './transactions.ts';

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

const defaultBatchSize = 5_000;
/** Below this a smaller batch saves no memory worth having: the transaction itself is too large. */
const smallestBatchSize = 300;

class Stale extends Error {}
class Interrupted extends Error {}
class OutOfMemory extends Error {}

/** `wanted` undefined: the dataset is taken out, its Dataset node last. */
export async function applyPlan(
  connection: Connection,
  standing: StandingDataset,
  plan: LoadPlan,
  wanted: StoredGraph | undefined,
  options: ApplyOptions,
): Promise<ApplyOutcome> {
  const batchSize = options.batchSize ?? defaultBatchSize;
  const loadedAt = `${new Date().toISOString().slice(0, 19)}Z`;
  const session = openSession(connection, 'WRITE');
  let commitSent = false;
  // Also ends a statement that waits for a lock: closing the session resets the connection. A COMMIT under way is left to end.
  const stop = () => {
    if (!commitSent) void session.close();
  };
  options.signal?.addEventListener('abort', stop, { once: true });
  try {
    await session.executeWrite(
      async (transaction) => {
        commitSent = false;
        const writer = new PlanWriter(transaction, { ...options, batchSize });
        writer.stopIfAsked();
        const epoch = await writer.takeEpoch(standing);
        await writer.writeRows(plan);
        if (wanted === undefined) await writer.removeDataset(plan.dataset);
        else await writer.writeDataset(wanted, epoch + 1, loadedAt);
        writer.stopIfAsked();
        commitSent = true;
      },
      { metadata: { app: 'rashomon', verb: wanted === undefined ? 'remove' : 'load', dataset: plan.dataset } },
    );
    return 'applied';
  } catch (error) {
    if (error instanceof Stale) return 'stale';
    if (error instanceof Interrupted || (options.signal?.aborted && !commitSent)) return 'interrupted';
    if (!isOutOfMemory(error)) throw explainCutShort(error, connection.address, commitSent);
    if (batchSize <= smallestBatchSize) throw error instanceof OutOfMemory ? error.cause : error;
  } finally {
    options.signal?.removeEventListener('abort', stop);
    await session.close();
  }
  return applyPlan(connection, standing, plan, wanted, { ...options, batchSize: Math.floor(batchSize / 2) });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof OutOfMemory || (isDriverError(error) && memoryCodes.includes(error.code));
}

/** The statements of one attempt, each checked by what the server says it did. */
class PlanWriter {
  readonly #transaction: ManagedTransaction;
  readonly #options: ApplyOptions & { readonly batchSize: number };
  #rowsWritten = 0;

  constructor(transaction: ManagedTransaction, options: ApplyOptions & { readonly batchSize: number }) {
    this.#transaction = transaction;
    this.#options = options;
  }

  /** The first statement: locks the Dataset node, then compares. A new dataset's node is made here, with epoch 0. */
  async takeEpoch({ dataset, epoch, checksum }: StandingDataset): Promise<number> {
    const [row] = await collectRows(this.#transaction, readStatement('take epoch'), { dataset });
    const found = row?.checksum ?? undefined;
    if (row?.epoch !== (epoch ?? 0) || found !== checksum) throw new Stale();
    return epoch ?? 0;
  }

  async writeRows(plan: LoadPlan): Promise<void> {
    const isOrdinary = ({ key }: { readonly key: string }) => key !== plan.dataset;
    const keysOf = (rows: readonly { readonly key: string }[]) => rows.filter(isOrdinary).map((row) => row.key);
    const removeNodes = this.#options.detachForeign ? 'remove nodes with foreign relationships' : 'remove nodes';
    await this.#runBatches('remove relationships', 'keys', keysOf(plan.removeRelationships), 'relationshipsDeleted');
    await this.#runBatches(removeNodes, 'keys', keysOf(plan.removeNodes), 'nodesDeleted');
    for (const [label, nodes] of groupByKind(plan.createNodes.filter(isOrdinary))) {
      await this.#runBatches(`create ${label}`, 'rows', nodes.map(buildNodeRow), 'nodesCreated');
    }
    for (const [type, relationships] of groupByKind(plan.createRelationships)) {
      await this.#runBatches(`create ${type}`, 'rows', relationships.map(buildRelationshipRow), 'relationshipsCreated');
    }
    const nodes = plan.updateNodes.filter(isOrdinary).map((node) => [node.key, buildNodeProperties(node)]);
    await this.#runBatches('update nodes', 'rows', nodes, 'updated');
    const relationships = plan.updateRelationships.map((one) => [one.key, buildRelationshipProperties(one)]);
    await this.#runBatches('update relationships', 'rows', relationships, 'updated');
  }

  async writeDataset(wanted: StoredGraph, epoch: number, loadedAt: string): Promise<void> {
    const own = wanted.nodes.find((node): node is StoredNode => node.label === 'Dataset');
    const properties = {
      ...(own && buildNodeProperties(own)),
      epoch: BigInt(epoch),
      state: 'ready',
      checksum: wanted.checksum,
      loadedAt,
      schemaVersion: BigInt(schemaVersion),
    };
    await this.#run('write dataset', { dataset: wanted.dataset, properties });
  }

  async removeDataset(dataset: string): Promise<void> {
    await this.#run(this.#options.detachForeign ? 'remove dataset with foreign relationships' : 'remove dataset', {
      dataset,
    });
  }

  stopIfAsked(): void {
    if (this.#options.signal?.aborted) throw new Interrupted();
  }

  async #runBatches(
    statement: string,
    parameter: 'rows' | 'keys',
    rows: readonly unknown[],
    counter: 'relationshipsDeleted' | 'nodesDeleted' | 'nodesCreated' | 'relationshipsCreated' | 'updated',
  ): Promise<void> {
    for (let start = 0; start < rows.length; start += this.#options.batchSize) {
      this.stopIfAsked();
      const batch = rows.slice(start, start + this.#options.batchSize);
      const counts = await this.#run(statement, { [parameter]: batch });
      // Deletions may find more: --detach-foreign counts what others attached, and a key is unique only once its constraint stands.
      if ((counts[counter] ?? 0) < batch.length) throw refuseLostRows(statement, batch.length, counts[counter] ?? 0);
      this.#rowsWritten += batch.length;
      this.#options.onProgress?.(this.#rowsWritten);
    }
  }

  async #run(statement: string, parameters: Row): Promise<Readonly<Record<string, number>>> {
    try {
      const { records, summary } = await this.#transaction.run(readStatement(statement), parameters);
      const updated: unknown = records[0]?.keys.includes('updated') ? records[0].get('updated') : 0;
      return { ...summary.counters.updates(), updated: Number(updated) };
    } catch (error) {
      // Wrapped, so that the driver does not take it for something that the same transaction could survive later.
      if (isOutOfMemory(error)) throw new OutOfMemory(String(error), { cause: error });
      throw error;
    }
  }
}

function refuseLostRows(statement: string, expected: number, found: number): Failure {
  return new Failure(
    `Of ${expected} rows to ${statement} the database had only ${found}: somebody else changed this dataset by hand.`,
    {
      exitCode: 4,
      hint: 'Nothing was written. `rashomon verify` names the rows; `rashomon load --repair` puts them right.',
    },
  );
}
