// A question and what was typed → its rows, and in words what a reader should know when there are none. Prints nothing.
import { Failure } from '../domain/base/result.ts';
import { capitalise } from '../domain/records/suggest-record.ts';
import type { Connection } from '../neo4j/connect.ts';
import { withDeadline } from '../neo4j/deadline.ts';
import { findOnlyDataset, listDatasets } from '../neo4j/list-datasets.ts';
import { refuseUnreadable } from '../neo4j/read-graph.ts';
import { explainQuery, type QueryRows, runQuery } from '../neo4j/run-query.ts';
import type { QueryCatalog } from '../query/catalog.ts';
import { type DecodedParameters, decodeParameters } from '../query/parameters.ts';
import type { QueryParameter } from '../query/query-file.ts';
import { findUnknownIds } from '../query/unknown-ids.ts';
import { askOwnQuery, explainOwnQuery } from './ask-own-query.ts';
import { refuseUnknownDataset } from './find-dataset.ts';
import { buildLookups } from './known-records.ts';
import type { Answer } from './render-cell.ts';
import type { QuerySource } from './typed-parameters.ts';

export interface Question {
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

export async function askQuestion(
  question: Question,
  asking: Asking,
): Promise<{ readonly answer: Answer; readonly notes: readonly string[] }> {
  return await withDeadline(asking, (ended) => ask(question, { ...asking, signal: ended }));
}

async function ask(question: Question, asking: Asking) {
  const { connection, timeoutMs, maxRows, signal } = asking;
  const parameters = await decode(question, connection);
  const { source } = question;
  if (source !== undefined) {
    const { plan, ...answer } = await askOwnQuery({ ...question, source }, parameters, asking);
    return { answer, notes: [...noteRows(answer, question, maxRows), ...(plan === undefined ? [] : [plan])] };
  }
  await refuseUnknownIds(question, parameters, asking);
  if (typeof parameters.dataset === 'string') await refuseUnreadable({ ...connection, signal }, parameters.dataset);
  const answer = await runQuery(connection, question.cypher, parameters, { timeoutMs, signal });
  return { answer, notes: noteRows(answer, question, maxRows) };
}

function noteRows({ rows, truncated }: QueryRows, { name }: Question, maxRows: number): string[] {
  if (truncated) return [`Cut off after ${maxRows} rows; --max-rows allows more.`];
  return rows.length > 0 ? [] : [`No rows: nothing in the graph answers \`${name}\`.`];
}

/** The server's plan as a table of operators; nothing is run. */
export async function explainQuestion(question: Question, asking: Asking): Promise<string> {
  return await withDeadline(asking, async (signal) => {
    const { connection, timeoutMs } = asking;
    const parameters = await decode(question, connection);
    const { source } = question;
    const { plan } =
      source === undefined
        ? await explainQuery(connection, question.cypher, parameters, { timeoutMs, signal })
        : await explainOwnQuery({ ...question, source }, parameters, { connection, timeoutMs, signal });
    return `${plan}\n`;
  });
}

async function decode(question: Question, connection: Connection): Promise<DecodedParameters> {
  const wantsDataset = question.parameters.some((one) => one.name === 'dataset' && one.required);
  const only = wantsDataset && !Object.hasOwn(question.raw, 'dataset') ? await findOnlyDataset(connection) : undefined;
  if (wantsDataset && only === undefined && !Object.hasOwn(question.raw, 'dataset')) {
    const ids = (await listDatasets(connection)).map(({ id }) => id);
    if (ids.length === 0) {
      throw new Failure('no dataset is loaded', { exitCode: 2, hint: '`rashomon load FOLDER` loads one.' });
    }
    throw new Failure('several datasets are loaded: say which one to ask', {
      exitCode: 2,
      hint: `-P dataset=${ids[0]}; loaded are ${ids.join(', ')}.`,
    });
  }
  return decodeParameters(question, question.raw, only === undefined ? {} : { dataset: only });
}

/** An id that does not exist: an empty answer would read as "there is nothing". Says what was probably meant (exit 2). */
async function refuseUnknownIds(question: Question, parameters: DecodedParameters, asking: Asking): Promise<void> {
  const { connection, catalog, timeoutMs } = asking;
  const unknown = await findUnknownIds(question.parameters, parameters, buildLookups(connection, catalog, timeoutMs));
  if (unknown.length === 0) return;
  const dataset = unknown.find((one) => one.parameter === 'dataset');
  if (dataset !== undefined) throw await refuseUnknownDataset(connection, dataset.asked);
  const hints = unknown.map(({ meant, kind }) => {
    if (meant !== undefined) return capitalise(meant);
    return kind === 'Dataset' ? '`rashomon datasets` lists them' : `\`rashomon query ids -P kind=${kind}\` lists them`;
  });
  throw new Failure(unknown.map(({ parameter, message }) => `\`${parameter}\`: ${message}`).join('\n'), {
    exitCode: 2,
    hint: [...new Set(hints)].join('\n'),
  });
}
