// Reads over graphs in memory, for tests of the HTTP app: real functions, no socket and no database.
import type { NarrativeGraph } from '../../src/domain/graph/narrative-graph.ts';
import { buildApp } from '../../src/http/app.ts';
import type { Reads } from '../../src/http/reads.ts';
import type { StaticFiles } from '../../src/http/static-files.ts';

export const host = '127.0.0.1:4680';

export function readsOver(graphs: readonly NarrativeGraph[], more: Partial<Reads> = {}): Reads {
  const byId = new Map(graphs.map((graph) => [graph.nodes.Dataset[0]?.id ?? '', graph]));
  return {
    listDatasets: async () =>
      [...byId].map(([id, { nodes }]) => ({
        id,
        title: nodes.Dataset[0]?.properties.title ?? '',
        version: nodes.Dataset[0]?.properties.version ?? '',
        language: 'en',
        licence: 'CC0-1.0',
        state: 'ready' as const,
        checksum: '0'.repeat(64),
        actors: nodes.Actor.length,
        documents: nodes.Document.length,
        questions: nodes.Question.length,
        assertions: nodes.Assertion.length,
      })),
    readGraph: async (id) => byId.get(id),
    listQueries: async () => [],
    runQuery: async () => undefined,
    checkHealth: async () => undefined,
    ...more,
  };
}

export interface TestApp {
  /** Asks as a browser at the printed address would, unless headers say otherwise. */
  ask(path: string, init?: { method?: string; headers?: Record<string, string>; body?: string }): Promise<Response>;
  /** Errors the app logged, in order, with the id it gave them. */
  readonly logged: readonly { readonly error: unknown; readonly instance: string }[];
}

export function openApp(reads: Reads, files: StaticFiles = new Map(), embedders: readonly string[] = []): TestApp {
  const logged: { error: unknown; instance: string }[] = [];
  const app = buildApp({
    reads,
    files,
    embedders,
    hosts: new Set([host, 'localhost:4680']),
    version: '0.0.0-test',
    logError: (error, instance) => logged.push({ error, instance }),
  });
  return {
    logged,
    ask: async (path, init = {}) =>
      app.request(`http://${host}${path}`, { ...init, headers: { host, ...init.headers } }),
  };
}
