// The viewer and the API over an open connection: what `start` and `serve` share.
import { fileURLToPath } from 'node:url';
import type { Connection } from '../neo4j/connect.ts';
import { loadCatalog } from '../query/catalog.ts';
import { buildReadsFromNeo4j } from './reads-from-neo4j.ts';
import { type ServeOptions, serveApp } from './serve-app.ts';

const questionsFolder = fileURLToPath(new URL('../../cypher/questions', import.meta.url));

/** Resolves when the signal aborts. */
export async function serveNeo4j(connection: Connection, options: ServeOptions, signal: AbortSignal): Promise<void> {
  await serveApp(buildReadsFromNeo4j(connection, await loadCatalog(questionsFolder)), options, signal);
}
