// What the ladder hands back, and how it tells people what it does. Shapes only.

/** `uri`: one that was named. `container`: by docker-compose.yml. `jvm`: Neo4j's own jars on a local Java. */
export type Rung = 'uri' | 'container' | 'jvm';

export interface PassedRung {
  readonly rung: Rung;
  /** Why it was not taken, as a clause: "no Docker engine answers". */
  readonly reason: string;
}

/** `not-ours`: it was named and is left alone. `in-use`: others still use it, the last of them ends it. */
export type ServerEnd = 'ended' | 'in-use' | 'not-ours';

export interface FoundServer {
  readonly rung: Rung;
  readonly uri: string;
  readonly username: string;
  readonly password: string | undefined;
  readonly database: string;
  /** True where it ran before, so that `stop` does not end it unless everybody else has left. */
  readonly reused: boolean;
  /** The rungs above that were not taken, top first. */
  readonly passed: readonly PassedRung[];
  /** Ends the server when nobody else uses it. Safe to call twice; never rejects for a server already gone. */
  stop(): Promise<ServerEnd>;
}

/** How long work is told of: `line` stays, `update` may be overwritten by the next. */
export interface ServerReport {
  line(text: string): void;
  update(text: string): void;
}

export const silentReport: ServerReport = { line: () => undefined, update: () => undefined };
