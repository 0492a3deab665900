// Generators of valid, checked datasets with every feature of the format, and of their graphs: what property and contract tests
// are run on. A failing one shrinks to few records and prints its seed.
import type fc from 'fast-check';
import { buildGraph } from '../../src/domain/build/build-graph.ts';
import type { NarrativeGraph } from '../../src/domain/graph/narrative-graph.ts';
import type { Dataset } from '../../src/domain/records/model.ts';
import { arbitraryRecipe } from './arbitrary-recipe.ts';
import { assembleDataset } from './assemble-dataset.ts';
import { graphTools } from './tiny-dataset.ts';

export interface ArbitraryOptions {
  /** Id of every generated dataset; tests against a database give their own. */
  readonly id?: string;
  readonly maxActors?: number;
  readonly maxQuestions?: number;
  readonly maxAssertions?: number;
}

/** By default up to 6 actors, 5 questions and 12 assertions: small enough to read, dense enough for rules to meet. */
export function arbitraryDataset(options: ArbitraryOptions = {}): fc.Arbitrary<Dataset> {
  const { id = 'generated', maxActors = 6, maxQuestions = 5, maxAssertions = 12 } = options;
  return arbitraryRecipe({ maxActors, maxQuestions, maxAssertions }).map((recipe) => assembleDataset(id, recipe));
}

export function arbitraryGraph(options: ArbitraryOptions = {}): fc.Arbitrary<NarrativeGraph> {
  return arbitraryDataset(options).map((dataset) => buildGraph(dataset, graphTools));
}
