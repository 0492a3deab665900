// An open connection and the named queries → what the HTTP app may ask for. Every read is bounded in time and rows.
import { maxRows, queryTimeoutMs } from '../http/limits.ts';
import type { Reads } from '../http/reads.ts';
import { checkHealth } from '../neo4j/check-health.ts';
import type { Connection } from '../neo4j/connect.ts';
import { findOnlyDataset, listDatasets } from '../neo4j/list-datasets.ts';
import { runQuery } from '../neo4j/run-query.ts';
import type { QueryCatalog } from '../query/catalog.ts';
import { decodeParameters } from '../query/parameters.ts';
import type { QueryFile } from '../query/query-file.ts';
import type { QuerySummary } from '../wire/query.ts';
import { cacheGraphs } from './cache-graphs.ts';

/** A monitor asks every few seconds and gives up soon itself; a server that is well answers within milliseconds. */
const healthTimeoutMs = 1_200;

export function buildReadsFromNeo4j(connection: Connection, catalog: QueryCatalog): Reads {
  const readCached = cacheGraphs();
  const summaries = catalog.queries.map(summariseQuery);
  return {
    listDatasets: () => listDatasets(connection),
    readGraph: (dataset) => readCached(connection, dataset),
    listQueries: async () => summaries,
    runQuery: async (name, raw) => {
      const query = catalog.queries.find((one) => one.name === name);
      if (query === undefined) return undefined;
      const only = raw.dataset === undefined ? await findOnlyDataset(connection) : undefined;
      const parameters = decodeParameters(query, raw, only === undefined ? {} : { dataset: only });
      const limits = { timeoutMs: queryTimeoutMs, maxRows };
      const { columns, rows, truncated } = await runQuery(connection, query.cypher, parameters, limits);
      return { query: name, parameters: asJson(parameters), columns, rows, truncated };
    },
    checkHealth: () => checkHealth(connection, healthTimeoutMs),
  };
}

function summariseQuery({ name, title, question, parameters, columns }: QueryFile): QuerySummary {
  return {
    name,
    title,
    description: question.join('\n\n'),
    parameters: parameters.map((one) => ({
      name: one.name,
      type: one.type,
      required: one.required,
      description: one.description,
      ...(one.fallback !== null && { default: String(one.fallback) }),
      ...(one.example !== undefined && { example: one.example }),
    })),
    columns: columns.map(({ name: column, description }) => ({ name: column, description })),
  };
}

/** Integers are bigints on their way to the driver, and JSON knows none. */
function asJson(parameters: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  );
}
