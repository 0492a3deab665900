// An open connection and the named queries → what the HTTP app may ask for. Every read is bounded in time and rows, and ends in
// Neo4j when the client that asked has left.

import { distance } from 'fastest-levenshtein';
import { Failure } from '../domain/base/result.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import { capitalise, sayUnknownDataset } from '../domain/records/suggest-record.ts';
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
import { ping, shareCheck } from '../neo4j/ping.ts';
import { readLoadedGraph, readStamp, refuseUnreadable } from '../neo4j/read-graph.ts';
import { runQuery } from '../neo4j/run-query.ts';
import { leaveInTime } from '../neo4j/time-limit.ts';
import type { QueryCatalog } from '../query/catalog.ts';
import { type DecodedParameters, decodeParameters } from '../query/parameters.ts';
import type { QueryFile } from '../query/query-file.ts';
import { findUnknownIds, type UnknownId } from '../query/unknown-ids.ts';
import type { QueryAnswer, QuerySummary } from '../wire/query.ts';
import { buildLookups } from './known-records.ts';

export function buildReadsFromNeo4j(connection: Connection, catalog: QueryCatalog): Reads {
  const readCached = cacheGraphs();
  const summaries = catalog.queries.map(summariseQuery);
  const check = shareCheck(connection, unansweredPingMs, (bound) => ping(bound, answerTimeoutMs));
  // A database that is away is known at once this way, where the driver would try for a quarter of a minute.
  const read: Read = async (limitMs, signal, work) => {
    await check(answerTimeoutMs);
    return await readInTime(connection, limitMs, signal, work);
  };
  return {
    listDatasets: (signal) => read(answerTimeoutMs, signal, listDatasets),
    readGraph: (dataset, signal) => read(graphTimeoutMs, signal, (bound) => readCached(bound, dataset)),
    listQueries: async () => summaries,
    runQuery: async (name, raw, signal) => {
      const query = catalog.queries.find((one) => one.name === name);
      if (query === undefined) return undefined;
      return await read(answerTimeoutMs, signal, (bound) => answerQuestion(bound, catalog, query, raw));
    },
    checkHealth: () => check(healthTimeoutMs),
  };
}

type Read = <T>(limitMs: number, signal: AbortSignal, work: (connection: Connection) => Promise<T>) => Promise<T>;

/** Our own clock beside the server's, since a frozen one keeps no limit: a Failure of kind `query` then, and where the client has left. */
async function readInTime<T>(
  connection: Connection,
  limitMs: number,
  client: AbortSignal,
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
    throw client.aborted ? new Failure('The client left before the answer came.', { kind: 'query' }) : error;
  }
}

async function answerQuestion(
  connection: Connection,
  catalog: QueryCatalog,
  query: QueryFile,
  raw: Readonly<Record<string, string>>,
): Promise<QueryAnswer> {
  const loaded = raw.dataset === undefined ? await listDatasets(connection) : undefined;
  const only = loaded?.length === 1 ? loaded[0]?.id : undefined;
  const hint = only === undefined && loaded !== undefined ? listLoaded(loaded) : explained;
  const parameters = decodeParameters(query, raw, only === undefined ? {} : { dataset: only }, hint);
  const limits = { timeoutMs: queryTimeoutMs, maxRows };
  await refuseUnknownIds(connection, catalog, query, parameters);
  if (typeof parameters.dataset === 'string') await refuseUnreadable(connection, parameters.dataset);
  const { columns, rows, truncated } = await runQuery(connection, query.cypher, parameters, limits);
  return { query: query.name, parameters: asJson(parameters), columns, rows, truncated };
}

function listLoaded(loaded: readonly { readonly id: string }[]): string {
  return loaded.length === 0 ? 'No dataset is loaded.' : `Loaded: ${loaded.map(({ id }) => id).join(', ')}.`;
}

const explained = 'GET /api/queries says what each question takes.';

/** Before anything is run: no rows would read as "there is nothing", and a question that takes long would say nothing at all. */
async function refuseUnknownIds(
  connection: Connection,
  catalog: QueryCatalog,
  query: QueryFile,
  parameters: DecodedParameters,
): Promise<void> {
  const lookups = buildLookups(connection, catalog, queryTimeoutMs);
  const unknown = await findUnknownIds(query.parameters, parameters, lookups);
  const [first] = unknown;
  if (first === undefined) return;
  if (first.parameter === 'dataset') {
    const { message, hint } = sayUnknownDataset(first.asked, await lookups.listDatasets(), distance);
    throw new Failure(`${capitalise(message)} here.`, { kind: 'unknown', hint });
  }
  throw new Failure(unknown.map(({ parameter, message }) => `\`${parameter}\`: ${message}.`).join('\n'), {
    kind: 'usage',
    hint: [...new Set(unknown.map((one) => sayMeantOver(one, String(parameters.dataset))))].join('\n'),
  });
}

function sayMeantOver({ meant, kind }: UnknownId, dataset: string): string {
  if (meant !== undefined) return capitalise(meant);
  if (kind === 'Dataset') return 'GET /api/datasets lists them.';
  return `GET /api/queries/ids?dataset=${encodeURIComponent(dataset)}&kind=${kind} lists them.`;
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
      ...(one.names !== undefined && { names: one.names }),
      ...(one.choices !== undefined && { choices: one.choices }),
      ...(one.range !== undefined && { least: one.range.least, most: one.range.most }),
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

type ReadGraph = (connection: Connection, dataset: string) => Promise<NarrativeGraph | undefined>;

/**
 * Graphs by dataset, read again only when what stands has changed. Kept under the state that came with the rows, never under one
 * that was read before or after them.
 */
export function cacheGraphs(): ReadGraph {
  const cached = new Map<string, { readonly stamp: string; readonly graph: NarrativeGraph }>();
  return async (connection, dataset) => {
    const stamp = await readStamp(connection, dataset);
    const known = cached.get(dataset);
    if (known !== undefined && known.stamp === stamp) return known.graph;
    const loaded = stamp === undefined ? undefined : await readLoadedGraph(connection, dataset);
    // Rows that do not fit their checksum may be put right without its changing.
    if (loaded?.stamp === undefined) cached.delete(dataset);
    else cached.set(dataset, { stamp: loaded.stamp, graph: loaded.graph });
    return loaded?.graph;
  };
}
