// Named queries on the network: what they are, and an answer to one.

export interface ParameterSummary {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
  /** The kind of record whose id it is, such as `Actor`. */
  readonly names?: string;
  /** The only values there are. */
  readonly choices?: readonly string[];
  /** Bounds of a number. */
  readonly least?: number;
  readonly most?: number;
  /** As it would stand in a URL; absent where there is none. */
  readonly default?: string;
  readonly example?: string;
}

export interface ColumnSummary {
  readonly name: string;
  readonly description: string;
}

export interface QuerySummary {
  readonly name: string;
  readonly title: string;
  /** The question in plain English. */
  readonly description: string;
  readonly parameters: readonly ParameterSummary[];
  readonly columns: readonly ColumnSummary[];
}

export interface QueryAnswer {
  readonly query: string;
  /** As they were asked with, defaults filled in, absent ones null. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly columns: readonly string[];
  /** In the order the query promises. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** True where rows were cut off at the server's limit. */
  readonly truncated: boolean;
}
