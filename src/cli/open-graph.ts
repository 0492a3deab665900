// Folders → graphs for the commands that need sound data: problems go to standard error, and one error anywhere means no graph.
import { type OpenedDataset, openDataset } from '../dataset/read/open-dataset.ts';
import { renderDiagnostics } from '../dataset/report/render-diagnostic.ts';
import { countOf } from '../domain/base/count.ts';
import type { Diagnostic } from '../domain/base/diagnostic.ts';
import { Failure } from '../domain/base/result.ts';
import { buildGraph } from '../domain/build/build-graph.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import { canonicalJson, hashText } from '../load/canonical-hash.ts';
import { exitCodes } from './exit-codes.ts';
import { say, sayPainted } from './output.ts';
import { coloursFor } from './terminal.ts';

export interface OpenedFolder {
  readonly folder: string;
  readonly opened: OpenedDataset;
  readonly graph: NarrativeGraph;
}

/** All graphs in the order of the folders; undefined, with exit code 1 set, where a dataset has errors. */
export async function openGraphs(folders: readonly string[]): Promise<NarrativeGraph[] | undefined> {
  return (await openFolders(folders))?.map((one) => one.graph);
}

/** The same, each with what was read. */
export async function openFolders(folders: readonly string[]): Promise<OpenedFolder[] | undefined> {
  const folderGraphs: OpenedFolder[] = [];
  let failed = false;
  for (const folder of folders) {
    const { opened, graph } = await readGraph(folder);
    reportProblems(folder, opened);
    if (graph === undefined) failed = true;
    else folderGraphs.push({ folder, opened, graph });
  }
  refuseTwins(folderGraphs.map((one) => one.graph));
  if (!failed) return folderGraphs;
  process.exitCode = exitCodes.dataErrors;
  return undefined;
}

/** Says nothing; no graph where there are errors. Rejects with a Failure (exit 3) where the folder cannot be read. */
export async function readGraph(
  folder: string,
): Promise<Omit<OpenedFolder, 'folder' | 'graph'> & { readonly graph?: NarrativeGraph }> {
  const opened = await openDataset(folder, { env: process.env });
  if (opened.dataset === undefined) return { opened };
  return { opened, graph: buildGraph(opened.dataset, { canonicalJson, hashText }) };
}

/** The errors, or how many warnings there are. */
export function reportProblems(folder: string, { dataset, diagnostics, more, sources }: OpenedDataset): void {
  const isError = ({ severity }: Pick<Diagnostic, 'severity'>) => severity === 'error';
  if (dataset === undefined) {
    const options = { folder, sources, more: more.filter(isError), colours: coloursFor(process.stderr) };
    sayPainted(renderDiagnostics(diagnostics.filter(isError), options));
    return;
  }
  const warnings = diagnostics.length + more.reduce((sum, one) => sum + one.count, 0);
  if (warnings > 0) {
    say(`${countOf(warnings, 'warning')} in ${folder}: \`rashomon check ${folder}\` shows them\n`);
  }
}

function refuseTwins(graphs: readonly NarrativeGraph[]): void {
  const twin = findTwin(graphs);
  if (twin === undefined) return;
  throw new Failure(`two of the folders hold a dataset \`${twin}\``, { kind: 'usage', hint: 'name each dataset once' });
}

/** The id that two of the graphs have. */
export function findTwin(graphs: readonly NarrativeGraph[]): string | undefined {
  const ids = graphs.map((graph) => graph.nodes.Dataset[0]?.id);
  return ids.find((id, at) => ids.indexOf(id) !== at);
}
