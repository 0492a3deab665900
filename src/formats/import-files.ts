// Files of another tool → the files of a dataset, checked as `check` does it, with what was lost on the way. Writes nothing.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openDataset } from '../dataset/read/open-dataset.ts';
import { readBytes, readText } from '../dataset/read/read-bytes.ts';
import type { Sources } from '../dataset/read/read-folder.ts';
import type { JsonValue } from '../dataset/write/records-from-graph.ts';
import type { Diagnostic } from '../domain/base/diagnostic.ts';
import { limits } from '../domain/base/limits.ts';
import { Failure, omitAbsent } from '../domain/base/result.ts';
import { ProblemLog, type Problems } from '../domain/check/problem-log.ts';
import { type Format, type InputFile, type ListedFormat, refuseInput } from './format.ts';
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
  /** Undefined where there is an error. */
  readonly files: ReadonlyMap<string, string> | undefined;
  readonly records: number;
  readonly report: LossReport;
  /** Of the input; or, where that was sound, of the dataset it would become. */
  readonly problems: Problems;
  readonly of: 'input' | 'dataset';
  readonly sources: Sources;
}

/** Rejects with a Failure (`files`) where a file cannot be read. */
export async function importFiles(entry: ListedFormat, wish: ImportWish): Promise<ImportOutcome> {
  const problems = new ProblemLog();
  const files: InputFile[] = [];
  for (const path of wish.paths) files.push(await readInput(path, entry.isBinary === true, problems.add));
  const mapping = wish.mapping === undefined ? undefined : await readInput(wish.mapping, false, problems.add);
  const sources = new Map([...files, ...(mapping ? [mapping] : [])].map(({ path, text }) => [path, text]));
  const loss = new LossLog();
  const builder = new RecordBuilder(loss, wish.id);
  const format: Format = await entry.load();
  if (!problems.hasErrors) await format.read?.({ files, mapping, builder, loss, report: problems.add });
  const say = () => loss.build({ format: entry.name, direction: 'import' }, sources);
  if (problems.hasErrors) return { files: undefined, records: 0, report: say(), problems, of: 'input', sources };
  builder.proposeMerges();
  const header = completeHeader(wish, builder, loss);
  const records = [{ type: 'dataset' as const, id: wish.id, ...header }, ...builder.listRecords()];
  const written = renderDatasetFiles(records, builder.texts, wish.form);
  const checked = await checkFiles(wish.id, written);
  const isSound = checked.diagnostics.every(({ severity }) => severity !== 'error');
  return {
    files: isSound ? written : undefined,
    records: records.length,
    report: say(),
    problems: checked,
    of: 'dataset',
    sources: checked.sources,
  };
}

async function readInput(path: string, isBinary: boolean, report: (one: Diagnostic) => void): Promise<InputFile> {
  if (isBinary) {
    const bytes = await readBytes(path, limits.fileBytes);
    if (typeof bytes === 'number') throw refuseLarge(path);
    return { path, bytes, text: '' };
  }
  const reading = await readText(path, limits.fileBytes);
  if (reading.ok) return { path, bytes: reading.bytes, text: reading.text };
  if (reading.problem === 'too-large') throw refuseLarge(path);
  const { lossyText, offset, what } = reading.trouble;
  report(refuseInput({ file: path, start: offset, end: offset + 1 }, `this is not UTF-8: ${what}`));
  return { path, bytes: new Uint8Array(), text: lossyText };
}

function refuseLarge(path: string): Failure {
  return new Failure(`${path} is larger than the ${limits.fileBytes / 1024 / 1024} MiB that an input file may have`, {
    kind: 'files',
    hint: 'Split it into several files, and name them all.',
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

async function checkFiles(id: string, files: ReadonlyMap<string, string>) {
  const place = await mkdtemp(join(tmpdir(), 'rashomon-import-'));
  try {
    const folder = join(place, id);
    for (const [path, content] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    return await openDataset(folder);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
