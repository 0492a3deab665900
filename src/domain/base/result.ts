// Small tools of the whole domain: failures of the world, broken invariants, exhaustive switches. Knows no other module.

/**
 * What kind of thing went wrong. `usage`: what was asked cannot be done, or makes no sense. `unknown`: it names a dataset that is
 * not there. `files`: input that cannot be read, or output that cannot be written. `database`: not reached, or it refused.
 * `loading`: a dataset in it is being written just now. `query`: it failed or took too long.
 */
export type FailureKind = 'data' | 'usage' | 'unknown' | 'files' | 'database' | 'loading' | 'query';

/**
 * The world is wrong (no file, no database, a refused wish): not the data, and not our code. What a kind means to whoever called
 * (an exit code, an HTTP status) is decided at the edges, in src/cli, src/http and src/mcp.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly kind: FailureKind;
  /** What the reader can do about it: one sentence, often the next command. */
  readonly hint: string | undefined;

  constructor(message: string, options: { kind: FailureKind; hint?: string | undefined; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.kind = options.kind;
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

/** Without the properties that are undefined, in the order given: `hint` adds a hint only where there is one. */
export function omitAbsent<T extends object>(
  properties: T,
): {
  readonly [K in keyof T]?: Exclude<T[K], undefined>;
} {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as never;
}
