// What the command line ends with, in one table: the codes, what each means, and which one a kind of Failure gets.
import type { FailureKind } from '../domain/base/result.ts';

export const exitCodes = {
  fine: 0,
  dataErrors: 1,
  usage: 2,
  files: 3,
  database: 4,
  query: 5,
  bug: 70,
  /** 128 + SIGINT. */
  interrupted: 130,
} as const;

export const exitCodeOf: Readonly<Record<FailureKind, number>> = {
  data: exitCodes.dataErrors,
  usage: exitCodes.usage,
  unknown: exitCodes.usage,
  files: exitCodes.files,
  database: exitCodes.database,
  loading: exitCodes.database,
  query: exitCodes.query,
};

/** In the words of `--help` and of the reference pages. */
export const exitCodeMeanings: Readonly<Record<keyof typeof exitCodes, string>> = {
  fine: 'fine',
  dataErrors: 'the data has errors',
  usage: 'wrong usage',
  files: 'input unreadable, or output not writable',
  database: 'database unreachable, or it refused',
  query: 'query failed',
  bug: 'a bug of ours',
  interrupted: 'interrupted',
};

/** `0 fine · 1 the data has errors · …`, one entry a code. */
export function listExitCodes(): string[] {
  const names = Object.keys(exitCodes) as (keyof typeof exitCodes)[];
  return names.map((name) => `${exitCodes[name]} ${exitCodeMeanings[name]}`);
}
