// NarrativeGraph → what an analyst's own relations leave to the rules. Looks at pairs, not at reasons: who wrote a relation
// has looked, and a rule says no more about that pair.
import type { NarrativeGraph } from '../graph/narrative-graph.ts';

export type Suppressed = 'everything' | 'contradictions';

/**
 * Suppression by pair, both directions alike: `of(a, b)`. A recorded SUPPORTS or CONTRADICTS at level content or a RELIES_ON
 * suppresses everything, COMPATIBLE contradictions only, a relation at level utterance and REPORTS nothing.
 */
export function collectSuppression({ relationships }: NarrativeGraph): {
  readonly of: (a: string, b: string) => Suppressed | undefined;
} {
  const pairs = new Map<string, Map<string, Suppressed>>();
  const add = (one: { readonly from: string; readonly to: string }, what: Suppressed) => {
    const [first, second] = one.from < one.to ? [one.from, one.to] : [one.to, one.from];
    const others = pairs.get(first) ?? new Map<string, Suppressed>();
    pairs.set(first, others);
    if (others.get(second) !== 'everything') others.set(second, what);
  };
  for (const one of relationships.COMPATIBLE) add(one, 'contradictions');
  for (const one of relationships.RELIES_ON) add(one, 'everything');
  for (const one of [...relationships.SUPPORTS, ...relationships.CONTRADICTS]) {
    if (one.properties.level === 'content') add(one, 'everything');
  }
  return { of: (a, b) => (a < b ? pairs.get(a)?.get(b) : pairs.get(b)?.get(a)) };
}
