// A query that somebody wrote in a file → its rows or its plan; what is wrong with it is told with its place in that file.
import { renderExcerpt } from '../dataset/report/render-diagnostic.ts';
import { Failure } from '../domain/base/result.ts';
import type { Connection } from '../neo4j/connect.ts';
import { explainFreeQuery, type FreeQueryRows, runFreeQuery } from '../neo4j/run-free-query.ts';
import type { ExplainedQuery } from '../neo4j/run-query.ts';
import { judgeCypher } from '../query/judge-cypher.ts';
import type { DecodedParameters } from '../query/parameters.ts';
import { PlacedFailure } from '../query/placed-failure.ts';
import type { QuerySource } from './typed-parameters.ts';

export interface OwnQuery {
  readonly cypher: string;
  readonly source: QuerySource;
}

interface Limits {
  readonly connection: Connection;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

export async function askOwnQuery(
  query: OwnQuery,
  parameters: DecodedParameters,
  { connection, timeoutMs, signal, maxRows }: Limits & { readonly maxRows: number },
): Promise<FreeQueryRows> {
  return await runFreeQuery(connection, query.cypher, parameters, { timeoutMs, maxRows, signal }).catch(
    tellPlace(query),
  );
}

export async function explainOwnQuery(
  query: OwnQuery,
  parameters: DecodedParameters,
  { connection, timeoutMs, signal }: Limits,
): Promise<ExplainedQuery> {
  return await explainFreeQuery(connection, query.cypher, parameters, { timeoutMs, signal }).catch(tellPlace(query));
}

/** Its text begins with EXPLAIN: the plan is the answer. */
export function asksForPlan({ cypher, source }: { readonly cypher: string; readonly source?: QuerySource }): boolean {
  const judged = source === undefined ? undefined : judgeCypher(cypher);
  return judged !== undefined && 'mode' in judged && judged.mode === 'EXPLAIN';
}

/** `file:line:column: message`, the line, and a caret, as `check` tells what is wrong with data. */
function tellPlace({ cypher, source }: OwnQuery): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof PlacedFailure)) throw error;
    const { place, message, hint, cause } = error;
    const line = place.line + source.firstLine - 1;
    const lineText = cypher.split('\n')[place.line - 1];
    const at = {
      path: source.path,
      start: { line, column: place.column },
      end: { line, column: place.column + place.length },
      ...(lineText !== undefined && { excerpt: { text: lineText, column: 1, cutBefore: false, cutBehind: false } }),
    };
    throw new Failure([`${source.path}:${line}:${place.column}: ${message}`, ...renderExcerpt(at)].join('\n'), {
      kind: 'query',
      hint,
      cause,
    });
  };
}
