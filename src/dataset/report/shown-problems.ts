// Which problems are shown, and in numbers what is not: the same choice for every form of output.
import type { Diagnostic, Severity } from '../../domain/base/diagnostic.ts';
import { compareText } from '../../domain/base/result.ts';
import type { Problems } from '../../domain/check/problem-log.ts';

/** Of one code: whoever has mended a hundred of a kind looks again, and no page or log drowns. */
export const shownOfCode = 100;
/** At a terminal, where nobody reads a hundred. */
export const shownAtTerminal = 20;

export interface Choice {
  /** How many of one code are shown. */
  readonly most?: number;
  /** Warnings are neither shown nor summed up. */
  readonly errorsOnly?: boolean;
}

/** All problems of one code in a dataset, and how many of them are shown. */
export interface CodeSum {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
  readonly shown: number;
}

export interface ShownProblems {
  /** Errors before warnings, each in the order of their places. */
  readonly shown: readonly Diagnostic[];
  /** Errors before warnings, the most frequent first. */
  readonly sums: readonly CodeSum[];
}

export function chooseShown(
  { diagnostics, more }: Problems,
  { most = shownOfCode, errorsOnly = false }: Choice = {},
): ShownProblems {
  const sums = new Map<string, { code: string; severity: Severity; count: number; shown: number }>();
  const count = (code: string, severity: Severity, number: number) => {
    const sum = sums.get(code) ?? { code, severity, count: 0, shown: 0 };
    sums.set(code, sum);
    sum.count += number;
    return sum;
  };
  const isWanted = ({ severity }: { readonly severity: Severity }) => severity === 'error' || !errorsOnly;
  const shown = diagnostics.filter(isWanted).filter(({ code, severity }) => {
    const sum = count(code, severity, 1);
    if (sum.shown >= most) return false;
    sum.shown += 1;
    return true;
  });
  for (const { code, severity, count: number } of more.filter(isWanted)) count(code, severity, number);
  const gravity = ({ severity }: { readonly severity: Severity }) => (severity === 'error' ? 0 : 1);
  return {
    shown: shown.sort((a, b) => gravity(a) - gravity(b)),
    sums: [...sums.values()].sort(
      (a, b) => gravity(a) - gravity(b) || b.count - a.count || compareText(a.code, b.code),
    ),
  };
}

/** "and 1,234 more of this code"; undefined where all are shown. */
export function sayHidden({ count, shown }: CodeSum): string | undefined {
  return count > shown ? `and ${(count - shown).toLocaleString('en-US')} more of this code` : undefined;
}
