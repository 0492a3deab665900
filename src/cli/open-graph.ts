// Folders and files → graphs for the commands that need sound data: problems go to standard error, and one error anywhere means no graph.
import { type OpenedDataset, openDataset } from '../dataset/read/open-dataset.ts';
import { checkStream, type StreamedCheck } from '../dataset/stream/check-stream.ts';
import { passesBy } from '../dataset/stream/passes-by.ts';
import { countOf } from '../domain/base/count.ts';
import { Failure } from '../domain/base/result.ts';
import { buildGraph } from '../domain/build/build-graph.ts';
import type { Problems } from '../domain/check/problem-log.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import { canonicalJson, hashText } from '../load/canonical-hash.ts';
import { exitCodes } from './exit-codes.ts';
import { type DatasetInput, sortInputs } from './inputs.ts';
import { say } from './output.ts';
import { sayErrors } from './say-errors.ts';

export interface OpenedFolder {
  readonly folder: string;
  readonly opened: OpenedDataset;
  /** Undefined where the dataset has errors. */
  readonly graph: NarrativeGraph | undefined;
}

/** All graphs in the order named, files together; undefined, with exit code 1 set, where a dataset has errors. */
export async function openGraphs(named: readonly string[]): Promise<NarrativeGraph[] | undefined> {
  const graphs: (NarrativeGraph | undefined)[] = [];
  for (const input of await sortInputs(named)) graphs.push(await openOrStream(input));
  const twin = findTwin(graphs);
  if (twin !== undefined) throw refuseTwin(twin);
  const sound = graphs.filter((graph) => graph !== undefined);
  if (sound.length === graphs.length) return sound;
  process.exitCode = exitCodes.dataErrors;
  return undefined;
}

/** A large one is read in passing, and its dataset held when it is sound; its problems are said. */
async function openOrStream(input: DatasetInput): Promise<NarrativeGraph | undefined> {
  if (!(await passesBy(input.source))) {
    const { opened, graph } = await openInput(input);
    reportProblems(input.name, opened);
    return graph;
  }
  const check = await checkStream(input.source, { env: process.env, withDataset: true });
  reportProblems(input.name, check);
  return check.dataset && buildGraph(check.dataset, { canonicalJson, hashText });
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
  const twin = findTwin(all.map((one) => one.graph));
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

/** The errors, or how many warnings there are. */
export function reportProblems(
  folder: string,
  { dataset, diagnostics, more, sources, base }: Pick<StreamedCheck, 'dataset' | 'sources' | 'base'> & Problems,
): void {
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

/** The id that two of the graphs have. */
export function findTwin(graphs: readonly (NarrativeGraph | undefined)[]): string | undefined {
  const ids = graphs.flatMap((graph) => graph?.nodes.Dataset[0]?.id ?? []);
  return ids.find((id, at) => ids.indexOf(id) !== at);
}
