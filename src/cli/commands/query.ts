// `rashomon query`: a named question, or Cypher from a file, → rows on standard output. Only ever reads.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Command, Option } from '@commander-js/extra-typings';
import { Failure } from '../../domain/base/result.ts';
import { findQuery, loadCatalog, type QueryCatalog } from '../../query/catalog.ts';
import { asksForPlan } from '../ask-own-query.ts';
import { askQuestion, explainQuestion, type Question } from '../ask-question.ts';
import { addConnectionOptions } from '../connection.ts';
import { renderCatalog, renderCatalogJson, renderQuestion } from '../describe-query.ts';
import { withNeo4j } from '../open-neo4j.ts';
import { findOutputFile, writeResultTo } from '../output.ts';
import {
  byteOrderMark,
  describeDefused,
  kindOfRows,
  type RowFormat,
  refuseStrayMark,
  renderRows,
  rowFormats,
} from '../render-rows.ts';
import { collectParameter, readFreeQuery } from '../typed-parameters.ts';

const questionsFolder = fileURLToPath(new URL('../../../cypher/questions/', import.meta.url));
/** Where standard output is no terminal, a table has room for this. */
const widthWithoutTerminal = 160;
const defaultTimeoutSeconds = 60;
/** 24 days: a timer of Node that is set to more than 2^31 ms rings at once. */
const longestTimeoutSeconds = 24 * 86_400;
const defaultMaxRows = 10_000;

export function queryCommand() {
  const command = new Command('query')
    .summary('ask a named question, or list them')
    .description(
      'Ask a question of the library (docs/queries.md), or with --file one of your own. Reading only, always: nothing a query\n' +
        'says can change the database, read a file or reach another server.',
    )
    .argument('[name]', 'the question, as --list names it')
    .option('-P, --param <key=value>', 'a parameter; give it again for another one', collectParameter)
    .option('-l, --list', 'list the questions, or explain the one that is named')
    .option('--explain', 'show how the database would go about it, and ask nothing')
    .option(
      '-f, --file <file>',
      'Cypher from this file (- for standard input); parameters with a type as in -P n:integer=3',
    )
    .addOption(
      new Option('--format <format>', 'how to print (default: table at a terminal, else jsonl)').choices(rowFormats),
    )
    .option('--bom', 'begin csv or tsv with a byte order mark, by which Excel knows UTF-8')
    .option('-o, --output <file>', 'file to write instead of standard output (- is standard output)')
    .addOption(
      new Option('--timeout <seconds>', 'stop a query that takes longer, and two seconds later stop waiting for Neo4j')
        .default(defaultTimeoutSeconds)
        .argParser(readTimeout),
    )
    .addOption(
      new Option('--max-rows <rows>', 'print no more rows of a query from --file')
        .default(defaultMaxRows)
        .argParser(readPositive),
    )
    .addHelpText(
      'after',
      `
Examples:
  rashomon query --list
  rashomon query who-contradicts-whom -P event=crocus-city-hall-attack --format table`,
    );
  return addConnectionOptions(command).action(async (name, options) => {
    const { param: typed = {}, list, explain, file, format, bom, output, timeout, maxRows, ...flags } = options;
    refuseStrayMark(bom, format);
    if (file !== undefined && name !== undefined) {
      throw new Failure('a question by its name and --file cannot both be asked', { exitCode: 2 });
    }
    const catalog = await loadCatalog(questionsFolder);
    if (list || (name === undefined && file === undefined)) {
      await writeResultTo(output, renderList(catalog, name, format), isJson(format) ? 'json' : 'text');
      return;
    }
    const question: Question =
      file === undefined
        ? { ...findQuery(catalog, name ?? ''), raw: typed }
        : readFreeQuery(file, await readCypher(file), typed);
    await withNeo4j(flags, async ({ connection, signal, report }) => {
      const asking = { connection, catalog, timeoutMs: timeout * 1000, maxRows, signal };
      if (explain || asksForPlan(question)) {
        await writeResultTo(output, await explainQuestion(question, asking));
        return;
      }
      const { answer, notes } = await askQuestion(question, asking);
      const isShown = process.stdout.isTTY && findOutputFile(output) === undefined;
      const chosen: RowFormat = format ?? (isShown ? 'table' : 'jsonl');
      const width = process.stdout.columns ?? widthWithoutTerminal;
      const rows = renderRows(chosen, answer, width);
      await writeResultTo(output, bom ? byteOrderMark + rows : rows, kindOfRows(chosen));
      for (const note of [...notes, describeDefused(chosen, answer) ?? []].flat()) report.line(note);
    });
  });
}

function renderList(catalog: QueryCatalog, name: string | undefined, format: RowFormat | undefined): string {
  const asJson = isJson(format);
  if (name === undefined) return asJson ? renderCatalogJson(catalog.queries) : renderCatalog(catalog);
  const query = findQuery(catalog, name);
  return asJson ? renderCatalogJson([query]) : renderQuestion(query);
}

function isJson(format: RowFormat | undefined): boolean {
  return format === 'json' || format === 'jsonl';
}

async function readCypher(path: string): Promise<string> {
  try {
    return await readFile(path === '-' ? '/dev/stdin' : path, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Failure(`the query file ${path} cannot be read: ${reason}`, { exitCode: 3, cause });
  }
}

function readPositive(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new Failure(`a number above zero is expected, not \`${text}\``, { exitCode: 2 });
}

function readTimeout(text: string): number {
  const seconds = readPositive(text);
  if (seconds <= longestTimeoutSeconds) return seconds;
  const most = `at most ${longestTimeoutSeconds} seconds (24 days)`;
  throw new Failure(`a query may take ${most}, not \`${text}\``, { exitCode: 2 });
}
