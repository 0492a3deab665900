// What a format of other tools is to this program: what it can carry, how it is read, how it is written. Opens no file.
import type { DatasetRecord } from '../dataset/write/records-from-graph.ts';
import type { Diagnostic } from '../domain/base/diagnostic.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import type { Dataset, RecordKind } from '../domain/records/model.ts';
import type { LargeText } from './large-text.ts';
import type { LossLog } from './loss-log.ts';
import type { RecordBuilder } from './record-builder.ts';

/**
 * Record kind → its fields that a file of the format holds, under the names of the long form; `quotes.exact` is a field of a
 * record within a record. What is not named here is lost on the way out, and said to be. A format that is also read gives
 * exactly these fields back.
 */
export type Carried = { readonly [K in RecordKind]?: readonly string[] };

/** A checked dataset on its way out, in the three shapes that writers take it from. */
export interface ExportedAffair {
  readonly dataset: Dataset;
  readonly graph: NarrativeGraph;
  /** In the long form, as `rashomon export` prints them, without what the format does not carry. */
  readonly records: readonly DatasetRecord[];
  /** Texts of documents that are at hand, by the document's id. */
  readonly texts: ReadonlyMap<string, string>;
}

/** One file; or, for formats of several files, their contents by name. */
export type Written = string | Uint8Array | ReadonlyMap<string, string | Uint8Array>;

export interface InputFile {
  /** As it was named. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Decoded as UTF-8, without a byte order mark; empty for formats whose files are no text. */
  readonly text: string;
  /** Where the file is too large to be held; `bytes` and `text` are empty then. */
  readonly large?: LargeText | undefined;
}

export interface ImportInput {
  readonly files: readonly InputFile[];
  /** What `--mapping` names: what the columns of a table are. */
  readonly mapping: InputFile | undefined;
  /** Takes the records. */
  readonly builder: RecordBuilder;
  readonly loss: LossLog;
  /** An error means that nothing is written. */
  readonly report: (problem: Diagnostic) => void;
}

export interface Format {
  readonly name: string;
  readonly carries: Carried;
  /** Takes away what cannot be carried although `carries` names it, and reports it as lost. `texts`: those at hand. */
  narrow?(
    records: readonly DatasetRecord[],
    loss: LossLog,
    texts: ReadonlyMap<string, string>,
  ): readonly DatasetRecord[];
  read?(input: ImportInput): void | Promise<void>;
  /** What `carries` does not name has been reported as lost when it is called. */
  write?(affair: ExportedAffair, loss: LossLog): Written | Promise<Written>;
}

/** What can be said of a format before it is loaded. */
export interface ListedFormat {
  readonly name: string;
  readonly title: string;
  readonly reads: boolean;
  readonly writes: boolean;
  /** Its files are no text. */
  readonly isBinary?: true;
  /** What is read is not what is written. */
  readonly isOneWay?: true;
  /** It is written as several files, into a folder. */
  readonly isFolder?: true;
  /** Its files are read record by record, and may have any size. */
  readonly isStreamed?: true;
  load(): Promise<Format>;
}

/** An error of an input file, for `report`. */
export function refuseInput(place: Diagnostic['place'], message: string): Diagnostic {
  return { code: 'import', severity: 'error', message, place, notes: [] };
}
