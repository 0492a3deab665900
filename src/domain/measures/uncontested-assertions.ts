// What nobody contradicts in this graph. That says nothing about whether it is so.
import type { GraphIndex } from '../graph/index-graph.ts';
import { type Contradiction, groupAttacks } from './contradictions.ts';

/** Ids, sorted. Assertions that only ask or decline claim nothing and are left out. Cost: linear. */
export function listUncontested(index: GraphIndex, contradictions: readonly Contradiction[]): readonly string[] {
  const attacked = groupAttacks(contradictions);
  return index.graph.nodes.Assertion.filter(
    ({ id, properties: { act } }) => act !== 'questions' && act !== 'declines' && !attacked.has(id),
  ).map((one) => one.id);
}
