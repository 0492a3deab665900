// Neo4j → the rows of one dataset, all of one state: Neo4j shows each statement of one transaction what is committed by then, so
// rows are believed when they give the checksum that was read with them. Decides nothing about what the rows mean.
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../domain/base/result.ts';
import { buildKeyPrefix } from '../load/keys.ts';
import { describeUnderWay, refuseLoading } from './bookkeeping.ts';
import type { Connection } from './connect.ts';
import { readStatement } from './statements.ts';
import { collectRows, type OpenTransaction, type Row, readInTransaction } from './transactions.ts';

export interface ReadRows {
  /** The Dataset node's bookkeeping; undefined where there is none. */
  readonly dataset: Row | undefined;
  readonly nodes: readonly Row[];
  readonly relationships: readonly Row[];
  /** Empty where they were not asked for. */
  readonly strays: readonly Row[];
}

export interface WholeRows<Judged> extends ReadRows {
  readonly judged: Judged;
  /** False: they do not fit their checksum, and nobody is writing. Somebody changed them by hand. */
  readonly isSound: boolean;
}

/** Names of statements of cypher/load that take `prefix`. */
export interface RowStatements {
  readonly nodes: string;
  readonly relationships: string;
  readonly strays?: string;
  /** Also gives what stands in the middle of a load that has several transactions, as sound; without it that is refused. */
  readonly whileLoading?: boolean;
}

export interface Judgement {
  /** The checksum that the rows give. */
  readonly checksum: string;
  /** Whatever else is wrong with them, short; empty where nothing is. */
  readonly doubts: string;
}

/** COMMIT becomes visible row by row and takes about as long as one read: eight of them last longer than any that was met. */
const readAttempts = 8;
/** A half-visible COMMIT goes on between two reads; what stays the same through three, with pauses, is not one. */
const sameReadsToBelieve = 3;
const firstPauseMs = 50;
const longestPauseMs = 800;

/**
 * Reads until the rows fit the checksum on the Dataset node, or stay the same without fitting it. Throws a Failure of kind `loading` where they never
 * do, or where a load that has several transactions is under way.
 */
export async function readWholeRows<Judged extends Judgement>(
  connection: Connection,
  dataset: string,
  statements: RowStatements,
  judge: (rows: ReadRows) => Judged,
): Promise<WholeRows<Judged>> {
  let last = '';
  let sameReads = 0;
  for (let attempt = 0; attempt < readAttempts; attempt += 1) {
    if (attempt > 0) await pause(connection, attempt);
    const { after, ...rows } = await readInTransaction(connection, (transaction) =>
      readOnce(transaction, dataset, statements),
    );
    if (describeUnderWay(rows.dataset) !== undefined) return { ...rows, judged: judge(rows), isSound: true };
    const before = JSON.stringify(rows.dataset);
    if (before !== JSON.stringify(after)) {
      sameReads = 0;
      continue;
    }
    const judged = judge(rows);
    const isEmpty = rows.dataset === undefined && rows.nodes.length + rows.relationships.length === 0;
    if (judged.doubts === '' && (isEmpty || judged.checksum === rows.dataset?.checksum)) {
      return { ...rows, judged, isSound: true };
    }
    const seen = JSON.stringify([before, judged.checksum, judged.doubts]);
    sameReads = seen === last ? sameReads + 1 : 1;
    if (sameReads === sameReadsToBelieve) return { ...rows, judged, isSound: false };
    last = seen;
  }
  throw new Failure(`Dataset ${dataset} is being loaded: it changed during each of ${readAttempts} reads.`, {
    kind: 'loading',
    hint: 'Nothing is wrong with it that was seen. Run the same command again when the load is done.',
  });
}

async function readOnce(
  transaction: OpenTransaction,
  dataset: string,
  statements: RowStatements,
): Promise<ReadRows & { readonly after: Row | undefined }> {
  const prefix = buildKeyPrefix(dataset);
  const read = (name: string) => collectRows(transaction, readStatement(name), { dataset, prefix });
  const [before] = await read('read epoch');
  if (!statements.whileLoading) refuseLoading(dataset, before);
  const nodes = await read(statements.nodes);
  const relationships = await read(statements.relationships);
  const strays = statements.strays === undefined ? [] : await read(statements.strays);
  const [after] = await read('read epoch');
  return { dataset: before, nodes, relationships, strays, after };
}

async function pause({ signal }: Connection, attempt: number): Promise<void> {
  const pauseMs = Math.min(firstPauseMs * 2 ** (attempt - 1), longestPauseMs);
  await sleep(pauseMs, undefined, { signal }).catch(() => signal?.throwIfAborted());
}
