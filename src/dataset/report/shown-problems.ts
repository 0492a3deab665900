// Which problems are shown, and in numbers what is not: the same choice for every form of output.
import type { Diagnostic } from '../../domain/base/diagnostic.ts';
import { compareText } from '../../domain/base/result.ts';
import type { Problems } from '../../domain/check/problem-log.ts';

/** Whoever has mended a hundred problems of a file looks again; and no terminal, page or log drowns. */
const shownInOneFile = 100;

export interface HiddenProblems {
  readonly file: string;
  readonly errors: number;
  readonly warnings: number;
}

/** The first of each file in their order; of what is left, the number by file, sorted. */
export function chooseShown({ diagnostics, more }: Problems): {
  readonly shown: readonly Diagnostic[];
  readonly hidden: readonly HiddenProblems[];
} {
  const shownByFile = new Map<string, number>();
  const hidden = new Map<string, { file: string; errors: number; warnings: number }>();
  const hide = (file: string, severity: Diagnostic['severity'], count: number) => {
    const known = hidden.get(file) ?? { file, errors: 0, warnings: 0 };
    hidden.set(file, known);
    if (severity === 'error') known.errors += count;
    else known.warnings += count;
  };
  const shown = diagnostics.filter(({ place: { file }, severity }) => {
    const count = (shownByFile.get(file) ?? 0) + 1;
    shownByFile.set(file, count);
    if (count > shownInOneFile) hide(file, severity, 1);
    return count <= shownInOneFile;
  });
  for (const { file, severity, count } of more) hide(file, severity, count);
  return { shown, hidden: [...hidden.values()].sort((a, b) => compareText(a.file, b.file)) };
}

/** "and 1,234 more in this file". */
export function sayHidden({ errors, warnings }: Omit<HiddenProblems, 'file'>): string {
  return `and ${(errors + warnings).toLocaleString('en-US')} more in this file`;
}
