// An open connection and the named queries → what the HTTP app may ask for. Every read is bounded in time and rows, and ends in
// Neo4j when the client that asked has left.
import { setMaxListeners } from 'node:events';
import { Failure } from '../domain/base/result.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import {
  answerTimeoutMs,
  graphTimeoutMs,
  healthTimeoutMs,
  maxRows,
  queryTimeoutMs,
  unansweredPingMs,
} from '../http/limits.ts';
import type { Reads } from '../http/reads.ts';
import type { Connection } from '../neo4j/connect.ts';
import { listDatasets } from '../neo4j/list-datasets.ts';
import { ping, shareCheck, shareNext } from '../neo4j/ping.ts';
import { readLoadedGraph, readStamp, refuseUnreadable } from '../neo4j/read-graph.ts';
import { runQuery } from '../neo4j/run-query.ts';
import { leaveInTime } from '../neo4j/time-limit.ts';
import type { QueryCatalog } from '../query/catalog.ts';
import { buildLookups } from './known-records.ts';
import { answerOverHttp, type Road, summariseQuery } from './named-questions.ts';

export function buildReadsFromNeo4j(connection: Connection, catalog: QueryCatalog): Reads {
  // Every read of every client listens to it, and stops when it ends.
  if (connection.signal !== undefined) setMaxListeners(0, connection.signal);
  const graphs = cacheGraphs();
  const looks = new Map<string, () => Promise<string | undefined>>();
  const look = (dataset: string) => {
    const shared =
      looks.get(dataset) ??
      shareNext(() => readInTime(connection, answerTimeoutMs, undefined, (bound) => readStamp(bound, dataset)));
    looks.set(dataset, shared);
    return shared();
  };
  const summaries = catalog.queries.map(summariseQuery);
  const check = shareCheck(connection, unansweredPingMs, (bound) => ping(bound, answerTimeoutMs));
  // A database that is away is known at once this way, where the driver would try for a quarter of a minute.
  const read: Read = async (limitMs, signal, work) => {
    await check(answerTimeoutMs);
    return await readInTime(connection, limitMs, signal, work);
  };
  return {
    listDatasets: (signal) => read(answerTimeoutMs, signal, listDatasets),
    readGraph: (dataset, signal) => read(graphTimeoutMs, signal, (bound) => graphs.read(bound, dataset)),
    findHeldGraph: async (dataset, signal) => {
      if (!graphs.holds(dataset)) return undefined;
      return await read(answerTimeoutMs, signal, async () => graphs.find(dataset, await look(dataset)));
    },
    listQueries: async () => summaries,
    runQuery: async (name, raw, signal) => {
      const query = catalog.queries.find((one) => one.name === name);
      if (query === undefined) return undefined;
      return await read(answerTimeoutMs, signal, (bound) =>
        answerOverHttp(openDatabaseRoad(bound, catalog), query, raw),
      );
    },
    checkHealth: () => check(healthTimeoutMs),
  };
}

type Read = <T>(limitMs: number, signal: AbortSignal, work: (connection: Connection) => Promise<T>) => Promise<T>;

/** Our own clock beside the server's, since a frozen one keeps no limit: a Failure of kind `query` then, and where the client has left. */
async function readInTime<T>(
  connection: Connection,
  limitMs: number,
  client: AbortSignal | undefined,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const explain = () =>
    new Failure(`The answer took longer than it may (${limitMs / 1000} s) and was given up.`, {
      kind: 'query',
      hint: 'Narrow the question down, or ask again: the first time takes longest.',
    });
  try {
    return await leaveInTime({ ms: limitMs, heed: [client, connection.signal], explain }, (signal) =>
      work({ ...connection, signal }),
    );
  } catch (error) {
    throw client?.aborted ? new Failure('The client left before the answer came.', { kind: 'query' }) : error;
  }
}

function openDatabaseRoad(connection: Connection, catalog: QueryCatalog): Road {
  return {
    ...buildLookups(connection, catalog, queryTimeoutMs),
    answer: async (query, parameters) => {
      if (typeof parameters.dataset === 'string') await refuseUnreadable(connection, parameters.dataset);
      return await runQuery(connection, query.cypher, parameters, { timeoutMs: queryTimeoutMs, maxRows });
    },
  };
}

interface GraphCache {
  /** Whether a graph is held at all. */
  holds(dataset: string): boolean;
  /** What is held, where it was read under this stamp. */
  find(dataset: string, stamp: string | undefined): NarrativeGraph | undefined;
  /** What stands, read again only where that has changed. */
  read(connection: Connection, dataset: string): Promise<NarrativeGraph | undefined>;
}

/** Graphs by dataset. Held under the state that came with the rows, never under one that was read before or after them. */
export function cacheGraphs(): GraphCache {
  const cached = new Map<string, { readonly stamp: string; readonly graph: NarrativeGraph }>();
  const find = (dataset: string, stamp: string | undefined) => {
    const known = cached.get(dataset);
    return known?.stamp === stamp ? known?.graph : undefined;
  };
  return {
    holds: (dataset) => cached.has(dataset),
    find,
    read: async (connection, dataset) => {
      const stamp = await readStamp(connection, dataset);
      const known = find(dataset, stamp);
      if (known !== undefined) return known;
      const loaded = stamp === undefined ? undefined : await readLoadedGraph(connection, dataset);
      // Rows that do not fit their checksum may be put right without its changing.
      if (loaded?.stamp === undefined) cached.delete(dataset);
      else cached.set(dataset, { stamp: loaded.stamp, graph: loaded.graph });
      return loaded?.graph;
    },
  };
}
