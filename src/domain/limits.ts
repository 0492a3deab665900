// How much of anything a dataset may hold, as named constants with the reason beside each. Says nothing about what to do when one is passed.

const KiB = 1024;
const MiB = 1024 * KiB;

export const limits = {
  /** A file that is read whole; its tree takes some fifty times its size. */
  fileBytes: 64 * MiB,
  /** A document's text is searched for every quote. */
  documentTextBytes: 64 * MiB,
  /** JSONL is read in pieces, but its places are offsets into one text, which the engine caps near 512 MiB. */
  jsonlFileBytes: 256 * MiB,
  /** One record is one line; a longer one is a file that lost its line ends. */
  jsonlLineBytes: 1 * MiB,
  /** The format itself needs eight; parsers recurse, and deep nesting ends a process. */
  depth: 64,
  /** Aliases multiply what is written: without a bound, a kilobyte becomes a gigabyte. */
  aliases: 100,
  /** Values that stand in the tree only because an alias repeats them. */
  aliasedValues: 100_000,
  /** Far above any sentence, below what an index or a screen chokes on. */
  textBytes: 64 * KiB,
  /** A quote is words somebody said, not a document. */
  quoteBytes: 16 * KiB,
  /** UTF-16 code units of context on either side of a quote: enough to tell repetitions apart, too short to republish a text. */
  contextLength: 32,
  idLength: 128,
  /** A document may lend its id to `<document>-narrator`. */
  documentIdLength: 119,
} as const;
