// `rashomon query`: a named question, or Cypher from a file, → rows on standard output. Only ever reads.
import { readFile } from 'node:fs/promises';
import { Command, Option } from '@commander-js/extra-typings';
import { Failure } from '../../domain/base/result.ts';
import { findQuery, type QueryCatalog } from '../../query/catalog.ts';
import { findMeasure } from '../../query/register.ts';
import { asksForPlan } from '../ask-own-query.ts';
import { type AskedQuestion, askGraphs, askQuestion, explainQuestion, refuseWrongParameters } from '../ask-question.ts';
import { addConnectionOptions } from '../connection.ts';
import { describeReadError } from '../describe-errno.ts';
import { renderCatalog, renderCatalogJson, renderQuestion } from '../describe-query.ts';
import { loadQuestions } from '../named-questions.ts';
import { openGraphs } from '../open-graph.ts';
import { withNeo4j } from '../open-neo4j.ts';
import { outputOption, rowFormatOption } from '../options.ts';
import { say, writeResultTo } from '../output.ts';
import { type RowFormat, refuseStrayMark } from '../render-rows.ts';
import { collectParameter, readFreeQuery } from '../typed-parameters.ts';
import { chooseRowFormat, writeRows } from '../write-rows.ts';

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
      'Ask a question of the library (docs/queries), or with --file one of your own. Reading only, always: nothing a query\n' +
        'says can change the database, read a file or reach another server.',
    )
    .argument('[name]', 'the question, as --list names it')
    .option('-P, --param <key=value>', 'a parameter; give it again for another one', collectParameter)
    .option('-l, --list', 'list the questions, or explain the one that is named')
    .option('--files <folder>', 'answer from the files of a dataset, without a database')
    .option('--explain', 'show the plan of the database for it, and do not run it')
    .option(
      '-f, --file <file>',
      'Cypher from this file (- for standard input); parameters with a type as in -P n:integer=3',
    )
    .addOption(rowFormatOption())
    .option('--bom', 'begin csv or tsv with a byte order mark, by which Excel knows UTF-8')
    .addOption(outputOption())
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
  rashomon query camps --files data/crocus-city-hall
  rashomon query who-contradicts-whom -P event=crocus-city-hall-attack --format table`,
    );
  return addConnectionOptions(command).action(async (name, options) => {
    const { param: typed = {}, list, explain, file, files, format, bom, output, timeout, maxRows, ...flags } = options;
    refuseStrayMark(bom, format);
    if (file !== undefined && name !== undefined) {
      throw new Failure('give the name of a question or --file, not both', { kind: 'usage' });
    }
    if (files !== undefined && (file !== undefined || explain)) {
      throw new Failure(
        `--files answers named questions, and ${file === undefined ? '--explain' : '--file'} needs a database`,
        {
          kind: 'usage',
          hint: 'leave one of the two out',
        },
      );
    }
    const catalog = await loadQuestions();
    if (list || (name === undefined && file === undefined)) {
      await writeResultTo(output, renderList(catalog, name, format), isJson(format) ? 'json' : 'text');
      return;
    }
    const question: AskedQuestion =
      file === undefined
        ? { ...findQuery(catalog, name ?? ''), raw: typed }
        : readFreeQuery(file, await readCypher(file), typed);
    refuseWrongParameters(question);
    const print = async ({ answer, notes }: Answered, sayLine: (line: string) => void) => {
      const chosen = chooseRowFormat(format, output);
      const defused = await writeRows(answer, { format: chosen, bom, output, widthElsewhere: widthWithoutTerminal });
      for (const note of [...notes, defused ?? []].flat()) sayLine(note);
    };
    if (files !== undefined) {
      const query = findQuery(catalog, name ?? '');
      findMeasure(query);
      const graphs = await openGraphs([files]);
      if (graphs === undefined) return;
      await print(await askGraphs(query, typed, { graphs, catalog, option: ` --files ${files}` }), (line) =>
        say(`${line}\n`),
      );
      return;
    }
    await withNeo4j(flags, async ({ connection, signal, report }) => {
      const asking = { connection, catalog, timeoutMs: timeout * 1000, maxRows, signal };
      if (explain || asksForPlan(question)) {
        await writeResultTo(output, await explainQuestion(question, asking));
        return;
      }
      await print(await askQuestion(question, asking), (line) => report.line(line));
    });
  });
}

type Answered = Awaited<ReturnType<typeof askQuestion>>;

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
    throw new Failure(`the query file ${path} cannot be read: ${describeReadError(cause)}`, { kind: 'files', cause });
  }
}

function readPositive(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new Failure(`a number above zero is expected, not \`${text}\``, { kind: 'usage' });
}

function readTimeout(text: string): number {
  const seconds = readPositive(text);
  if (seconds <= longestTimeoutSeconds) return seconds;
  const most = `at most ${longestTimeoutSeconds} seconds (24 days)`;
  throw new Failure(`a query may take ${most}, not \`${text}\``, { kind: 'usage' });
}
