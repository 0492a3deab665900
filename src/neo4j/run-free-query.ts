// Cypher that somebody typed → rows, and nothing but rows. A Community server has no roles, so reading only is held in layers,
// each of which refuses what it does not know.
import { Failure } from '../domain/base/result.ts';
import { type JudgedCypher, judgeCypher } from '../query/judge-cypher.ts';
import { PlacedFailure, placeOf } from '../query/placed-failure.ts';
import { listForbiddenOperators } from '../query/plan-operators.ts';
import type { Connection } from './connect.ts';
import { explainDatabaseError } from './failures.ts';
import {
  collectPlainRows,
  drawPlan,
  type ExplainedQuery,
  explainQuery,
  type QueryParameters,
  type QueryRows,
} from './run-query.ts';
import { withDeadline } from './time-limit.ts';
import { inTransaction } from './transactions.ts';

export interface FreeQueryLimits {
  /** For everything together: planning, running, fetching. */
  readonly timeoutMs: number;
  readonly maxRows: number;
  readonly signal?: AbortSignal;
}

export interface FreeQueryRows extends QueryRows {
  /** Of a text that begins with EXPLAIN, which gives no rows, or PROFILE. */
  readonly plan?: string;
}

/**
 * 0. by its tokens: no word, procedure or function that may do more than read, wherever it stands; 1. planned only, in a READ
 * session; 2. its type must be exactly `r`; 3. every operator of the plan must be known to read; 4. run in a READ transaction with a
 * timeout and a row cap, always rolled back; 5. the counters must be zero. Throws a Failure of kind `query` where it is refused or fails, a
 * PlacedFailure where there is a place in the text; `database` where the database is away.
 */
export async function runFreeQuery(
  connection: Connection,
  text: string,
  parameters: QueryParameters,
  limits: FreeQueryLimits,
): Promise<FreeQueryRows> {
  const judged = judgeOrRefuse(text);
  const began = Date.now();
  return await withDeadline(limits, async (ended) => {
    const { plan } = await planAndJudge(connection, judged, parameters, { timeoutMs: limits.timeoutMs, signal: ended });
    if (judged.mode === 'EXPLAIN') return { columns: [], rows: [], truncated: false, plan };
    try {
      const timeoutMs = Math.max(1, limits.timeoutMs - (Date.now() - began));
      return await runAndRollBack(connection, text, parameters, { ...limits, timeoutMs, signal: ended });
    } catch (error) {
      throw placeQueryFailure(explainDatabaseError(error, connection.address), 0);
    }
  });
}

/** The plan of what `runFreeQuery` would run: refused just the same. */
export async function explainFreeQuery(
  connection: Connection,
  text: string,
  parameters: QueryParameters,
  limits: Omit<FreeQueryLimits, 'maxRows'>,
): Promise<ExplainedQuery> {
  return await planAndJudge(connection, judgeOrRefuse(text), parameters, limits);
}

function judgeOrRefuse(text: string): JudgedCypher {
  const judged = judgeCypher(text);
  if (!('message' in judged)) return judged;
  const { message, hint } = judged;
  throw new PlacedFailure(`The query was not run: ${message}.`, placeOf(text, judged), { kind: 'query', hint });
}

async function planAndJudge(
  connection: Connection,
  { plannable, procedures }: JudgedCypher,
  parameters: QueryParameters,
  limits: Omit<FreeQueryLimits, 'maxRows'>,
): Promise<ExplainedQuery> {
  const explained = await explainQuery(connection, plannable, parameters, limits).catch((error: unknown) => {
    throw placeQueryFailure(error, 1);
  });
  const { queryType, operators } = explained;
  if (queryType !== 'r') throw refuse(`this is not a query that reads (the server calls it \`${queryType}\`)`);
  // A plan says that a procedure is called and not which; by the tokens every one of them is known to read.
  const known = procedures.length > 0 ? operators.filter((name) => name !== 'ProcedureCall') : operators;
  const forbidden = listForbiddenOperators(known);
  if (forbidden.length > 0)
    throw refuse(`its plan holds ${forbidden.join(', ')}, which may do more than read the graph`);
  if (operators.length === 0) throw refuse('the server shows no plan for it');
  return explained;
}

async function runAndRollBack(
  connection: Connection,
  text: string,
  parameters: QueryParameters,
  { timeoutMs, maxRows, signal }: FreeQueryLimits,
): Promise<FreeQueryRows> {
  const once = { ...connection, signal, retryMs: 0 };
  return await inTransaction(
    once,
    'READ',
    async (transaction) => {
      const result = transaction.run(text, parameters);
      const answer = await collectPlainRows(result, maxRows);
      if (answer.truncated) return answer;
      const { counters, profile } = await result.summary();
      if (counters.containsUpdates() || counters.containsSystemUpdates())
        throw refuse('it would have changed the database');
      return { ...answer, ...(profile && { plan: drawPlan(profile) }) };
    },
    { timeoutMs, rollBack: true },
  );
}

function refuse(reason: string): Failure {
  return new Failure(`The query was not run: ${reason}.`, {
    kind: 'query',
    hint: 'Queries are read-only here; writing is what `rashomon load` does.',
  });
}

/** What Neo4j puts behind its message: the place, then the line and a caret, which count from what was sent. */
const placeInMessage = /\s*\(line (\d+), column (\d+) \(offset: \d+\)\)[\s\S]*?( \[Neo\.[\w.]+\])?$/;

/** `linesBefore`: lines of ours that were sent before the text. */
function placeQueryFailure(error: unknown, linesBefore: number): unknown {
  if (!(error instanceof Failure) || error.kind !== 'query') return error;
  const found = placeInMessage.exec(error.message);
  const line = Number(found?.[1]) - linesBefore;
  const column = Number(found?.[2]);
  if (!found || line < 1 || column < 1) return error;
  return new PlacedFailure(
    `${error.message.slice(0, found.index)}${found[3] ?? ''}`,
    { line, column, length: 1 },
    { kind: 'query', ...(error.hint !== undefined && { hint: error.hint }), cause: error.cause },
  );
}
