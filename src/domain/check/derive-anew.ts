// Some assertions of a dataset, perhaps changed → what would follow by rule from them. Puts into the graph what the rules look at and nothing else.
import { buildRecordedGraph, plainTools } from '../build/build-graph.ts';
import { deriveRelations } from '../derive/derive-relations.ts';
import type { DerivedRelation } from '../derive/rule.ts';
import { indexGraph } from '../graph/index-graph.ts';
import type { Assertion, Dataset } from '../records/model.ts';

/** Cost: as `buildRecordedGraph` and `deriveRelations`, without quotes, documents and whatever else only tells where and of whom. */
export function deriveAnew(dataset: Dataset, assertions: readonly Assertion[]): readonly DerivedRelation[] {
  const bare = {
    ...dataset,
    events: [],
    documents: [],
    narratives: [],
    silences: [],
    assertions: assertions.map(strip),
  };
  return deriveRelations(indexGraph(buildRecordedGraph(bare, plainTools)));
}

function strip(assertion: Assertion): Assertion {
  return { ...assertion, quotes: [], cites: [], about: [], narratives: [], tags: [], reportedBy: [] };
}
