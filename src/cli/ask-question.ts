// A question and what was typed → its rows, and in words what a reader should know when there are none. Prints nothing.
import { countOf } from '../domain/base/count.ts';
import { Failure } from '../domain/base/result.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import { capitalise } from '../domain/records/suggest-record.ts';
import type { Connection } from '../neo4j/connect.ts';
import { refuseUnreadable } from '../neo4j/read-graph.ts';
import { explainQuery, type QueryRows, runQuery } from '../neo4j/run-query.ts';
import { withDeadline } from '../neo4j/time-limit.ts';
import type { QueryCatalog } from '../query/catalog.ts';
import { type DecodedParameters, decodeParameters } from '../query/parameters.ts';
import type { QueryFile, QueryParameter } from '../query/query-file.ts';
import { findUnknownIds, type Lookups } from '../query/unknown-ids.ts';
import { askOwnQuery, explainOwnQuery } from './ask-own-query.ts';
import { refuseAmong } from './find-dataset.ts';
import { buildLookups } from './known-records.ts';
import { openGraphRoad } from './named-questions.ts';
import type { ResultTable } from './render-cell.ts';
import type { QuerySource } from './typed-parameters.ts';

export interface AskedQuestion {
  readonly name: string;
  readonly cypher: string;
  readonly parameters: readonly QueryParameter[];
  /** As typed, by name. */
  readonly raw: Readonly<Record<string, string>>;
  /** Of a query that is not of the library: every layer of read-only applies, and errors name the place in the file. */
  readonly source?: QuerySource;
}

export interface Asking {
  readonly connection: Connection;
  readonly catalog: QueryCatalog;
  /** For everything that is asked of the server on the way. */
  readonly timeoutMs: number;
  readonly maxRows: number;
  readonly signal: AbortSignal;
}

/** Fails (exit 2) on what can be refused before a database is looked for: unknown names, wrong values, what is missing. */
export function refuseWrongParameters(question: AskedQuestion): void {
  // Which dataset is meant is found out later, where it is not typed.
  decodeParameters(question, question.raw, { dataset: 'any' });
}

export async function askQuestion(
  question: AskedQuestion,
  asking: Asking,
): Promise<{ readonly answer: ResultTable; readonly notes: readonly string[] }> {
  return await withDeadline(asking, (ended) => ask(question, { ...asking, signal: ended }));
}

async function ask(question: AskedQuestion, asking: Asking) {
  const { connection, catalog, timeoutMs, maxRows, signal } = asking;
  const lookups = buildLookups(connection, catalog, timeoutMs);
  const parameters = await decode(question, lookups);
  const { source } = question;
  if (source !== undefined) {
    const { plan, ...answer } = await askOwnQuery({ ...question, source }, parameters, asking);
    return { answer, notes: [...noteRows(answer, question, maxRows), ...(plan === undefined ? [] : [plan])] };
  }
  await refuseUnknownIds(question, parameters, lookups, '');
  if (typeof parameters.dataset === 'string') await refuseUnreadable({ ...connection, signal }, parameters.dataset);
  const answer = await runQuery(connection, question.cypher, parameters, { timeoutMs, signal });
  return { answer, notes: noteRows(answer, question, maxRows) };
}

/** The same question of graphs in memory. Fails (exit 2) where it has no measure. `option` is what was typed to choose them. */
export async function askGraphs(
  query: QueryFile,
  raw: Readonly<Record<string, string>>,
  {
    graphs,
    catalog,
    option,
  }: { readonly graphs: readonly NarrativeGraph[]; readonly catalog: QueryCatalog; readonly option: string },
): Promise<{ readonly answer: ResultTable; readonly notes: readonly string[] }> {
  const road = openGraphRoad(() => graphs, catalog);
  const question = { ...query, raw };
  const parameters = await decode(question, road);
  await refuseUnknownIds(question, parameters, road, option);
  const answer = await road.answer(query, parameters);
  return { answer, notes: noteRows(answer, question, 0) };
}

function noteRows({ rows, truncated }: QueryRows, { name }: AskedQuestion, maxRows: number): string[] {
  if (truncated) return [`Cut off after ${countOf(maxRows, 'row')}; --max-rows allows more.`];
  return rows.length > 0 ? [] : [`No rows: nothing in the graph answers \`${name}\`.`];
}

/** The server's plan as a table of operators; nothing is run. */
export async function explainQuestion(question: AskedQuestion, asking: Asking): Promise<string> {
  return await withDeadline(asking, async (signal) => {
    const { connection, timeoutMs } = asking;
    const parameters = await decode(question, buildLookups(connection, asking.catalog, timeoutMs));
    const { source } = question;
    const { plan } =
      source === undefined
        ? await explainQuery(connection, question.cypher, parameters, { timeoutMs, signal })
        : await explainOwnQuery({ ...question, source }, parameters, { connection, timeoutMs, signal });
    return `${plan}\n`;
  });
}

async function decode(question: AskedQuestion, lookups: Lookups): Promise<DecodedParameters> {
  const wantsDataset = question.parameters.some((one) => one.name === 'dataset' && one.required);
  if (!wantsDataset || Object.hasOwn(question.raw, 'dataset')) return decodeParameters(question, question.raw);
  const [first, ...others] = (await lookups.listDatasets()).map(({ id }) => id);
  if (first === undefined) {
    throw new Failure('no dataset is loaded', { kind: 'usage', hint: '`rashomon load FOLDER` loads one.' });
  }
  if (others.length > 0) {
    throw new Failure('several datasets are loaded: say which one to ask', {
      kind: 'usage',
      hint: `-P dataset=${first}; loaded are ${[first, ...others].join(', ')}.`,
    });
  }
  return decodeParameters(question, question.raw, { dataset: first });
}

/** An id that does not exist: an empty answer would read as "there is nothing". Says what was probably meant (exit 2). */
async function refuseUnknownIds(
  question: AskedQuestion,
  parameters: DecodedParameters,
  lookups: Lookups,
  option: string,
): Promise<void> {
  const unknown = await findUnknownIds(question.parameters, parameters, lookups);
  if (unknown.length === 0) return;
  const dataset = unknown.find((one) => one.parameter === 'dataset');
  if (dataset !== undefined) throw refuseAmong(await lookups.listDatasets(), dataset.asked);
  const hints = unknown.map(({ meant, kind }) => {
    if (meant !== undefined) return capitalise(meant);
    const others = kind === 'Dataset' ? 'rashomon datasets' : `rashomon query ids${option} -P kind=${kind}`;
    return `\`${others}\` lists them`;
  });
  throw new Failure(unknown.map(({ parameter, message }) => `\`${parameter}\`: ${message}`).join('\n'), {
    kind: 'usage',
    hint: [...new Set(hints)].join('\n'),
  });
}
