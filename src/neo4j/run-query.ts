// Cypher text and parameters → rows as plain values, in READ mode only: the server refuses writes. Knows no named queries.
import type { Record as Neo4jRecord, Plan, Result } from 'neo4j-driver';
import type { Connection } from './connect.ts';
import { decodeValue, type Plain } from './decode-value.ts';
import { explainDatabaseError } from './failures.ts';
import { withDeadline } from './time-limit.ts';
import { inTransaction, type OpenTransaction } from './transactions.ts';

/** A number is sent as FLOAT, a bigint as INTEGER: say which by the declared type. */
export type QueryParameters = Readonly<Record<string, SentValue>>;
type SentValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly SentValue[]
  | { readonly [name: string]: SentValue };

export interface QueryOptions {
  /**
   * The server stops the query after this time: Failure of kind `query`. All attempts together, and a server that never answers, end
   * with the same a little later. None by default.
   */
  readonly timeoutMs?: number;
  /** At most this many rows are kept; the answer says whether there were more. */
  readonly maxRows?: number;
  readonly signal?: AbortSignal;
}

export type ResultRow = Readonly<Record<string, Plain>>;

export interface QueryRows {
  readonly columns: readonly string[];
  /** In the order the query gives. */
  readonly rows: readonly ResultRow[];
  readonly truncated: boolean;
}

/**
 * Collects a whole answer; run again where a cluster moved meanwhile. Throws a Failure: 4 where the database is away, 5 where
 * the query fails.
 */
export async function runQuery(
  connection: Connection,
  text: string,
  parameters: QueryParameters = {},
  options: QueryOptions = {},
): Promise<QueryRows> {
  return await readManaged(connection, options, (transaction) =>
    collectPlainRows(transaction.run(text, parameters), options.maxRows),
  );
}

/** Tried again where a cluster moved, but not where memory ran out, and never past the deadline. */
async function readManaged<T>(
  connection: Connection,
  options: QueryOptions,
  work: (transaction: OpenTransaction) => Promise<T>,
): Promise<T> {
  const { timeoutMs, signal = connection.signal } = options;
  try {
    return await withDeadline({ timeoutMs, signal }, (ended) =>
      inTransaction({ ...connection, signal: ended }, 'READ', work, { timeoutMs }),
    );
  } catch (error) {
    throw explainDatabaseError(error, connection.address);
  }
}

/** Leaving the loop early ends the query on the server. */
export async function collectPlainRows(result: Result, maxRows: number | undefined): Promise<QueryRows> {
  const columns = await result.keys();
  const rows: ResultRow[] = [];
  for await (const record of result) {
    if (maxRows !== undefined && rows.length >= maxRows) return { columns, rows, truncated: true };
    rows.push(decodeRecord(columns, record));
  }
  return { columns, rows, truncated: false };
}

export interface ExplainedQuery {
  /** `r`, `rw`, `w` or `s`, as the server classifies it. No gate by itself: some `r` queries reach outside the graph. */
  readonly queryType: string;
  /** Every operator of the plan, without the `@database` behind it, unique and sorted. */
  readonly operators: readonly string[];
  /** The plan as the server draws it, for people. */
  readonly plan: string;
}

/** Plans a query without running it. `text` stands without EXPLAIN, and begins on the second line for Neo4j. */
export async function explainQuery(
  connection: Connection,
  text: string,
  parameters: QueryParameters = {},
  options: QueryOptions = {},
): Promise<ExplainedQuery> {
  const { plan, queryType } = await readManaged(
    connection,
    options,
    async (transaction) => (await transaction.run(`EXPLAIN\n${text}`, parameters)).summary,
  );
  return {
    queryType,
    operators: plan ? [...new Set(listOperators(plan))].sort() : [],
    plan: plan ? drawPlan(plan) : '',
  };
}

/** As the server draws it. */
export function drawPlan(plan: { readonly arguments: { readonly [name: string]: unknown } }): string {
  return String(plan.arguments['string-representation'] ?? '');
}

function listOperators(plan: Plan): string[] {
  return [plan.operatorType.replace(/@.*$/, ''), ...plan.children.flatMap(listOperators)];
}

function decodeRecord(columns: readonly string[], record: Neo4jRecord): ResultRow {
  return Object.fromEntries(columns.map((column) => [column, decodeValue(record.get(column))]));
}
