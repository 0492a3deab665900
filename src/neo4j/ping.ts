// Whether the database answers: the smallest question there is.
import { Failure } from '../domain/base/result.ts';
import type { Connection } from './connect.ts';
import { streamQuery } from './run-query.ts';
import { readStatement } from './statements.ts';

/**
 * Throws a Failure of kind `database` where the database is away, as soon as that is known: the driver would try for a quarter of a minute.
 * Asked twice, since the first failure may be a pooled connection's that ended while it was idle.
 */
export async function ping(connection: Connection, timeoutMs: number): Promise<void> {
  try {
    await askOnce(connection, timeoutMs);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    await askOnce(connection, timeoutMs);
  }
}

async function askOnce(connection: Connection, timeoutMs: number): Promise<void> {
  for await (const _ of streamQuery(connection, readStatement('ping'), {}, { timeoutMs }));
}
