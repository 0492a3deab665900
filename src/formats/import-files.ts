// Files of another tool → the files of a dataset, checked as `check` does it, with what was lost on the way. Writes into a temporary folder only.
import type { SourceText } from '../dataset/read/line-index.ts';
import { explainFailure, openRegularFile, readBytes, readText } from '../dataset/read/read-bytes.ts';
import type { JsonValue } from '../dataset/write/records-from-graph.ts';
import type { Diagnostic } from '../domain/base/diagnostic.ts';
import { limits } from '../domain/base/limits.ts';
import { Failure, omitAbsent } from '../domain/base/result.ts';
import { ProblemLog, type Problems } from '../domain/check/problem-log.ts';
import { DatasetFolder } from './dataset-folder.ts';
import { type Format, type InputFile, type ListedFormat, refuseInput } from './format.ts';
import { LargeText } from './large-text.ts';
import { LossLog, type LossReport } from './loss-log.ts';
import { RecordBuilder } from './record-builder.ts';
import { type FolderForm, renderDatasetFiles } from './render-dataset.ts';

export interface ImportWish {
  readonly paths: readonly string[];
  readonly mapping?: string | undefined;
  /** Of the dataset: the name of the folder that is to be written. */
  readonly id: string;
  /** What the command line says of the dataset itself. */
  readonly header: Readonly<Record<'title' | 'licence' | 'language', string | undefined>>;
  readonly form?: FolderForm | undefined;
}

export interface ImportOutcome {
  /** Path in the dataset → the file to be copied there; undefined where there is an error. */
  readonly files: ReadonlyMap<string, { readonly copyOf: string }> | undefined;
  readonly records: number;
  readonly report: LossReport;
  /** Of the input; or, where that was sound, of the dataset it would become. */
  readonly problems: Problems;
  readonly of: 'input' | 'dataset';
  readonly sources: ReadonlyMap<string, string | SourceText>;
}

/**
 * What came of it is there for `use` only. Where the files are large together, records leave memory as they are finished.
 * Rejects with a Failure (`files`) where a file cannot be read.
 */
export async function importFiles<T>(
  entry: ListedFormat,
  wish: ImportWish,
  use: (outcome: ImportOutcome) => Promise<T>,
): Promise<T> {
  const problems = new ProblemLog();
  const files: InputFile[] = [];
  const folder = new DatasetFolder(wish.id);
  try {
    for (const path of wish.paths) files.push(await readInput(path, entry, problems.add));
    return await use(await readIntoFolder(entry, wish, files, folder, problems));
  } finally {
    folder.remove();
    for (const { large } of files) large?.close();
  }
}

async function readIntoFolder(
  entry: ListedFormat,
  wish: ImportWish,
  files: readonly InputFile[],
  folder: DatasetFolder,
  problems: ProblemLog,
): Promise<ImportOutcome> {
  const mapping = wish.mapping === undefined ? undefined : await readHeld(wish.mapping, false, problems.add);
  const sources = new Map<string, string | SourceText>(
    [...files, ...(mapping ? [mapping] : [])].map(({ path, text, large }) => [path, large ?? text]),
  );
  const loss = new LossLog();
  const isLarge = files.some(({ large }) => large) || sumBytes(files) > limits.fileBytes;
  if (isLarge && wish.form === 'yaml') throw refuseYaml();
  const builder = new RecordBuilder(loss, wish.id, isLarge ? folder.writeRecord : undefined);
  const format: Format = await entry.load();
  if (!problems.hasErrors) await format.read?.({ files, mapping, builder, loss, report: problems.add });
  const say = () => loss.build({ format: entry.name, direction: 'import' }, sources);
  if (problems.hasErrors) return { files: undefined, records: 0, report: say(), problems, of: 'input', sources };
  builder.proposeMerges();
  const header = completeHeader(wish, builder, loss);
  const records = [{ type: 'dataset' as const, id: wish.id, ...header }, ...builder.listRecords()];
  if (isLarge) folder.finish(records, builder.texts);
  else folder.writeFiles(renderDatasetFiles(records, builder.texts, wish.form));
  const checked = await folder.check();
  return {
    files: checked.isSound ? folder.files : undefined,
    records: builder.count + 1,
    report: say(),
    problems: checked.problems,
    of: 'dataset',
    sources: checked.sources,
  };
}

function sumBytes(files: readonly InputFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** What is larger than can be held is opened only, where the format reads it in parts. */
async function readInput(path: string, entry: ListedFormat, report: (one: Diagnostic) => void): Promise<InputFile> {
  const { isStreamed, isBinary = false } = entry;
  const size = isStreamed ? await sizeOf(path) : 0;
  if (size <= limits.fileBytes) return await readHeld(path, isBinary, report);
  return await explainFailure(path, async () => ({
    path,
    bytes: new Uint8Array(),
    text: '',
    large: new LargeText(path),
  }));
}

async function sizeOf(path: string): Promise<number> {
  return await explainFailure(path, async () => {
    const handle = await openRegularFile(path);
    try {
      return (await handle.stat()).size;
    } finally {
      await handle.close();
    }
  });
}

async function readHeld(path: string, isBinary: boolean, report: (one: Diagnostic) => void): Promise<InputFile> {
  if (isBinary) {
    const bytes = await readBytes(path, binaryBytes);
    if (typeof bytes === 'number') throw refuseLarge(path, binaryBytes);
    return { path, bytes, text: '' };
  }
  const reading = await readText(path, limits.fileBytes);
  if (reading.ok) return { path, bytes: reading.bytes, text: reading.text };
  if (reading.problem === 'too-large') throw refuseLarge(path, limits.fileBytes);
  const { lossyText, offset, what } = reading.trouble;
  report(refuseInput({ file: path, start: offset, end: offset + 1 }, `this is not UTF-8: ${what}`));
  return { path, bytes: new Uint8Array(), text: lossyText };
}

/** A database is held whole, but not its rows; of text every value becomes a node with a place. */
const binaryBytes = 512 * 1024 * 1024;

function refuseLarge(path: string, most: number): Failure {
  const why = 'it is held whole, because anything in it may refer to anything else';
  return new Failure(`${path} is larger than the ${most / 1024 / 1024} MiB that such a file may have: ${why}`, {
    kind: 'files',
    hint: 'Split it into several files, and name them all.',
  });
}

function refuseYaml(): Failure {
  return new Failure('so much is not written as YAML', {
    kind: 'usage',
    hint: 'Leave --form out: large files become JSON lines.',
  });
}

/** SPDX's word for a licence of which nothing is said, and the one of BCP 47 for a language nobody named. */
const unsaid = { licence: 'NOASSERTION', language: 'und' } as const;

function completeHeader(
  { id, header }: ImportWish,
  builder: RecordBuilder,
  loss: LossLog,
): { readonly [field: string]: JsonValue } {
  const own = omitAbsent({ version: '0.1.0', title: id, ...unsaid, ...builder.header, ...omitAbsent(header) });
  for (const name of ['title', 'licence', 'language'] as const) {
    if (header[name] !== undefined || builder.header[name] !== undefined) continue;
    const says = `\`${name}\` of the dataset: \`${own[name]}\` was written; --${name} says another`;
    loss.assumed(`dataset.${name}`, says, `dataset ${id}`);
  }
  return { format: 1, ...(own as { readonly [field: string]: JsonValue }) };
}
