// What a contestant is told and what it tells: shapes only.
import type { RowFile } from './row-files.ts';

export interface LoadInputs {
  readonly assertions: number;
  readonly dataset: string;
  /** The affair in JSON lines, with the texts of its documents. */
  readonly folder: string;
  /** The same where every hundredth assertion claims something else. */
  readonly changed: string;
  /** All its rows, conflicts included. */
  readonly files: readonly RowFile[];
  readonly nodes: number;
  readonly relationships: number;
  readonly checksum: string;
}

export interface ContestOrders {
  readonly contestant: string;
  readonly inputs: LoadInputs;
  readonly address: {
    readonly uri: string;
    readonly username: string;
    readonly password: string;
    readonly database: string;
  };
  /** Of this machine, as Neo4j reaches it. */
  readonly host: string;
  /** Folder in which the OGM is installed. */
  readonly ogm: string;
  /** Of a peer that takes rows and keeps none. */
  readonly peer: string;
}

export interface Cost {
  readonly wallMs: number;
  /** Processor time of the client. */
  readonly clientMs: number;
}

export interface ContestReport extends Cost {
  readonly peakMiB: number;
  /** By name, where a contestant tells its parts. */
  readonly parts?: Readonly<Record<string, Cost>>;
  /** What our loader says it did, and the write transactions it opened. */
  readonly kind?: string;
  readonly writes?: number;
  readonly checksum?: string;
}

export interface Measured extends ContestReport {
  readonly records: number;
  /** Processor time of the server while it went on. */
  readonly serverMs: number;
}

/** What each contestant of a round took, by its name; `ours` among them. */
export type Round = ReadonlyMap<string, Measured>;
