// The viewer and the API over an open connection: what `start` and `serve` share. The library is planned meanwhile.
import type { Connection } from '../neo4j/connect.ts';
import { explainQuery } from '../neo4j/run-query.ts';
import type { QueryCatalog } from '../query/catalog.ts';
import { decodeParameters } from '../query/parameters.ts';
import { loadQuestions } from './named-questions.ts';
import { buildReadsFromNeo4j } from './reads-from-neo4j.ts';
import { logLine, type ServeOptions, serveApp } from './serve-app.ts';

/** A cold server plans the largest question in a few seconds. */
const planTimeoutMs = 30_000;

/** Resolves when the signal aborts. */
export async function serveNeo4j(connection: Connection, options: ServeOptions, signal: AbortSignal): Promise<void> {
  const catalog = await loadQuestions();
  void planAhead(connection, catalog, signal, (error) => logLine('warning', error));
  await serveApp(buildReadsFromNeo4j(connection, catalog), options, signal);
}

/**
 * Neo4j keeps a plan that EXPLAIN made: the first to ask pays no seconds of planning. One question after another, so that whoever asks
 * meanwhile is not kept waiting. Never rejects: the first failure ends it and is handed to `log`, unless the signal was heard.
 */
export async function planAhead(
  connection: Connection,
  { queries }: QueryCatalog,
  signal: AbortSignal,
  log: (error: unknown) => void,
): Promise<void> {
  for (const query of queries) {
    const needed = query.parameters.filter(({ required }) => required);
    const typed = Object.fromEntries(needed.map(({ name, example = name }) => [name, example]));
    try {
      // A plan is kept for the types of its parameters: which values they have does not matter.
      const parameters = decodeParameters(query, typed);
      await explainQuery(connection, query.cypher, parameters, { timeoutMs: planTimeoutMs, signal });
    } catch (error) {
      if (!signal.aborted) log(error);
      return;
    }
  }
}
