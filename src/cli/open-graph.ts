// Folders → graphs for the commands that need sound data: problems go to standard error, and one error anywhere means no graph.
import { openDataset } from '../dataset/read/open-dataset.ts';
import { renderDiagnostics } from '../dataset/report/render-diagnostic.ts';
import { countOf } from '../domain/base/count.ts';
import { Failure } from '../domain/base/result.ts';
import { buildGraph } from '../domain/build/build-graph.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import { canonicalJson, hashText } from '../load/canonical-hash.ts';
import { say, sayPainted } from './output.ts';
import { coloursFor } from './terminal.ts';

/** All graphs in the order of the folders; undefined, with exit code 1 set, where a dataset has errors. */
export async function openGraphs(folders: readonly string[]): Promise<NarrativeGraph[] | undefined> {
  const graphs: NarrativeGraph[] = [];
  let failed = false;
  for (const folder of folders) {
    const graph = await openGraph(folder);
    if (graph === undefined) failed = true;
    else graphs.push(graph);
  }
  refuseTwins(graphs);
  if (!failed) return graphs;
  process.exitCode = 1;
  return undefined;
}

async function openGraph(folder: string): Promise<NarrativeGraph | undefined> {
  const { dataset, diagnostics, more, sources } = await openDataset(folder, { env: process.env });
  const errors = diagnostics.filter((one) => one.severity === 'error');
  const moreErrors = more.filter((one) => one.severity === 'error');
  if (dataset === undefined) {
    sayPainted(renderDiagnostics(errors, { folder, sources, more: moreErrors, colours: coloursFor(process.stderr) }));
    return undefined;
  }
  const warnings = diagnostics.length + more.reduce((sum, one) => sum + one.count, 0);
  if (warnings > 0) {
    say(`${countOf(warnings, 'warning')} in ${folder}: \`rashomon check ${folder}\` shows them\n`);
  }
  return buildGraph(dataset, { canonicalJson, hashText });
}

function refuseTwins(graphs: readonly NarrativeGraph[]): void {
  const ids = graphs.map((graph) => graph.nodes.Dataset[0]?.id);
  const twin = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twin === undefined) return;
  throw new Failure(`two of the folders hold a dataset \`${twin}\``, { exitCode: 2, hint: 'name each dataset once' });
}
