// The statements of one load, in their order, inside a transaction that somebody else opened and ends. Each is checked by what the
// server says it did.

import { countOf } from '../domain/base/count.ts';
import { groupBy } from '../domain/base/group-by.ts';
import { inBatches } from '../domain/base/in-batches.ts';
import { Failure } from '../domain/base/result.ts';
import { schemaVersion } from '../domain/graph/schema.ts';
import { type LoadPlan, orderRemovals, type StandingHead } from '../load/plan.ts';
import type { WantedDataset } from '../load/planned-load.ts';
import {
  buildNodeProperties,
  buildNodeRow,
  buildRelationshipProperties,
  buildRelationshipRow,
} from '../load/positional-rows.ts';
import { textOf } from './bookkeeping.ts';
import { readStatement } from './statements.ts';
import { collectRows, type OpenTransaction, type Row } from './transactions.ts';

export interface PlanWriterOptions {
  readonly detachForeign: boolean;
  /** Rows a statement. */
  readonly batchSize?: number;
  /** Called before each batch; what it throws ends the transaction. */
  readonly beforeBatch: () => void;
  /** Called after each batch with the rows written so far. */
  readonly onProgress?: ((rowsWritten: number) => void) | undefined;
  /** One of several transactions of a load: what was written before it stands. */
  readonly isBatch?: boolean;
}

/** Rows a statement: more gains nothing that was measured. */
export const defaultBatchSize = 5_000;

/** What the Dataset node says of a load that is under way. */
export interface HeldEpoch {
  readonly epoch: number;
  /** Rows that its batches have committed; undefined where it is not being loaded any more. */
  readonly written: number | undefined;
  readonly loadedBy: string | undefined;
}

export interface LoadSignature {
  readonly epoch: number;
  readonly loadedBy: string;
}

export interface RowsDone {
  readonly written: number;
  readonly records: number;
}

/** The statements of one attempt, each checked by what the server says it did. */
export class PlanWriter {
  readonly #transaction: OpenTransaction;
  readonly #options: PlanWriterOptions;
  readonly #batchSize: number;
  #rowsWritten = 0;

  constructor(transaction: OpenTransaction, options: PlanWriterOptions) {
    this.#transaction = transaction;
    this.#options = options;
    this.#batchSize = options.batchSize ?? defaultBatchSize;
  }

  /**
   * The first statement: locks the Dataset node, then compares. A new dataset's node is made here, with epoch 0. False where
   * somebody committed since `standing` was read, unless that was this very load, which `begun` signs.
   */
  async takeEpoch({ dataset, epoch, checksum }: StandingHead, begun?: LoadSignature): Promise<boolean> {
    const [row] = await collectRows(this.#transaction, readStatement('take epoch'), { dataset });
    if (begun !== undefined && row?.epoch === begun.epoch && row.loadedBy === begun.loadedBy) return true;
    return row?.epoch === (epoch ?? 0) && (row.checksum ?? undefined) === checksum;
  }

  /** The first statement of each batch of a load that has begun: locks the Dataset node. Undefined where there is none any more. */
  async holdEpoch(dataset: string): Promise<HeldEpoch | undefined> {
    const [row] = await collectRows(this.#transaction, readStatement('hold epoch'), { dataset });
    if (row === undefined) return undefined;
    return {
      epoch: Number(row.epoch),
      written: typeof row.written === 'number' ? row.written : undefined,
      loadedBy: textOf(row.loadedBy),
    };
  }

  async writeRows(plan: LoadPlan): Promise<void> {
    const isOrdinary = ({ key }: { readonly key: string }) => key !== plan.dataset;
    const { first, last } = orderRemovals(plan);
    const lastRelationships = await this.#find(last.relationships);
    const lastNodes = await this.#find(last.nodes.filter(isOrdinary));
    await this.#delete(await this.#find(first.relationships), await this.#find(first.nodes.filter(isOrdinary)));
    for (const [label, nodes] of groupBy(plan.createNodes.filter(isOrdinary), (node) => node.label)) {
      await this.#runBatches(`create ${label}`, 'rows', nodes.map(buildNodeRow), 'nodesCreated');
    }
    for (const [type, all] of groupBy(plan.createRelationships, (one) => one.type)) {
      await this.#runBatches(`create ${type}`, 'rows', all.map(buildRelationshipRow), 'relationshipsCreated');
    }
    for (const [label, nodes] of groupBy(plan.updateNodes.filter(isOrdinary), (node) => node.label)) {
      const rows = nodes.map((node) => [node.key, buildNodeProperties(node)]);
      await this.#runBatches(`update ${label}`, 'rows', rows, 'updated');
    }
    for (const [type, all] of groupBy(plan.updateRelationships, (one) => one.type)) {
      const rows = all.map((one) => [one.key, buildRelationshipProperties(one)]);
      await this.#runBatches(`update ${type}`, 'rows', rows, 'updated');
    }
    await this.#delete(lastRelationships, lastNodes);
  }

  /** Says that what the dataset says of itself is true. */
  async writeDataset(
    wanted: WantedDataset,
    { now, ...signature }: LoadSignature & { readonly now: Date },
  ): Promise<void> {
    const loadedAt = `${now.toISOString().slice(0, 19)}Z`;
    const properties = { ...listOwnProperties(wanted), ...describeLoad(signature), state: 'ready', loadedAt };
    await this.#run('write dataset', { dataset: wanted.dataset, properties });
  }

  /** Says that the dataset is being loaded, or taken out where nothing is wanted, and what its rows will give in the end. */
  async markLoading(
    wanted: WantedDataset | undefined,
    begun: LoadSignature & { readonly dataset: string },
    done: RowsDone,
  ): Promise<void> {
    const marks = { ...describeLoad(begun), ...countRows(done), state: 'loading' };
    const { dataset } = begun;
    if (wanted === undefined) {
      await this.#run('mark dataset', { dataset, properties: { ...marks, checksum: null, loadedAt: null } });
    } else {
      await this.#run('write dataset', { dataset, properties: { ...listOwnProperties(wanted), ...marks } });
    }
  }

  async noteProgress(dataset: string, done: RowsDone): Promise<void> {
    await this.#run('mark dataset', { dataset, properties: countRows(done) });
  }

  async removeDataset(dataset: string): Promise<void> {
    await this.#delete([], await this.#find([{ kind: 'Dataset', key: dataset }]));
  }

  async #delete(relationships: readonly string[], nodes: readonly string[]): Promise<void> {
    const deleteNodes = this.#options.detachForeign ? 'detach nodes' : 'delete nodes';
    await this.#runBatches('delete relationships', 'ids', relationships, 'relationshipsDeleted');
    await this.#runBatches(deleteNodes, 'ids', nodes, 'nodesDeleted');
  }

  /** Element ids of rows by their keys. By kind: over all kinds at once each key would be sought in every index. */
  async #find(rows: readonly { readonly kind: string; readonly key: string }[]): Promise<string[]> {
    const ids: string[] = [];
    for (const [kind, all] of groupBy(rows, (row) => row.kind)) {
      for (const batch of inBatches(all, this.#batchSize)) {
        this.#options.beforeBatch();
        const keys = batch.map((row) => row.key);
        const { length } = keys;
        const found = await collectRows(this.#transaction, readStatement(`find ${kind}`), { keys });
        forget(keys);
        if (found.length < length) throw this.#refuseLostRows(`find ${kind}`, length, found.length);
        ids.push(...found.map((row) => String(row.id)));
      }
    }
    return ids;
  }

  async #runBatches(
    statement: string,
    parameter: 'rows' | 'ids',
    rows: readonly unknown[],
    counter: 'relationshipsDeleted' | 'nodesDeleted' | 'nodesCreated' | 'relationshipsCreated' | 'updated',
  ): Promise<void> {
    for (const batch of inBatches(rows, this.#batchSize)) {
      this.#options.beforeBatch();
      const { length } = batch;
      const counts = await this.#run(statement, { [parameter]: batch });
      forget(batch);
      // Deletions may find more: --detach-foreign counts what others attached, and a key is unique only once its constraint stands.
      if ((counts[counter] ?? 0) < length) throw this.#refuseLostRows(statement, length, counts[counter] ?? 0);
      this.#rowsWritten += length;
      this.#options.onProgress?.(this.#rowsWritten);
    }
  }

  async #run(statement: string, parameters: Row): Promise<Readonly<Record<string, number>>> {
    const { records, summary } = await this.#transaction.run(readStatement(statement), parameters);
    const updated: unknown = records[0]?.keys.includes('updated') ? records[0].get('updated') : 0;
    return { ...summary.counters.updates(), updated: Number(updated) };
  }

  #refuseLostRows(statement: string, expected: number, found: number): Failure {
    const stands = this.#options.isBatch ? 'Earlier batches stand.' : 'Nothing was written.';
    return new Failure(
      `Of ${countOf(expected, 'row')} to ${statement} the database had only ${found}: somebody else changed this dataset by hand.`,
      {
        kind: 'database',
        hint: `${stands} \`rashomon verify\` names the rows; \`rashomon load --repair\` puts them right.`,
      },
    );
  }
}

/** The driver keeps what each statement was given until its transaction ends, which may be all rows of a load. */
function forget(given: unknown[]): void {
  given.length = 0;
}

function describeLoad({ epoch, loadedBy }: LoadSignature): Row {
  return { epoch: BigInt(epoch), loadedBy, schemaVersion: BigInt(schemaVersion) };
}

function countRows({ written, records }: RowsDone): Row {
  return { written: BigInt(written), records: BigInt(records) };
}

/** The Dataset's own row, and the checksum over all rows. */
function listOwnProperties({ own, checksum }: WantedDataset): Row {
  return { ...(own && buildNodeProperties(own)), checksum };
}
