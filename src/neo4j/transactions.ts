// Sessions and rows for the loader and the readers: always the named database, chained by one bookmark manager. Knows no statement.
import neo4j, { type ManagedTransaction, type Session } from 'neo4j-driver';
import type { Connection } from './connect.ts';
import { unwrapOutOfMemory, wrapOutOfMemory } from './out-of-memory.ts';

/** Rows fetched at a time in large reads. */
const fetchSize = 5_000;

export type Row = Readonly<Record<string, unknown>>;

export function openSession({ driver, address }: Connection, mode: 'READ' | 'WRITE'): Session {
  return driver.session({
    database: address.database,
    defaultAccessMode: mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
    bookmarkManager: driver.executeQueryBookmarkManager,
    fetchSize,
  });
}

/**
 * A managed read: run again by the driver where a cluster moved, but not where memory ran out. What `work` does must have no effect
 * of its own.
 */
export async function readInTransaction<T>(
  connection: Connection,
  work: (transaction: ManagedTransaction) => Promise<T>,
): Promise<T> {
  const session = openSession(connection, 'READ');
  try {
    return await session.executeRead((transaction) => work(transaction).catch(wrapOutOfMemory));
  } catch (error) {
    throw unwrapOutOfMemory(error);
  } finally {
    await session.close();
  }
}

/** All rows of one statement, as objects with the driver's own values. */
export async function collectRows(transaction: ManagedTransaction, text: string, parameters: Row): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const record of transaction.run(text, parameters)) rows.push(record.toObject());
  return rows;
}
