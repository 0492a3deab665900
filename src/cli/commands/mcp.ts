// `rashomon mcp`: the named questions and every record for agents, over standard input and output (Model Context Protocol). Only reads.
import { Command, Option } from '@commander-js/extra-typings';
import { Failure } from '../../domain/base/result.ts';
import { type AgentLimits, bytesRange, defaultLimits, rowsRange } from '../../mcp/limits.ts';
import type { DatasetReads } from '../../wire/dataset-reads.ts';
import { addConnectionOptions } from '../connection.ts';
import { exitCodes } from '../exit-codes.ts';
import { followFiles } from '../follow-files.ts';
import { listenForInterrupt } from '../interrupt.ts';
import { loadQuestions } from '../named-questions.ts';
import { openFolders } from '../open-graph.ts';
import { withNeo4j } from '../open-neo4j.ts';
import { buildReadsFromFiles } from '../reads-from-files.ts';
import { serveAgents } from '../serve-agents.ts';

export function mcpCommand() {
  const command = new Command('mcp')
    .summary('answer agents: the questions as tools, the records as resources')
    .description(
      'Speaks the Model Context Protocol on standard input and output, for a client that starts it (docs/agents.md). Every named\n' +
        'question is a tool, every actor, document, answer, assertion and silence a resource; whatever is answered comes with\n' +
        'its speaker, everybody who tells it, and the exact words. Reads only, and takes no Cypher. Messages go to standard error.',
    )
    .option(
      '--files <folder...>',
      'answer from the files of datasets, without a database; they are read again when they change',
    )
    .addOption(
      new Option('--max-rows <rows>', 'the most rows of one answer')
        .default(defaultLimits.maxRows)
        .argParser((text) => readBounded(text, '--max-rows', rowsRange)),
    )
    .addOption(
      new Option('--max-bytes <bytes>', 'the most bytes of one answer, its words included')
        .default(defaultLimits.maxBytes)
        .argParser((text) => readBounded(text, '--max-bytes', bytesRange)),
    )
    .addHelpText(
      'after',
      `
Examples:
  rashomon mcp --files data/crocus-city-hall        over the files of a dataset
  rashomon mcp -a bolt://localhost:7687             over what is loaded in this Neo4j`,
    );
  return addConnectionOptions(command).action(async ({ files, maxRows, maxBytes, ...flags }) => {
    const limits: AgentLimits = { maxRows, maxBytes };
    const catalog = await loadQuestions();
    const serve = (reads: DatasetReads, signal: AbortSignal) => serveAgents(reads, catalog, { limits, signal });
    if (files === undefined) {
      await withNeo4j(flags, async ({ connection, signal }) => {
        const { buildReadsFromNeo4j } = await import('../reads-from-neo4j.ts');
        await serve(buildReadsFromNeo4j(connection, catalog), signal);
      });
      return;
    }
    const opened = await openFolders(files);
    if (opened.some((one) => one.graph === undefined)) {
      process.exitCode = exitCodes.dataErrors;
      return;
    }
    const interruption = listenForInterrupt();
    try {
      const followed = await followFiles(opened, { follows: true, signal: interruption.signal });
      await serve(buildReadsFromFiles(followed, catalog), interruption.signal);
    } finally {
      interruption.release();
    }
  });
}

function readBounded(text: string, option: string, { least, most }: { least: number; most: number }): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new Failure(`${option} takes a whole number from ${least} to ${most}, not \`${text}\``, { kind: 'usage' });
}
