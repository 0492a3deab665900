// cypher/schema → the constraints and indexes that are missing, created; those that stand are left alone. Looks before it writes,
// so that a database that has them sees no write transaction.
import { Failure } from '../domain/base/result.ts';
import type { Connection } from './connect.ts';
import { isDriverError } from './failures.ts';
import { readSchemaStatements, readStatement } from './statements.ts';
import { collectRows, inTransaction, readInTransaction } from './transactions.ts';

/** Names of the constraints and indexes that cypher/schema declares and the database does not have, in the order declared. */
export async function findMissingSchema(connection: Connection): Promise<readonly string[]> {
  const standing = await readInTransaction(connection, async (transaction) => {
    const constraints = await collectRows(transaction, readStatement('show constraints'), {});
    const indexes = await collectRows(transaction, readStatement('show indexes'), {});
    return new Set([...constraints, ...indexes].map((row) => String(row.name)));
  });
  return readSchemaStatements()
    .map(nameOf)
    .filter((name) => !standing.has(name));
}

/** Creates what is named, one transaction each, and waits until the indexes answer. Safe to run at the same time twice. */
export async function applySchema(connection: Connection, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const statements = readSchemaStatements().filter((statement) => names.includes(nameOf(statement)));
  for (const statement of statements) {
    await inTransaction(connection, 'WRITE', (transaction) => collectRows(transaction, statement, {})).catch(
      (error: unknown) => {
        if (!isThereAlready(error)) throw explainSchemaError(error, nameOf(statement));
      },
    );
  }
  await inTransaction(connection, 'READ', (transaction) =>
    collectRows(transaction, readStatement('await indexes'), {}),
  );
}

/** Somebody else made it in the same moment. */
function isThereAlready(error: unknown): boolean {
  return isDriverError(error) && error.code.endsWith('EquivalentSchemaRuleAlreadyExists');
}

/** `CREATE CONSTRAINT name IF NOT EXISTS …`: the word before IF. */
function nameOf(statement: string): string {
  return /(\S+)\s+IF NOT EXISTS/.exec(statement)?.[1] ?? statement;
}

function explainSchemaError(error: unknown, name: string): unknown {
  if (!isDriverError(error) || !error.code.startsWith('Neo.ClientError.Schema.')) return error;
  return new Failure(`The constraint or index ${name} cannot be made: ${error.message}`, {
    kind: 'database',
    hint: 'The database holds somebody else’s records under our labels or types. Give rashomon a database of its own.',
    cause: error,
  });
}
