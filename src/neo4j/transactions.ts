// Transactions for the loader and the readers: tried again where that can help, and ended when their signal is heard. Always the
// named database, chained by bookmarks where the address is routed. Knows no statement.

import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Session, type Transaction } from 'neo4j-driver';
import { omitAbsent } from '../domain/base/result.ts';
import { type Connection, closeWaitMs, maxRetryMs } from './connect.ts';
import { canSucceedLater, describeSilence } from './failures.ts';
import { limitTime, settlesWithin, untilAborted } from './time-limit.ts';

/** Rows fetched at a time in large reads. */
const fetchSize = 5_000;
/** Between two rows of a read. The longest honest silence is a scan of somebody else's millions of nodes, some ten seconds. */
const readSilenceMs = 60_000;
const firstPauseMs = 1_000;
/** Whoever gave up wants to be gone; a server that is well has ended the statement by then. */
const abortWaitMs = 300;

export type Row = Readonly<Record<string, unknown>>;

/** What work inside a transaction may do: it does not end it. */
export interface OpenTransaction extends Pick<Transaction, 'run'> {
  /** Says that the server was heard of: a silence that is limited begins anew. */
  heard(): void;
}

export interface TransactionOptions {
  /** For all attempts together; the server keeps it. Who must not wait for one that does not, limits the connection's signal. */
  readonly timeoutMs?: number | undefined;
  /** A server that says nothing for this long is given up. */
  readonly silenceMs?: number;
  /** Undone at the end, whatever it did. */
  readonly rollBack?: boolean;
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** Called right before COMMIT is sent; what it throws undoes the transaction. */
  readonly beforeCommit?: () => void;
}

function openSession(
  { driver, address, readsFromLeader = false, bookmarks }: Connection,
  mode: 'READ' | 'WRITE',
): Session {
  // The driver knows no way to the leader but this one. A single server is told that nothing is written.
  const asksLeader = mode === 'WRITE' || (readsFromLeader && bookmarks !== undefined);
  return driver.session({
    database: address.database,
    defaultAccessMode: asksLeader ? neo4j.session.WRITE : neo4j.session.READ,
    fetchSize,
    ...omitAbsent({ bookmarkManager: bookmarks?.manager() }),
  });
}

/** A read, tried again where a cluster moved. What `work` does must have no effect of its own. */
export function readInTransaction<T>(
  connection: Connection,
  work: (transaction: OpenTransaction) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return inTransaction(connection, 'READ', work, { silenceMs: readSilenceMs, ...options });
}

/**
 * Begins, works, commits; begins again after what may pass by itself. Unlike the driver's own managed transactions it takes used-up
 * memory for final, spans its time limit over all attempts, and ends at once when the connection's signal is heard: the statement
 * that runs is then ended on the server, and this rejects with the signal's reason.
 */
export async function inTransaction<T>(
  connection: Connection,
  mode: 'READ' | 'WRITE',
  work: (transaction: OpenTransaction) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const { timeoutMs, silenceMs } = options;
  const until = timeoutMs === undefined ? Number.POSITIVE_INFINITY : Date.now() + timeoutMs;
  const explain = () => describeSilence(connection.address, silenceMs ?? 0);
  return await limitTime({ ms: silenceMs, heed: [connection.signal], explain }, (signal, heard) =>
    tryRepeatedly({ ...connection, signal }, mode, work, options, until, heard),
  );
}

async function tryRepeatedly<T>(
  connection: Connection,
  mode: 'READ' | 'WRITE',
  work: (transaction: OpenTransaction) => Promise<T>,
  options: TransactionOptions,
  until: number,
  heard: () => void,
): Promise<T> {
  const { signal, retryMs = maxRetryMs } = connection;
  let giveUpAt: number | undefined;
  for (let pauseMs = firstPauseMs; ; pauseMs *= 2) {
    try {
      return await tryOnce(connection, mode, work, options, until, heard);
    } catch (error) {
      signal?.throwIfAborted();
      heard();
      giveUpAt ??= Math.min(Date.now() + retryMs, until);
      if (!canSucceedLater(error) || Date.now() >= giveUpAt) throw error;
      // Spread out, so that several who failed together do not come back together.
      await sleep(pauseMs * (0.8 + 0.4 * Math.random()), undefined, { signal }).catch(() => signal?.throwIfAborted());
    }
  }
}

async function tryOnce<T>(
  connection: Connection,
  mode: 'READ' | 'WRITE',
  work: (transaction: OpenTransaction) => Promise<T>,
  { metadata, beforeCommit, rollBack = false }: TransactionOptions,
  until: number,
  heard: () => void,
): Promise<T> {
  connection.signal?.throwIfAborted();
  const session = openSession(connection, mode);
  const config = {
    ...omitAbsent({ metadata }),
    ...(Number.isFinite(until) && { timeout: Math.max(1, until - Date.now()) }),
  };
  try {
    return await untilAborted(beginAndEnd(session, config, work, { beforeCommit, heard, rollBack }), connection.signal);
  } finally {
    // Also ends what still runs: closing a session resets its connection. A server that is frozen does not answer that either.
    await settlesWithin(connection.signal?.aborted ? abortWaitMs : closeWaitMs, session.close());
  }
}

async function beginAndEnd<T>(
  session: Session,
  config: { readonly metadata?: Readonly<Record<string, unknown>>; readonly timeout?: number },
  work: (transaction: OpenTransaction) => Promise<T>,
  {
    beforeCommit,
    heard,
    rollBack,
  }: { readonly beforeCommit: (() => void) | undefined; readonly heard: () => void; readonly rollBack: boolean },
): Promise<T> {
  const transaction = await session.beginTransaction(config);
  try {
    const result = await work({ run: (query, parameters) => transaction.run(query, parameters), heard });
    beforeCommit?.();
    if (rollBack) await settlesWithin(closeWaitMs, transaction.rollback());
    else await transaction.commit();
    return result;
  } catch (error) {
    if (transaction.isOpen()) await settlesWithin(closeWaitMs, transaction.rollback());
    throw error;
  }
}

/** All rows of one statement, as objects with the driver's own values. */
export async function collectRows(transaction: OpenTransaction, text: string, parameters: Row): Promise<Row[]> {
  const rows: Row[] = [];
  await eachRow(transaction, text, parameters, (row) => rows.push(row));
  return rows;
}

/** The same one by one: no more than a few thousand are in memory at once. */
export async function eachRow(
  transaction: OpenTransaction,
  text: string,
  parameters: Row,
  take: (row: Row) => unknown,
): Promise<void> {
  for await (const record of transaction.run(text, parameters)) {
    transaction.heard();
    take(record.toObject());
  }
  transaction.heard();
}
