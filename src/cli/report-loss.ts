// The end of `import` and `export`: the loss report for people and for programs, and what --strict makes of it.
import { Option } from '@commander-js/extra-typings';
import { countOf } from '../domain/base/count.ts';
import type { ImportOutcome } from '../formats/import-files.ts';
import { countLoss, type LossReport, renderLossReport } from '../formats/loss-log.ts';
import { exitCodes } from './exit-codes.ts';
import { say, writeResultTo } from './output.ts';
import { sayErrors } from './say-errors.ts';

export function reportOption() {
  return new Option('--report <file>', 'write the loss report as JSON too (- is standard output)');
}

export function strictOption() {
  return new Option('--strict', 'end with exit code 1, and write nothing, where anything was lost or assumed').default(
    false,
  );
}

export interface LossWish {
  readonly report?: string | undefined;
  readonly strict: boolean;
}

/** Whether to go on: false where --strict forbids it, with the exit code set. */
export async function reportLoss(report: LossReport, { report: file, strict }: LossWish): Promise<boolean> {
  say(renderLossReport(report));
  if (file !== undefined) await writeResultTo(file, `${JSON.stringify(report, undefined, 2)}\n`, 'json');
  const count = countLoss(report);
  if (!strict || count === 0) return true;
  say(`Nothing was written: --strict, and ${countOf(count, 'thing')} lost or assumed.\n`);
  process.exitCode = exitCodes.dataErrors;
  return false;
}

/** What is wrong with the files, or with the dataset they would become in `output`; the exit code is set. */
export function reportRefusal({ problems, of, sources }: ImportOutcome, output: string): void {
  sayErrors(problems, of === 'dataset' ? output : '', sources);
  say('Nothing was written.\n');
  process.exitCode = exitCodes.dataErrors;
}
