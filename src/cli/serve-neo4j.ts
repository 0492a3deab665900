// The viewer and the API over an open connection: what `start` and `serve` share.
import type { Connection } from '../neo4j/connect.ts';
import { loadQuestions } from './named-questions.ts';
import { buildReadsFromNeo4j } from './reads-from-neo4j.ts';
import { type ServeOptions, serveApp } from './serve-app.ts';

/** Resolves when the signal aborts. */
export async function serveNeo4j(connection: Connection, options: ServeOptions, signal: AbortSignal): Promise<void> {
  await serveApp(buildReadsFromNeo4j(connection, await loadQuestions()), options, signal);
}
