// The settings of a connection, each with where it came from. Shapes only.

/** A value and where it was read, in words for people: "flag --uri", "environment NEO4J_URI", "default". */
export interface Setting<T> {
  readonly value: T;
  readonly origin: string;
  /** The file it was read from, if any. `config`: rashomon.config.yaml, which may be somebody else's, or a file that it names. */
  readonly file?: { readonly path: string; readonly namedBy: 'you' | 'config' };
}

export interface ConnectionSettings {
  /** Undefined: none was named, and a server is to be found or started (src/cli/open-neo4j.ts). */
  readonly uri: Setting<string | undefined>;
  readonly username: Setting<string>;
  /** Undefined: no password was given; the server may run without authentication. */
  readonly password: Setting<string | undefined>;
  readonly database: Setting<string>;
  /** Addresses that --trust-config and RASHOMON_TRUST_CONFIG say yes to. */
  readonly trusted: readonly string[];
  readonly trust: Trust;
}

/**
 * `nothing-sent`: no server or no password was named. `same-side`: both are yours, or both the folder's. `loopback`: it stays on
 * this machine. `confirmed`: you said yes to this address. `unconfirmed`: it must not be sent.
 */
export type Trust = 'nothing-sent' | 'same-side' | 'loopback' | 'confirmed' | 'unconfirmed';
