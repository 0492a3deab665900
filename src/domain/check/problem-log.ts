// Problems as they are found → the first of each file, and of the others the number. Judges nothing, and prints nothing.
import { type Diagnostic, type Severity, sortDiagnostics } from '../base/diagnostic.ts';

/** Problems of one code in one file that were counted and not kept. */
export interface MoreProblems {
  readonly file: string;
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
}

export interface Problems {
  /** Sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly more: readonly MoreProblems[];
}

/** Ten times what is shown of one file: a file with more mistakes is not mended one by one, and each takes half a kilobyte. */
const keptInOneFile = 1_000;
/** However many files there are: some ten megabytes. */
const keptInAll = 20_000;

export class ProblemLog implements Problems {
  readonly #kept: Diagnostic[] = [];
  readonly #keptByFile = new Map<string, number>();
  readonly #more = new Map<string, { file: string; code: string; severity: Severity; count: number }>();
  #errors = 0;

  constructor(earlier: Problems = { diagnostics: [], more: [] }) {
    for (const diagnostic of earlier.diagnostics) this.add(diagnostic);
    for (const { file, code, severity, count } of earlier.more) this.#count(file, code, severity, count);
  }

  readonly add = (diagnostic: Diagnostic): void => {
    const { code, severity, place } = diagnostic;
    const ofFile = this.#keptByFile.get(place.file) ?? 0;
    if (ofFile >= keptInOneFile || this.#kept.length >= keptInAll) {
      this.#count(place.file, code, severity, 1);
      return;
    }
    if (severity === 'error') this.#errors += 1;
    this.#keptByFile.set(place.file, ofFile + 1);
    this.#kept.push(diagnostic);
  };

  get hasErrors(): boolean {
    return this.#errors > 0;
  }

  get diagnostics(): readonly Diagnostic[] {
    return sortDiagnostics(this.#kept);
  }

  get more(): readonly MoreProblems[] {
    return [...this.#more.values()];
  }

  #count(file: string, code: string, severity: Severity, count: number): void {
    if (severity === 'error') this.#errors += count;
    const key = `${severity} ${code} ${file}`;
    const known = this.#more.get(key);
    if (known) known.count += count;
    else this.#more.set(key, { file, code, severity, count });
  }
}
