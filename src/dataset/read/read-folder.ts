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
import type { EncodingTrouble } from './describe-encoding.ts';
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
  const base = baseOf(source);
  const files = await listSource(source);
  const collector = new DraftCollector(log.add);
  const where = { base, ...(typeof source === 'string' ? {} : source) };
  const { sources, isCut } = await readFiles(where, files, collector, log.add);
  const collected = buildCollected(collector, source, files, log.add);
  const draft = await attachTexts(collected, homeOf(source), options, log.add);
  return { draft, diagnostics: log.diagnostics, more: log.more, cut: isCut, sources, base };
}

/** Rejects with a Failure of kind `files` where nothing there is a file of records. */
export async function listSource(source: DatasetSource): Promise<FolderFiles> {
  const files = typeof source === 'string' ? await listFiles(source) : sortFiles(source.files);
  const { dataset, assertions, jsonl, json } = files;
  if (!dataset && assertions.length + jsonl.length + json.length === 0) throw noDataset(baseOf(source));
  return files;
}

/** What stands before the paths of files: the folder as it was named; empty where files were. */
export function baseOf(source: DatasetSource): string {
  return typeof source === 'string' ? source : '';
}

/** Texts stand beside the first file, as they stand beside dataset.yaml. */
export function homeOf(source: DatasetSource): string {
  return typeof source === 'string' ? source : dirname(source.files[0] ?? '');
}

/** What was read of all files; reports files that stand where none is read, and a header that is nowhere. */
export function buildCollected(
  collector: DraftCollector,
  source: DatasetSource,
  files: FolderFiles,
  report: Report,
): DraftDataset {
  const isFolder = typeof source === 'string';
  for (const { file, hint } of files.misplaced) report(misplacedFile({ file, start: 0, end: 0 }, hint));
  const draft = isFolder ? collector.build(basename(resolve(source))) : collector.build();
  if (draft.header === undefined && !files.dataset) {
    report(missingHeader({ file: isFolder ? 'dataset.yaml' : (source.files[0] ?? ''), start: 0, end: 0 }));
  }
  return draft;
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
  const { lossyText } = reading.trouble;
  sources.set(file, lossyText);
  reportEncoding(file, 0, reading.trouble, report);
  return { bytes: lossyText.length };
}

/** `start`: where in the file stands what was looked at. */
export function reportEncoding(
  file: string,
  start: number,
  { what, notes, offset }: EncodingTrouble,
  report: Report,
): void {
  const at = start + offset;
  report(invalidEncoding({ file, start: at, end: at + 1 }, `not UTF-8: ${what}`, notes));
}

function sayBytes(bytes: number | undefined): string | undefined {
  return bytes === undefined ? undefined : countOf(bytes, 'byte');
}

function noDataset(folder: string): Failure {
  return new Failure(`there is no dataset in ${folder}`, {
    kind: 'files',
    hint: 'A dataset is a folder with a dataset.yaml in it; see docs/your-first-dataset.md.',
  });
}
