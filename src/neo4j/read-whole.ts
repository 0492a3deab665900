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

/** Rows, in memory or elsewhere, with what the Dataset node said before and after they were read. */
export interface Reading<Rows> {
  readonly dataset: Row | undefined;
  readonly after: Row | undefined;
  readonly rows: Rows;
  readonly isEmpty: boolean;
}

export interface Believed<Rows, Judged> {
  readonly dataset: Row | undefined;
  readonly rows: Rows;
  readonly judged: Judged;
  /** False: they do not fit their checksum, and nobody is writing. Somebody changed them by hand. */
  readonly isSound: boolean;
}

export interface WholeRows<Judged> extends ReadRows {
  readonly judged: Judged;
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

/** `readBelieved` with all rows in memory. */
export async function readWholeRows<Judged extends Judgement>(
  connection: Connection,
  dataset: string,
  statements: RowStatements,
  judge: (rows: ReadRows) => Judged,
): Promise<WholeRows<Judged>> {
  const read = (transaction: OpenTransaction) => readOnce(transaction, dataset, statements);
  const { rows, judged, isSound } = await readBelieved(connection, dataset, read, judge);
  return { ...rows, judged, isSound };
}

/**
 * Reads until the rows fit the checksum on the Dataset node, or stay the same without fitting it. Throws a Failure of kind `loading` where they never
 * do, or where a load that has several transactions is under way.
 */
export async function readBelieved<Rows, Judged extends Judgement>(
  connection: Connection,
  dataset: string,
  read: (transaction: OpenTransaction) => Promise<Reading<Rows>>,
  judge: (rows: Rows, dataset: Row | undefined) => Judged,
): Promise<Believed<Rows, Judged>> {
  let last = '';
  let sameReads = 0;
  for (let attempt = 0; attempt < readAttempts; attempt += 1) {
    if (attempt > 0) await pause(connection, attempt);
    const { rows, isEmpty, ...said } = await readInTransaction(connection, read);
    const found = { rows, dataset: said.dataset };
    if (describeUnderWay(said.dataset) !== undefined) {
      return { ...found, judged: judge(rows, said.dataset), isSound: true };
    }
    const before = JSON.stringify(said.dataset);
    if (before !== JSON.stringify(said.after)) {
      sameReads = 0;
      continue;
    }
    const judged = judge(rows, said.dataset);
    const isNowhere = said.dataset === undefined && isEmpty;
    if (judged.doubts === '' && (isNowhere || judged.checksum === said.dataset?.checksum)) {
      return { ...found, judged, isSound: true };
    }
    const seen = JSON.stringify([before, judged.checksum, judged.doubts]);
    sameReads = seen === last ? sameReads + 1 : 1;
    if (sameReads === sameReadsToBelieve) return { ...found, judged, isSound: false };
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
): Promise<Reading<ReadRows>> {
  const prefix = buildKeyPrefix(dataset);
  const read = (name: string) => collectRows(transaction, readStatement(name), { dataset, prefix });
  const [before] = await read('read epoch');
  if (!statements.whileLoading) refuseLoading(dataset, before);
  const nodes = await read(statements.nodes);
  const relationships = await read(statements.relationships);
  const strays = statements.strays === undefined ? [] : await read(statements.strays);
  const [after] = await read('read epoch');
  const rows = { dataset: before, nodes, relationships, strays };
  return { dataset: before, after, rows, isEmpty: nodes.length + relationships.length === 0 };
}

async function pause({ signal }: Connection, attempt: number): Promise<void> {
  const pauseMs = Math.min(firstPauseMs * 2 ** (attempt - 1), longestPauseMs);
  await sleep(pauseMs, undefined, { signal }).catch(() => signal?.throwIfAborted());
}
