// Where a dataset stands while it is imported: a folder among the system's temporary files, which goes when the import ends. What is
// finished is written at once, a record a line; all of it is checked here before anything is put where it was asked for.
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SourceText } from '../dataset/read/line-index.ts';
import { checkStream } from '../dataset/stream/check-stream.ts';
import { type DatasetRecord, renderRecords } from '../dataset/write/records-from-graph.ts';
import type { Problems } from '../domain/check/problem-log.ts';
import { addHash, recordsFile } from './render-dataset.ts';

export interface FolderVerdict {
  readonly problems: Problems;
  readonly sources: ReadonlyMap<string, string | SourceText>;
  readonly isSound: boolean;
}

/** So much is gathered before it is written. */
const gatheredUnits = 256 * 1024;

export class DatasetFolder {
  readonly #base: string;
  readonly #folder: string;
  readonly #paths: string[] = [];
  #lines: number | undefined;
  #gathered = '';

  /** `id`: of the dataset. */
  constructor(id: string) {
    this.#base = mkdtempSync(join(tmpdir(), 'rashomon-import-'));
    this.#folder = join(this.#base, id);
    mkdirSync(this.#folder);
    process.once('exit', this.remove);
  }

  /** Path in the dataset → the file that is to be copied there. */
  get files(): ReadonlyMap<string, { readonly copyOf: string }> {
    return new Map(this.#paths.map((path) => [path, { copyOf: join(this.#folder, path) }]));
  }

  /** As the next line of the file of records. */
  readonly writeRecord = (record: DatasetRecord): void => {
    this.#gathered += renderRecords([record], 'jsonl');
    if (this.#gathered.length > gatheredUnits) this.#flush();
  };

  /** The records that have not been written one by one, and the texts of documents. */
  finish(records: readonly DatasetRecord[], texts: ReadonlyMap<string, string>): void {
    for (const record of records) this.writeRecord(addHash(record, texts));
    this.#flush();
    if (this.#lines !== undefined) closeSync(this.#lines);
    this.#lines = undefined;
    this.writeFiles(texts);
  }

  writeFiles(files: ReadonlyMap<string, string>): void {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(this.#folder, path)), { recursive: true });
      writeFileSync(join(this.#folder, path), content);
      this.#paths.push(path);
    }
  }

  async check(): Promise<FolderVerdict> {
    const { isSound, sources, diagnostics, more } = await checkStream(this.#folder);
    return { problems: { diagnostics, more }, sources, isSound };
  }

  readonly remove = (): void => {
    process.off('exit', this.remove);
    if (this.#lines !== undefined) closeSync(this.#lines);
    this.#lines = undefined;
    rmSync(this.#base, { recursive: true, force: true });
  };

  #flush(): void {
    if (this.#lines === undefined) {
      this.#lines = openSync(join(this.#folder, recordsFile), 'w');
      this.#paths.push(recordsFile);
    }
    const bytes = Buffer.from(this.#gathered);
    for (let from = 0; from < bytes.length; ) from += writeSync(this.#lines, bytes, from);
    this.#gathered = '';
  }
}
