// Folders and files → graphs for the commands that need sound data: problems go to standard error, and one error anywhere means no graph.
import { type OpenedDataset, openDataset } from '../dataset/read/open-dataset.ts';
import { checkStream, type StreamedCheck } from '../dataset/stream/check-stream.ts';
import { passesBy } from '../dataset/stream/passes-by.ts';
import { countOf } from '../domain/base/count.ts';
import { Failure } from '../domain/base/result.ts';
import { buildGraph } from '../domain/build/build-graph.ts';
import type { DatasetParts } from '../domain/build/dataset-parts.ts';
import { holdParts } from '../domain/check/dataset-in-parts.ts';
import type { Problems } from '../domain/check/problem-log.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import { canonicalJson, hashText } from '../load/canonical-hash.ts';
import { storeParts, type WantedRows } from '../load/wanted-rows.ts';
import { exitCodes } from './exit-codes.ts';
import { type DatasetInput, sortInputs } from './inputs.ts';
import { reportProgress, say } from './output.ts';
import { type ReadingReport, reportReading } from './report-reading.ts';
import { sayErrors } from './say-errors.ts';

export interface OpenedFolder {
  readonly folder: string;
  readonly opened: OpenedDataset;
  /** Undefined where the dataset has errors. */
  readonly graph: NarrativeGraph | undefined;
}

/** All graphs in the order named, files together; undefined, with exit code 1 set, where a dataset has errors. */
export async function openGraphs(named: readonly string[]): Promise<NarrativeGraph[] | undefined> {
  return await openAll(named, holdPassing, nameGraph);
}

/** The same for a load, which need not hold a large dataset: its rows stand on disk until they are closed. */
export async function openLoads(named: readonly string[]): Promise<(NarrativeGraph | WantedRows)[] | undefined> {
  return await openAll<NarrativeGraph | WantedRows>(
    named,
    (parts, { onRows }) => storeParts(parts, undefined, onRows),
    (one) => ('dataset' in one ? one.dataset : nameGraph(one)),
  );
}

async function openAll<T>(
  named: readonly string[],
  ofParts: (parts: DatasetParts, reading: ReadingReport) => T,
  nameOf: (opened: T | NarrativeGraph) => string | undefined,
): Promise<(T | NarrativeGraph)[] | undefined> {
  const all: (T | NarrativeGraph | undefined)[] = [];
  for (const input of await sortInputs(named)) all.push(await openOrStream(input, ofParts));
  const sound = all.filter((one) => one !== undefined);
  const twin = findTwin(sound.map(nameOf));
  if (twin !== undefined) throw refuseTwin(twin);
  if (sound.length === all.length) return sound;
  process.exitCode = exitCodes.dataErrors;
  return undefined;
}

/** A large one is read in passing; its problems are said. */
async function openOrStream<T>(
  input: DatasetInput,
  ofParts: (parts: DatasetParts, reading: ReadingReport) => T,
): Promise<T | NarrativeGraph | undefined> {
  if (!(await passesBy(input.source))) {
    const { opened, graph } = await openInput(input);
    reportProblems(input.name, opened);
    return graph;
  }
  const reading = reportReading(input.name, reportProgress());
  const { onProgress } = reading;
  try {
    const check = await checkStream(input.source, { env: process.env, withParts: true, onProgress });
    reading.done();
    reportProblems(input.name, { ...check, dataset: check.parts });
    return check.parts && ofParts(check.parts, reading);
  } finally {
    reading.done();
  }
}

function holdPassing(parts: DatasetParts): NarrativeGraph {
  const dataset = holdParts(parts);
  parts.close();
  return buildGraph(dataset, { canonicalJson, hashText });
}

export function nameGraph(graph: NarrativeGraph): string | undefined {
  return graph.nodes.Dataset[0]?.id;
}

/** The folders in their order, each with what was read, and its problems said. */
export async function openFolders(folders: readonly string[]): Promise<OpenedFolder[]> {
  const inputs = folders.map((folder): DatasetInput => ({ name: folder, source: folder }));
  return await openInputs(inputs);
}

async function openInputs(inputs: readonly DatasetInput[]): Promise<OpenedFolder[]> {
  const all: OpenedFolder[] = [];
  for (const input of inputs) {
    const one = await openInput(input);
    reportProblems(input.name, one.opened);
    all.push(one);
  }
  const twin = findTwin(all.map(({ graph }) => graph && nameGraph(graph)));
  if (twin !== undefined) throw refuseTwin(twin);
  return all;
}

/** Says nothing. Rejects with a Failure (exit 3) where the folder cannot be read. */
export function openFolder(folder: string): Promise<OpenedFolder> {
  return openInput({ name: folder, source: folder });
}

async function openInput({ name, source }: DatasetInput): Promise<OpenedFolder> {
  const opened = await openDataset(source, { env: process.env });
  const { dataset } = opened;
  return { folder: name, opened, graph: dataset && buildGraph(dataset, { canonicalJson, hashText }) };
}

interface SoundOrNot extends Problems, Pick<StreamedCheck, 'sources' | 'base'> {
  /** Undefined where there is an error. */
  readonly dataset?: object | undefined;
}

/** The errors, or how many warnings there are. */
export function reportProblems(folder: string, { dataset, diagnostics, more, sources, base }: SoundOrNot): void {
  if (dataset === undefined) {
    sayErrors({ diagnostics, more }, base, sources);
    return;
  }
  const warnings = diagnostics.length + more.reduce((sum, one) => sum + one.count, 0);
  if (warnings > 0) {
    say(`${countOf(warnings, 'warning')} in ${folder}: \`rashomon check ${folder}\` shows them\n`);
  }
}

export function refuseTwin(dataset: string): Failure {
  return new Failure(`two of the folders hold a dataset \`${dataset}\``, {
    kind: 'usage',
    hint: 'name each dataset once',
  });
}

/** The id that two have. */
export function findTwin(ids: readonly (string | undefined)[]): string | undefined {
  return ids.find((id, at) => id !== undefined && ids.indexOf(id) !== at);
}
