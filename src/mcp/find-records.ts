// What an agent named → the dataset and the records it meant, or a refusal that names the nearest ids. Ids alone: names and claims are
// words of the data, and a refusal has no place for whoever says them.
import { distance } from 'fastest-levenshtein';
import { Failure } from '../domain/base/result.ts';
import type { GraphIndex } from '../domain/graph/index-graph.ts';
import type { Label } from '../domain/graph/schema.ts';
import { type KnownRecord, sayUnknown, suggestRecord } from '../domain/records/suggest-record.ts';
import type { DecodedParameters } from '../query/parameters.ts';
import type { QueryParameter } from '../query/query-file.ts';
import type { DatasetReads } from '../wire/dataset-reads.ts';
import { type KnownGraph, knowGraph } from './known-graph.ts';

/** The only dataset where none is named. Fails: `usage` where it must be named, `unknown` where it is not loaded. */
export async function findGraph(reads: DatasetReads, asked: string | undefined, signal: AbortSignal) {
  const dataset = asked ?? (await chooseOnly(reads, signal));
  const graph = await reads.readGraph(dataset, signal);
  if (graph !== undefined) return { graph, known: knowGraph(graph) };
  const loaded = await listIds(reads, signal);
  throw new Failure(`${sayUnknown('Dataset', dataset)} here.`, {
    kind: 'unknown',
    hint: [sayNearest(dataset, loaded), sayLoaded(loaded)].filter(Boolean).join(' '),
  });
}

async function chooseOnly(reads: DatasetReads, signal: AbortSignal): Promise<string> {
  const loaded = await listIds(reads, signal);
  const [only, ...others] = loaded;
  if (only !== undefined && others.length === 0) return only.id;
  const message =
    only === undefined ? 'No dataset is loaded.' : 'Several datasets are here: say which `dataset` to ask.';
  throw new Failure(message, { kind: 'usage', hint: sayLoaded(loaded) });
}

async function listIds(reads: DatasetReads, signal: AbortSignal): Promise<KnownRecord[]> {
  return (await reads.listDatasets(signal)).map(({ id }) => ({ id, name: '' }));
}

function sayLoaded(loaded: readonly KnownRecord[]): string {
  return loaded.length === 0
    ? '`rashomon load FOLDER` loads one.'
    : `There are: ${loaded.map(({ id }) => id).join(', ')}.`;
}

/** Fails (`usage`) with every id that no record of its kind has. */
export function refuseUnknown(
  { index, dataset }: KnownGraph,
  parameters: readonly QueryParameter[],
  decoded: DecodedParameters,
): void {
  const problems: string[] = [];
  const hints: string[] = [];
  const values = new Map(Object.entries(decoded));
  for (const { name, names } of parameters) {
    const id = values.get(name);
    if (names === undefined || names === 'Dataset' || typeof id !== 'string' || index.labelOf(id) === names) continue;
    problems.push(`\`${name}\`: ${sayUnknown(names, id, dataset)}.`);
    hints.push(suggestId(index, names, id) || `The tool \`ids\` with kind=${names} lists them.`);
  }
  if (problems.length > 0) {
    throw new Failure(problems.join('\n'), { kind: 'usage', hint: [...new Set(hints)].join('\n') });
  }
}

/** "Did you mean `kyiv`?"; empty where nothing is near. */
export function suggestId(index: GraphIndex, label: Label, written: string): string {
  const nodes: readonly { readonly id: string; readonly properties: object }[] = index.graph.nodes[label];
  const known = nodes.map(({ id, properties }): KnownRecord => {
    const { name, title, aliases }: { name?: string; title?: string; aliases?: readonly string[] } = properties;
    return { id, name: name ?? title ?? '', aliases };
  });
  return sayNearest(written, known);
}

function sayNearest(written: string, known: readonly KnownRecord[]): string {
  const meant = suggestRecord(written, known, distance);
  return meant === undefined ? '' : `Did you mean \`${meant.id}\`?`;
}
