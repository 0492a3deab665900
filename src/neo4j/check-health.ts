// Whether the database answers now: one look at the list of datasets, within a time limit that a dead or frozen server cannot stretch.
import type { Connection } from './connect.ts';
import { describeSilence, explainDatabaseError } from './failures.ts';
import { limitTime } from './patience.ts';
import { readStatement } from './statements.ts';
import { collectRows, readInTransaction } from './transactions.ts';

/** Throws a Failure (4) where it does not answer in time. Not tried again: the next question comes soon. */
export async function checkHealth(connection: Connection, limitMs: number): Promise<void> {
  const limit = limitTime(limitMs, connection.signal, () => describeSilence(connection.address, limitMs));
  try {
    await readInTransaction({ ...connection, signal: limit.signal, retryMs: 0 }, (transaction) =>
      collectRows(transaction, readStatement('list datasets'), {}),
    );
  } catch (error) {
    throw explainDatabaseError(error, connection.address);
  } finally {
    limit.release();
  }
}
