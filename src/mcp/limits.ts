// Every limit of the agents' server in one place, each with its reason.

export interface AgentLimits {
  /** Rows of one answer, however many are asked for. */
  readonly maxRows: number;
  /** Bytes of one answer as JSON, the words of its statements included. */
  readonly maxBytes: number;
}

/** A model reads an answer whole: these are about 15,000 tokens, which the clients that were tried pass on uncut. */
export const defaultLimits: AgentLimits = { maxRows: 200, maxBytes: 60_000 };
/** Less does not hold one statement with its chain; more than the greatest fills the memory of whoever reads. */
export const bytesRange = { least: 10_000, most: 5_000_000 };
export const rowsRange = { least: 1, most: 10_000 };
/** A message from the client: the longest that is sensible is a list of ids. */
export const maxMessageBytes = 4 * 1024 * 1024;
/** One row may rest on thousands of statements: so many are spelt out, so many more are named, and the rest is counted. */
export const spelledPerRow = 20;
export const namedPerRow = 200;
/** Ways in which words are known, of one statement: their number is a product of the reports at every step. */
export const mostChains = 12;
/** Of one statement, so many of those that contradict it are named. */
export const mostOpponents = 12;
/** Characters of one text, and items of one list in a row. */
export const mostCharacters = 8_000;
export const mostItems = 40;
/** Resources of one page of the listing: the SDK's client follows 64 pages and then gives up. */
export const resourcesPerPage = 1000;
/** Questions at once; a client that sends more waits. */
export const askedAtOnce = 4;
