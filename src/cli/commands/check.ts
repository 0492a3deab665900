// `rashomon check`: every problem of one or more datasets, each with its place. Changes nothing and needs no database.
import { Command, InvalidArgumentError } from '@commander-js/extra-typings';
import { openDataset } from '../../dataset/read/open-dataset.ts';
import type { DatasetSource, ReadOptions } from '../../dataset/read/read-folder.ts';
import { shownAtTerminal, shownOfCode } from '../../dataset/report/shown-problems.ts';
import { checkStream } from '../../dataset/stream/check-stream.ts';
import { passesBy } from '../../dataset/stream/passes-by.ts';
import { Failure } from '../../domain/base/result.ts';
import { silentReport } from '../../server/found-server.ts';
import {
  type CheckedFolder,
  type CheckFormat,
  checkFormats,
  countProblems,
  describeHeld,
  renderCheckReport,
  renderSummary,
} from '../check-report.ts';
import { exitCodes } from '../exit-codes.ts';
import { inputsHelp, sortInputs } from '../inputs.ts';
import { formatOption, refuseStrayTexts, textOption } from '../options.ts';
import { type ResultKind, reportProgress, say, sayFailure, writeResult } from '../output.ts';
import { readVersion } from '../read-version.ts';
import { reportReading } from '../report-reading.ts';
import { coloursFor, isInteractive } from '../terminal.ts';

const kinds: Readonly<Record<CheckFormat, ResultKind>> = {
  text: 'painted',
  json: 'json',
  sarif: 'json',
  github: 'workflow',
};

export function checkCommand() {
  return new Command('check')
    .summary('report every problem of a dataset, with its place')
    .description(
      'Read each dataset, report everything that is wrong with it (path:line:col), and look every quote up in its\n' +
        'document where the text is at hand: shipped with the dataset, given by --text, or named by the environment\n' +
        'variable RASHOMON_TEXT_<DOCUMENT_ID>. Exit code 1 when there is an error, 3 when a folder cannot be read.',
    )
    .argument('<folder...>', inputsHelp)
    .addOption(formatOption(checkFormats, 'how to report'))
    .option('--strict', 'count warnings as errors', false)
    .option('--errors-only', 'leave the warnings out; the last line still counts them', false)
    .option(
      '--max <n>',
      `show so many of one code (default: ${shownAtTerminal} at a terminal, else ${shownOfCode})`,
      readMax,
    )
    .addOption(textOption())
    .addHelpText(
      'after',
      `
Examples:
  rashomon check data/crocus-city-hall
  rashomon check data/crocus-city-hall --errors-only --max 5
  zcat big.jsonl.gz | rashomon check -
  rashomon check data/* --strict --format github`,
    )
    .action(async (folders, { format, strict, errorsOnly, max, text }) => {
      const { checked, failures } = await openFolders(folders, text);
      const most = max ?? (format === 'text' && process.stdout.isTTY ? shownAtTerminal : shownOfCode);
      const report = { format, strict, errorsOnly, most, version: readVersion(), colours: coloursFor(process.stdout) };
      if (checked.some((one) => countProblems(one, strict).errors > 0)) {
        process.exitCode = exitCodes.dataErrors;
      }
      await writeResult(renderCheckReport(checked, report), kinds[format]);
      if (format !== 'text') for (const one of checked) say(`${renderSummary(one, strict)}\n`);
      const [first, ...more] = failures;
      for (const failure of more) sayFailure(failure);
      if (first) throw first;
      refuseStrayTexts(
        text,
        checked.map(({ opened: { isSound, declared } }) => ({
          draft: declared,
          ...(isSound && { dataset: declared }),
        })),
      );
    });
}

function readMax(written: string): number {
  if (/^\d{1,9}$/.test(written)) return Number(written);
  throw new InvalidArgumentError('It is a whole number; 0 shows the sums by code alone.');
}

/** A folder that cannot be read does not keep the others from being checked. */
async function openFolders(folders: readonly string[], texts: ReadonlyMap<string, string> = new Map()) {
  const checked: CheckedFolder[] = [];
  const failures: Failure[] = [];
  for (const { name, source } of await sortInputs(folders)) {
    try {
      checked.push({ folder: name, opened: await checkSource(name, source, { texts, env: process.env }) });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
    }
  }
  return { checked, failures };
}

/** What is large passes by; both roads say the same. */
async function checkSource(name: string, source: DatasetSource, options: ReadOptions) {
  if (!(await passesBy(source))) return describeHeld(await openDataset(source, options));
  // A log is for problems; a person waits.
  const { onProgress, done } = reportReading(name, isInteractive(process.stderr) ? reportProgress() : silentReport);
  try {
    return await checkStream(source, { ...options, onProgress });
  } finally {
    done();
  }
}
