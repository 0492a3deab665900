// A folder → DraftDataset with every diagnostic of syntax and shape. Refuses to judge what records mean to each other.
import { basename, resolve } from 'node:path';
import { type Diagnostic, sortDiagnostics } from '../domain/diagnostic.ts';
import type { DraftDataset } from '../domain/draft.ts';
import { limits } from '../domain/limits.ts';
import { Failure } from '../domain/result.ts';
import { invalidEncoding } from '../domain/rules/invalid-encoding.ts';
import { limitExceeded } from '../domain/rules/limit-exceeded.ts';
import { misplacedFile } from '../domain/rules/misplaced-file.ts';
import { missingHeader } from '../domain/rules/missing-header.ts';
import { attachTexts, type TextOptions } from './attach-texts.ts';
import { DraftCollector } from './draft-collector.ts';
import { listFiles } from './list-files.ts';
import { parseJson } from './parse-json.ts';
import { parseYaml } from './parse-yaml.ts';
import { readText } from './read-bytes.ts';
import { readJsonl } from './read-jsonl.ts';
import type { Report, SourceNode } from './source-node.ts';

/** Texts of the files read, by path relative to the folder: what places are offsets into. */
export type Sources = ReadonlyMap<string, string>;

export type ReadOptions = TextOptions;

export interface FolderReading {
  readonly draft: DraftDataset;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
}

/** Rejects with a Failure (exit 3) where there is no folder, no dataset in it, or a file cannot be read at all. */
export async function readDataset(folder: string, options: ReadOptions = {}): Promise<FolderReading> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const sources = new Map<string, string>();
  const collector = new DraftCollector(report);
  const files = await listFiles(folder);
  if (!files.dataset && files.assertions.length + files.jsonl.length + files.json.length === 0) throw noDataset(folder);

  const read = async (parse: Parse, file: string, add: (node: SourceNode) => void) => {
    const text = await readSource(folder, file, sources, report);
    const node = text === undefined ? undefined : parse(text, file, report);
    if (node !== undefined) add(node);
  };
  if (files.dataset) await read(parseYaml, 'dataset.yaml', (node) => collector.addDatasetFile(node));
  for (const file of files.assertions) await read(parseYaml, file, (node) => collector.addAssertionsFile(node));
  for (const file of files.jsonl) {
    sources.set(file, await readJsonl(`${folder}/${file}`, file, (node) => collector.addLine(node), report));
  }
  for (const file of files.json) await read(parseRecords, file, (node) => collector.addRecords(node));
  for (const { file, hint } of files.misplaced) report(misplacedFile({ file, start: 0, end: 0 }, hint));

  const collected = collector.build(basename(resolve(folder)));
  if (collected.header === undefined && !files.dataset) {
    report(missingHeader({ file: 'dataset.yaml', start: 0, end: 0 }));
  }
  const draft = await attachTexts(collected, folder, options, report);
  return { draft, diagnostics: sortDiagnostics(diagnostics), sources };
}

type Parse = (text: string, file: string, report: Report) => SourceNode | undefined;

const parseRecords: Parse = (text, file, report) => parseJson(text, file, 0, report);

/** A file that is read whole. Undefined where it is too large or no UTF-8, which has been reported. */
async function readSource(
  folder: string,
  file: string,
  sources: Map<string, string>,
  report: Report,
): Promise<string | undefined> {
  const reading = await readText(`${folder}/${file}`, limits.fileBytes);
  if (reading.ok) {
    sources.set(file, reading.text);
    return reading.text;
  }
  if (reading.problem === 'too-large') {
    const limit = `${limits.fileBytes / 1024 / 1024} MiB`;
    report(limitExceeded({ file, start: 0, end: 0 }, 'a file', limit, `${reading.bytes} bytes`));
    return undefined;
  }
  sources.set(file, reading.lossyText);
  const place = { file, start: reading.offset, end: reading.offset + 1 };
  report(invalidEncoding(place, 'not UTF-8: save the file in that encoding'));
  return undefined;
}

function noDataset(folder: string): Failure {
  return new Failure(`there is no dataset in ${folder}`, {
    exitCode: 3,
    hint: 'A dataset is a folder with a dataset.yaml in it; see docs/your-first-dataset.md.',
  });
}
