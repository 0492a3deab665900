// The HTTP app over a connection to the Neo4j of the tests, on a real socket.
import { buildReadsFromNeo4j } from '../../src/cli/reads-from-neo4j.ts';
import { buildApp } from '../../src/http/app.ts';
import { listen } from '../../src/http/listen.ts';
import type { Connection } from '../../src/neo4j/connect.ts';
import type { QueryCatalog } from '../../src/query/catalog.ts';

export interface ServedApp {
  readonly port: number;
  get(path: string, signal?: AbortSignal): Promise<Response>;
  /** Errors the app logged. */
  readonly logged: readonly unknown[];
  close(): Promise<void>;
}

export async function serveOver(connection: Connection, catalog: QueryCatalog): Promise<ServedApp> {
  const logged: unknown[] = [];
  const { port, close } = await listen(
    (bound) =>
      buildApp({
        reads: buildReadsFromNeo4j(connection, catalog),
        files: new Map(),
        version: 'test',
        hosts: new Set([`127.0.0.1:${bound}`]),
        logError: (error) => logged.push(error),
      }).fetch as (request: Request) => Promise<Response>,
    { host: '127.0.0.1', port: 0 },
  );
  return {
    port,
    logged,
    get: (path, signal) => fetch(`http://127.0.0.1:${port}${path}`, signal === undefined ? {} : { signal }),
    close,
  };
}
