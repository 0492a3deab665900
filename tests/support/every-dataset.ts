// Every dataset there is to read: the shipped ones, the valid fixtures and generated ones. For promises that hold for all.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { type GraphIndex, indexGraph } from '../../src/domain/graph/index-graph.ts';
import { arbitraryGraph } from './arbitrary-dataset.ts';
import { readChecked } from './read-checked.ts';

export interface NamedIndex {
  readonly name: string;
  readonly index: GraphIndex;
}

/** Fixed, so that a failing one can be looked at again. */
const seed = 1950;
const generatedCount = 60;

export async function readEveryDataset(): Promise<readonly NamedIndex[]> {
  const folders = ['data', 'tests/fixtures/valid'].flatMap((parent) =>
    readdirSync(fileURLToPath(new URL(`../../${parent}`, import.meta.url)), { withFileTypes: true })
      .filter((one) => one.isDirectory() && one.name !== 'schema')
      .map((one) => `${parent}/${one.name}`),
  );
  const read = await Promise.all(folders.map(async (name) => ({ name, index: (await readChecked(name)).index })));
  return [...read, ...generateDatasets()];
}

function generateDatasets(): NamedIndex[] {
  const graphs = fc.sample(arbitraryGraph({ maxAssertions: 16 }), { seed, numRuns: generatedCount });
  return graphs.map((graph, position) => ({ name: `generated ${position}`, index: indexGraph(graph) }));
}
