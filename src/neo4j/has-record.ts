// Whether one record of a kind stands in the database: one index seek. Reads only.
import type { Label } from '../domain/graph/schema.ts';
import { buildNodeKey } from '../load/keys.ts';
import type { Connection } from './connect.ts';
import { explainDatabaseError } from './failures.ts';
import { readStatement } from './statements.ts';
import { collectRows, readInTransaction } from './transactions.ts';

/** Of a Dataset, `id` is its own id and `dataset` says nothing more. Throws a Failure of kind `database` where the database is away. */
export async function hasRecord(connection: Connection, kind: Label, dataset: string, id: string): Promise<boolean> {
  const keys = [kind === 'Dataset' ? id : buildNodeKey(dataset, id)];
  try {
    const rows = await readInTransaction(connection, (transaction) =>
      collectRows(transaction, readStatement(`find ${kind}`), { keys }),
    );
    return rows.length > 0;
  } catch (error) {
    throw explainDatabaseError(error, connection.address);
  }
}
