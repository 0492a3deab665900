// Problems as they are found → the first of each code, and of the others the number. Judges nothing, and prints nothing.
import { countOf } from '../base/count.ts';
import { type Diagnostic, type Severity, sortDiagnostics } from '../base/diagnostic.ts';

/** Problems of one code that were counted and not kept. */
export interface MoreProblems {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
}

export interface Problems {
  /** Sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly more: readonly MoreProblems[];
}

/** Ten times what is shown of one code: what is wrong more often is not mended one by one, and each takes half a kilobyte. */
export const keptOfCode = 1_000;
/** However many codes there are: some ten megabytes. */
const keptInAll = 20_000;

export class ProblemLog implements Problems {
  readonly #kept: Diagnostic[] = [];
  readonly #keptByCode = new Map<string, number>();
  readonly #more = new Map<string, { code: string; severity: Severity; count: number }>();
  /** Of problems that are one mistake made many times, the number behind the first. */
  readonly #again = new Map<string, number>();
  /** One place that several records share, as a file's defaults are, has one problem of a code. */
  readonly #places = new Set<string>();
  #errors = 0;

  constructor(earlier: Problems = { diagnostics: [], more: [] }) {
    this.addAll(earlier);
  }

  addAll({ diagnostics, more }: Problems): void {
    for (const diagnostic of diagnostics) this.add(diagnostic);
    for (const { code, severity, count } of more) this.#count(code, severity, count);
  }

  readonly add = (diagnostic: Diagnostic): void => {
    const { code, severity, place } = diagnostic;
    const at = `${code} ${place.file} ${place.start} ${place.end}`;
    if (this.#places.has(at)) return;
    const alike = keyOfAlike(diagnostic);
    if (alike !== undefined) {
      const again = this.#again.get(alike);
      this.#again.set(alike, again === undefined ? 0 : again + 1);
      if (again !== undefined) return;
    }
    const ofCode = this.#keptByCode.get(code) ?? 0;
    if (ofCode >= keptOfCode || this.#kept.length >= keptInAll) {
      this.#count(code, severity, 1);
      return;
    }
    if (severity === 'error') this.#errors += 1;
    this.#keptByCode.set(code, ofCode + 1);
    this.#kept.push(diagnostic);
    this.#places.add(at);
  };

  /** Whether more problems of this code are counted only. */
  isFull(code: string): boolean {
    return (this.#keptByCode.get(code) ?? 0) >= keptOfCode || this.#kept.length >= keptInAll;
  }

  get hasErrors(): boolean {
    return this.#errors > 0;
  }

  get diagnostics(): readonly Diagnostic[] {
    return sortDiagnostics(this.#kept.map((one) => this.#addAgain(one)));
  }

  get more(): readonly MoreProblems[] {
    return [...this.#more.values()];
  }

  #addAgain(diagnostic: Diagnostic): Diagnostic {
    const again = this.#again.get(keyOfAlike(diagnostic) ?? '') ?? 0;
    if (again === 0) return diagnostic;
    const { alike, ...rest } = diagnostic;
    const message = `and ${countOf(again, 'more place', 'more places')} of this file, as the same mistake`;
    return { ...rest, notes: [...diagnostic.notes, { message }] };
  }

  #count(code: string, severity: Severity, count: number): void {
    if (severity === 'error') this.#errors += count;
    const known = this.#more.get(code);
    if (known) known.count += count;
    else this.#more.set(code, { code, severity, count });
  }
}

function keyOfAlike({ code, place, alike }: Diagnostic): string | undefined {
  return alike === undefined ? undefined : `${code} ${place.file} ${alike}`;
}
