// The library over either road, a database or graphs in memory: what can be asked, and an answer as the HTTP app gives it, the same
// refusals before it. Where the rows come from is the road's.
import { fileURLToPath } from 'node:url';
import { distance } from 'fastest-levenshtein';
import { Failure } from '../domain/base/result.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import { collectFacts, type Facts } from '../domain/measures/facts.ts';
import { capitalise, sayUnknownDataset } from '../domain/records/suggest-record.ts';
import { storeGraph } from '../load/store-graph.ts';
import type { QueryRows } from '../neo4j/run-query.ts';
import { findQuery, loadCatalog, type QueryCatalog } from '../query/catalog.ts';
import { type DecodedParameters, decodeParameters } from '../query/parameters.ts';
import type { QueryFile } from '../query/query-file.ts';
import { answerFromGraph } from '../query/register.ts';
import { findUnknownIds, type Lookups, type UnknownId } from '../query/unknown-ids.ts';
import type { DatasetSummary } from '../wire/dataset-summary.ts';
import type { QueryAnswer, QuerySummary } from '../wire/query.ts';

const questionsFolder = fileURLToPath(new URL('../../cypher/questions/', import.meta.url));

export async function loadQuestions(): Promise<QueryCatalog> {
  return await loadCatalog(questionsFolder);
}

/** Where a question is answered, and what is there to ask about. */
export interface Road extends Lookups {
  /** The rows with these parameters; none for a dataset that is not there. */
  answer(query: QueryFile, parameters: DecodedParameters): Promise<QueryRows>;
}

/** Answers from graphs in memory. What a measure starts from is worked out when a graph is first asked about. */
export function openGraphRoad(listGraphs: () => readonly NarrativeGraph[], catalog: QueryCatalog): Road {
  const known = new WeakMap<NarrativeGraph, Facts>();
  const find = (dataset: string) => listGraphs().find((graph) => graph.nodes.Dataset[0]?.id === dataset);
  const factsOf = (dataset: string): Facts | undefined => {
    const graph = find(dataset);
    const facts = graph && (known.get(graph) ?? collectFacts(graph));
    if (graph !== undefined && facts !== undefined) known.set(graph, facts);
    return facts;
  };
  const list = (dataset: string, kind: string) => {
    const facts = factsOf(dataset);
    const ids = findQuery(catalog, 'ids');
    const parameters = { dataset, kind, limit: BigInt(Number.MAX_SAFE_INTEGER), skip: 0n };
    return facts === undefined ? [] : answerFromGraph(ids, facts, parameters).rows;
  };
  return {
    hasRecord: async (kind, dataset, id) =>
      kind === 'Dataset' ? find(dataset) !== undefined : list(dataset, kind).some((row) => row.id === id),
    listDatasets: async () =>
      listGraphs()
        .flatMap((graph) => summariseDataset(graph) ?? [])
        .map(({ id, title }) => ({ id, name: title })),
    listRecords: async (dataset, kind) =>
      list(dataset, kind).map(({ id, name, aliases }) => ({
        id: String(id),
        name: String(name),
        aliases: Array.isArray(aliases) ? aliases.map(String) : [],
      })),
    answer: async (query, parameters) => {
      const facts = factsOf(String(parameters.dataset));
      const nothing = { columns: query.columns.map(({ name }) => name), rows: [] };
      return { ...(facts === undefined ? nothing : answerFromGraph(query, facts, parameters)), truncated: false };
    },
  };
}

/** An answer as it goes over HTTP. Refuses (exit 2) parameters and ids that cannot be meant, before anything is run. */
export async function answerOverHttp(
  road: Road,
  query: QueryFile,
  raw: Readonly<Record<string, string>>,
): Promise<QueryAnswer> {
  const loaded = raw.dataset === undefined ? await road.listDatasets() : undefined;
  const only = loaded?.length === 1 ? loaded[0]?.id : undefined;
  const hint = only === undefined && loaded !== undefined ? listLoaded(loaded) : explained;
  const parameters = decodeParameters(query, raw, only === undefined ? {} : { dataset: only }, hint);
  await refuseUnknownIds(road, query, parameters);
  const { columns, rows, truncated } = await road.answer(query, parameters);
  return { query: query.name, parameters: asJson(parameters), columns, rows, truncated };
}

function listLoaded(loaded: readonly { readonly id: string }[]): string {
  return loaded.length === 0 ? 'No dataset is loaded.' : `Loaded: ${loaded.map(({ id }) => id).join(', ')}.`;
}

const explained = 'GET /api/queries says what each question takes.';

/** No rows would read as "there is nothing", and a question that takes long would say nothing at all. */
async function refuseUnknownIds(road: Road, query: QueryFile, parameters: DecodedParameters): Promise<void> {
  const unknown = await findUnknownIds(query.parameters, parameters, road);
  const [first] = unknown;
  if (first === undefined) return;
  if (first.parameter === 'dataset') {
    const { message, hint } = sayUnknownDataset(first.asked, await road.listDatasets(), distance);
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

export function summariseQuery({ name, title, question, parameters, columns }: QueryFile): QuerySummary {
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

/** The checksum is the one a load of this graph would leave behind. Undefined for an empty graph. */
export function summariseDataset(graph: NarrativeGraph): DatasetSummary | undefined {
  const { nodes } = graph;
  const [dataset] = nodes.Dataset;
  if (dataset === undefined) return undefined;
  const { title, version, language, licence, description } = dataset.properties;
  return {
    id: dataset.id,
    title,
    version,
    language,
    licence,
    ...(description !== undefined && { description }),
    state: 'ready',
    checksum: storeGraph(graph).checksum,
    actors: nodes.Actor.length,
    documents: nodes.Document.length,
    questions: nodes.Question.length,
    assertions: nodes.Assertion.length,
  };
}
