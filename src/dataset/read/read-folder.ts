// A folder, or files named together → DraftDataset with every diagnostic of syntax and shape. Refuses to judge what records mean to each other.
import { basename, dirname, resolve } from 'node:path';
import { countOf } from '../../domain/base/count.ts';
import { holdsLines } from '../../domain/base/file-kinds.ts';
import { limits } from '../../domain/base/limits.ts';
import { Failure } from '../../domain/base/result.ts';
import type { ReadProblems } from '../../domain/check/check.ts';
import { ProblemLog } from '../../domain/check/problem-log.ts';
import { invalidEncoding } from '../../domain/check/rules/invalid-encoding.ts';
import { limitExceeded } from '../../domain/check/rules/limit-exceeded.ts';
import { mergeConflict } from '../../domain/check/rules/merge-conflict.ts';
import { misplacedFile } from '../../domain/check/rules/misplaced-file.ts';
import { missingHeader } from '../../domain/check/rules/missing-header.ts';
import type { DraftDataset } from '../../domain/records/draft.ts';
import { attachTexts, type TextOptions } from './attach-texts.ts';
import { DraftCollector } from './draft-collector.ts';
import { type FolderFiles, listFiles, sortFiles } from './list-files.ts';
import { findMergeConflict, sayConflictLines } from './merge-conflict.ts';
import { parseJsonItems } from './parse-json.ts';
import { parseYaml } from './parse-yaml.ts';
import { readRecords } from './read-bytes.ts';
import { readJsonl } from './read-jsonl.ts';
import type { Report, SourceNode } from './source-node.ts';
import { ValueBudget } from './value-budget.ts';

/** Texts of the files read, by path relative to the folder: what places are offsets into. */
export type Sources = ReadonlyMap<string, string>;

export type ReadOptions = TextOptions;

/** Files that are one dataset without standing in a folder of their own. `-` is standard input. */
export interface NamedFiles {
  readonly files: readonly string[];
  readonly stdin?: AsyncIterable<Buffer>;
}

/** The path of a folder, or files. */
export type DatasetSource = string | NamedFiles;

export interface FolderReading extends ReadProblems {
  readonly draft: DraftDataset;
  readonly sources: Sources;
  /** What stands before the paths of files: the folder as it was named; empty where files were. */
  readonly base: string;
}

/** Rejects with a Failure of kind `files` where there is no folder, no dataset in it, or a file cannot be read at all. */
export async function readDataset(source: DatasetSource, options: ReadOptions = {}): Promise<FolderReading> {
  const log = new ProblemLog();
  const isFolder = typeof source === 'string';
  const folder = isFolder ? source : '';
  const files = isFolder ? await listFiles(source) : sortFiles(source.files);
  if (!files.dataset && files.assertions.length + files.jsonl.length + files.json.length === 0) throw noDataset(folder);

  const collector = new DraftCollector(log.add);
  const { sources, isCut } = await readFiles({ base: folder, ...(isFolder ? {} : source) }, files, collector, log.add);
  for (const { file, hint } of files.misplaced) log.add(misplacedFile({ file, start: 0, end: 0 }, hint));

  const collected = isFolder ? collector.build(basename(resolve(folder))) : collector.build();
  if (collected.header === undefined && !files.dataset) {
    log.add(missingHeader({ file: isFolder ? 'dataset.yaml' : (source.files[0] ?? ''), start: 0, end: 0 }));
  }
  // Texts stand beside the first file, as they stand beside dataset.yaml.
  const home = isFolder ? folder : dirname(source.files[0] ?? '');
  const draft = await attachTexts(collected, home, options, log.add);
  return { draft, diagnostics: log.diagnostics, more: log.more, cut: isCut, sources, base: folder };
}

type Reader = (text: string, file: string) => void;

export interface Whereabouts {
  readonly base: string;
  readonly stdin?: AsyncIterable<Buffer>;
}

/** One after another, until a limit of the whole dataset is passed. */
export async function readFiles(
  where: Whereabouts,
  files: FolderFiles,
  collector: DraftCollector,
  report: Report,
): Promise<{ readonly sources: Sources; readonly isCut: boolean }> {
  const sources = new Map<string, string>();
  const budget = new ValueBudget();
  let bytesLeft: number = limits.datasetBytes;
  const readYaml =
    (add: (node: SourceNode) => void): Reader =>
    (text, file) => {
      const node = parseYaml(text, file, report, budget);
      if (node !== undefined) add(node);
    };
  const readList: Reader = (text, file) =>
    parseJsonItems(text, file, report, budget, {
      item: (node) => collector.addLine(node),
      whole: (node) => collector.addRecords(node),
    });
  const readLines: Reader = (text, file) => {
    for (const node of readJsonl(text, file, report, budget)) collector.addLine(node);
  };
  const planned: readonly (readonly [string, number, Reader])[] = [
    ...(files.dataset === undefined ? [] : [files.dataset]).map(
      (file) => [file, limits.yamlBytes, readYaml((node) => collector.addDatasetFile(node))] as const,
    ),
    ...files.assertions.map(
      (file) => [file, limits.yamlBytes, readYaml((node) => collector.addAssertionsFile(node))] as const,
    ),
    ...files.jsonl.map((file) => [file, limits.fileBytes, readLines] as const),
    ...files.json.map((file) => [file, limits.fileBytes, readList] as const),
  ];
  for (const [file, maxBytes, read] of planned) {
    if (budget.isSpent) return { sources, isCut: true };
    const { text, bytes } = await readSource(where, file, maxBytes, sources, report);
    bytesLeft -= bytes;
    if (bytesLeft < 0) {
      sources.delete(file);
      const limit = `${limits.datasetBytes / 1024 / 1024} MiB`;
      report(
        limitExceeded(
          { file, start: 0, end: 0 },
          'the files of a dataset together; this and what follows is not read',
          limit,
        ),
      );
      return { sources, isCut: true };
    }
    if (text !== undefined && (holdsLines(file) || !reportConflict(text, file, report))) read(text, file);
  }
  return { sources, isCut: budget.isSpent };
}

/** Such a file is not read: the parser would stumble over every mark. JSON lines leave the lines between the marks out instead. */
function reportConflict(text: string, file: string, report: Report): boolean {
  const conflict = findMergeConflict(text);
  if (conflict === undefined) return false;
  const place = { file, start: conflict.start, end: conflict.end };
  report(mergeConflict(place, 'the file', sayConflictLines(conflict)));
  return true;
}

/** Without a text where the file is too large or no UTF-8, which has been reported. */
async function readSource(
  { base, stdin }: Whereabouts,
  file: string,
  maxBytes: number,
  sources: Map<string, string>,
  report: Report,
): Promise<{ readonly text?: string; readonly bytes: number }> {
  const reading = await readRecords(base === '' ? file : `${base}/${file}`, maxBytes, stdin);
  if (reading.ok) {
    sources.set(file, reading.text);
    return { text: reading.text, bytes: reading.bytes.length };
  }
  if (reading.problem === 'too-large') {
    const isYaml = file.endsWith('.yaml');
    const what = isYaml ? 'a YAML file (records in JSON lines may take more)' : 'a file';
    const place = { file, start: 0, end: 0 };
    report(limitExceeded(place, what, `${maxBytes / 1024 / 1024} MiB`, sayBytes(reading.bytes)));
    return { bytes: 0 };
  }
  const { what, notes, lossyText, offset } = reading.trouble;
  sources.set(file, lossyText);
  report(invalidEncoding({ file, start: offset, end: offset + 1 }, `not UTF-8: ${what}`, notes));
  return { bytes: lossyText.length };
}

function sayBytes(bytes: number | undefined): string | undefined {
  return bytes === undefined ? undefined : countOf(bytes, 'byte');
}

export function noDataset(folder: string): Failure {
  return new Failure(`there is no dataset in ${folder}`, {
    kind: 'files',
    hint: 'A dataset is a folder with a dataset.yaml in it; see docs/your-first-dataset.md.',
  });
}
