// How much of anything a dataset may hold, as named constants with the reason beside each. Says nothing about what to do when one is passed.

const KiB = 1024;
const MiB = 1024 * KiB;

export const limits = {
  /** A file of records; its text is kept as long as there may be problems to show in it. */
  fileBytes: 64 * MiB,
  /** All files of records together: their texts take up to twice their size. */
  datasetBytes: 96 * MiB,
  /** Keys and values in all files together. One takes some 300 bytes until the dataset is built, and some three microseconds. */
  values: 800_000,
  /** YAML is for files that people write: its tree takes a hundred times the file. JSON lines take what is larger. */
  yamlBytes: 8 * MiB,
  /** Pieces that YAML is taken apart into (keys, values, signs, spaces, line ends), in all files together: some seven a value. */
  yamlPieces: 1_000_000,
  /** What a packed file may hold, in times its own size, before it is taken for one that was made to fill a disk. */
  unpackedTimes: 200,
  /** A document's text is searched for every quote; made ready for that, it takes some sixteen times its size. */
  documentTextBytes: 16 * MiB,
  /** The texts of all documents of a dataset that are at hand. */
  allTextBytes: 16 * MiB,
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
