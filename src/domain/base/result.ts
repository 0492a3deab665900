// Small tools of the whole domain: failures of the world, broken invariants, exhaustive switches. Knows no other module.

/**
 * The world is wrong (no file, no database, a refused wish): not the data, and not our code.
 * `exitCode` follows the table in docs/architecture.md: 2 usage · 3 input unreadable or output not writable · 4 database · 5 query.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly exitCode: 1 | 2 | 3 | 4 | 5;
  /** What the reader can do about it: one sentence, often the next command. */
  readonly hint: string | undefined;

  constructor(message: string, options: { exitCode: 1 | 2 | 3 | 4 | 5; hint?: string; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.exitCode = options.exitCode;
    this.hint = options.hint;
  }
}

/** An invariant of ours is broken: caught only at the edge, exit code 70. */
export class Bug extends Error {
  override readonly name = 'Bug';
}

/** Closes an exhaustive switch: a new member of the union becomes a type error here. */
export function assertNever(value: never, what = 'value'): never {
  throw new Bug(`unexpected ${what}: ${JSON.stringify(value)}`);
}

/** Order by UTF-16 code units, the order of RFC 8785 and of every list this program promises to sort. */
export function compareText(a: string, b: string): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}
