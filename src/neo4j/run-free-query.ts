// Cypher that somebody typed → rows, and nothing but rows. A Community server has no roles, so reading only is held in layers,
// each of which refuses what it does not know; the text itself is never looked at, because a pattern over text is no gate.
import { Failure } from '../domain/result.ts';
import { listForbiddenOperators } from '../query/plan-operators.ts';
import type { Connection } from './connect.ts';
import { decodeValue } from './decode-value.ts';
import { explainDatabaseError } from './failures.ts';
import { explainQuery, type QueryParameters, type QueryRows, type Row } from './run-query.ts';
import { openSession } from './transactions.ts';

export interface FreeQueryLimits {
  readonly timeoutMs: number;
  readonly maxRows: number;
  readonly signal?: AbortSignal;
}

/**
 * 1. planned only, in a READ session; 2. its type must be exactly `r`; 3. every operator of the plan must be known to read (some
 * `r` queries load files or end other people's transactions); 4. run in a READ transaction with a timeout and a row cap, always
 * rolled back; 5. the counters must be zero. Throws a Failure: exit 5 where it is refused or fails, 4 where the database is away.
 */
export async function runFreeQuery(
  connection: Connection,
  text: string,
  parameters: QueryParameters,
  limits: FreeQueryLimits,
): Promise<QueryRows> {
  const { queryType, operators } = await explainQuery(connection, text, parameters);
  if (queryType !== 'r') throw refuse(`this is not a query that reads (the server calls it \`${queryType}\`)`);
  const forbidden = listForbiddenOperators(operators);
  if (forbidden.length > 0)
    throw refuse(`its plan holds ${forbidden.join(', ')}, which may do more than read the graph`);
  if (operators.length === 0) throw refuse('the server shows no plan for it');
  return await runAndRollBack(connection, text, parameters, limits);
}

async function runAndRollBack(
  connection: Connection,
  text: string,
  parameters: QueryParameters,
  { timeoutMs, maxRows, signal }: FreeQueryLimits,
): Promise<QueryRows> {
  const session = openSession(connection, 'READ');
  try {
    const transaction = await session.beginTransaction({ timeout: timeoutMs });
    try {
      const result = transaction.run(text, parameters);
      const columns = await result.keys();
      const rows: Row[] = [];
      for await (const record of result) {
        signal?.throwIfAborted();
        // Leaving the loop ends the query on the server; the roll-back below undoes whatever there was.
        if (rows.length >= maxRows) return { columns, rows, truncated: true };
        rows.push(Object.fromEntries(columns.map((column) => [column, decodeValue(record.get(column))])));
      }
      const { counters } = await result.summary();
      if (counters.containsUpdates() || counters.containsSystemUpdates())
        throw refuse('it would have changed the database');
      return { columns, rows, truncated: false };
    } finally {
      await transaction.rollback().catch(() => undefined);
    }
  } catch (error) {
    throw explainDatabaseError(error, connection.address);
  } finally {
    await session.close();
  }
}

function refuse(reason: string): Failure {
  return new Failure(`The query was not run: ${reason}.`, {
    exitCode: 5,
    hint: 'Queries are read-only here; writing is what `rashomon load` does.',
  });
}
