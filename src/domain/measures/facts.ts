// NarrativeGraph → what every measure starts from, worked out once: look-ups, what follows by rule, every contradiction, and what
// was taken back. Measures nothing itself.
import type { AnswerCount } from '../derive/count-answers.ts';
import { deriveRelations } from '../derive/derive-relations.ts';
import { listRetracted } from '../derive/list-retracted.ts';
import type { DerivedRelation } from '../derive/rule.ts';
import { type GraphIndex, indexGraph } from '../graph/index-graph.ts';
import type { NarrativeGraph } from '../graph/narrative-graph.ts';
import { type Contradiction, listContradictions } from './contradictions.ts';

export interface Facts {
  readonly index: GraphIndex;
  readonly derived: readonly DerivedRelation[];
  readonly contradictions: readonly Contradiction[];
  /** Ids of assertions that were taken back, and the taking back stands. */
  readonly retracted: ReadonlySet<string>;
  /** Questions with too many answers to pair: what follows by rule from them is counted by value instead. */
  readonly unpaired: readonly AnswerCount[];
}

/** Cost: as `deriveRelations` and `indexGraph`. */
export function collectFacts(graph: NarrativeGraph): Facts {
  const index = indexGraph(graph);
  const { relations: derived, counted: unpaired } = deriveRelations(index);
  return {
    index,
    derived,
    unpaired,
    contradictions: listContradictions(index, derived),
    retracted: listRetracted(graph),
  };
}
