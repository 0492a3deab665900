// The datasets that ship, read and checked as the program does it, for tests that hold them against what they should say.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDataset } from '../../src/dataset/read/open-dataset.ts';
import { buildGraph } from '../../src/domain/build/build-graph.ts';
import { deriveRelations } from '../../src/domain/derive/derive-relations.ts';
import { type GraphIndex, indexGraph } from '../../src/domain/graph/index-graph.ts';
import type { Dataset } from '../../src/domain/records/model.ts';
import { graphTools } from './tiny-dataset.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface CheckedDataset {
  readonly dataset: Dataset;
  readonly index: GraphIndex;
  /** Codes of the warnings, in the order of their places. */
  readonly warnings: readonly string[];
  /** How the quotes were found, by status. */
  readonly anchors: Readonly<Record<string, number>>;
}

/** A relative `folder` is one of the checkout. Throws what `check` says where it finds an error. */
export async function readChecked(
  folder: string,
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<CheckedDataset> {
  const { dataset, diagnostics, anchors } = await openDataset(resolve(root, folder), { env });
  if (!dataset) throw new Error(diagnostics.map(({ place, message }) => `${place.file}: ${message}`).join('\n'));
  const index = indexGraph(buildGraph(dataset, graphTools));
  return { dataset, index, warnings: diagnostics.map(({ code }) => code), anchors };
}

/** What follows by rule, a line each: type, kind, rule, the two ends, and whether it rests on a hedge. Sorted. */
export function describeDerived(index: GraphIndex): string[] {
  return deriveRelations(index)
    .map(({ type, kind, rule, from, to, hedged }) =>
      [type, kind, rule, from, to, ...(hedged ? ['hedged'] : [])].join(' '),
    )
    .sort();
}
