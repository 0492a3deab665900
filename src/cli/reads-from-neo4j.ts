// An open connection and the named queries → what the HTTP app may ask for. Every read is bounded in time and rows, and ends in
// Neo4j when the client that asked has left.
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
import { ping } from '../neo4j/ping.ts';
import { refuseUnreadable } from '../neo4j/read-graph.ts';
import { runQuery } from '../neo4j/run-query.ts';
import type { QueryCatalog } from '../query/catalog.ts';
import { readWithin, shareCheck } from './bound-reads.ts';
import { cacheGraphs } from './cache-graphs.ts';
import { buildLookups } from './known-records.ts';
import { answerOverHttp, type Road, summariseQuery } from './named-questions.ts';

export function buildReadsFromNeo4j(connection: Connection, catalog: QueryCatalog): Reads {
  const readCached = cacheGraphs();
  const summaries = catalog.queries.map(summariseQuery);
  const limits = { longestMs: answerTimeoutMs, unansweredMs: unansweredPingMs };
  const check = shareCheck(connection, limits, (bound) => ping(bound, answerTimeoutMs));
  // A database that is away is known at once this way, where the driver would try for a quarter of a minute.
  const read: Read = async (limitMs, signal, work) => {
    await check(answerTimeoutMs);
    return await readWithin(connection, { limitMs, signal }, work);
  };
  return {
    listDatasets: (signal) => read(answerTimeoutMs, signal, listDatasets),
    readGraph: (dataset, signal) => read(graphTimeoutMs, signal, (bound) => readCached(bound, dataset)),
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

function openDatabaseRoad(connection: Connection, catalog: QueryCatalog): Road {
  return {
    ...buildLookups(connection, catalog, queryTimeoutMs),
    answer: async (query, parameters) => {
      if (typeof parameters.dataset === 'string') await refuseUnreadable(connection, parameters.dataset);
      return await runQuery(connection, query.cypher, parameters, { timeoutMs: queryTimeoutMs, maxRows });
    },
  };
}
