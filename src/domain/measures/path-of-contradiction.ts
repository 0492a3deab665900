// Through which contradictions two actors are connected: nodes are assertions, a hop is one contradiction of content, recorded
// or derived. Breadth first, which Cypher's path patterns cannot do over hops that are not stored.

import { groupBy } from '../base/group-by.ts';
import { compareText } from '../base/result.ts';
import type { GraphIndex } from '../graph/index-graph.ts';
import { type Contradiction, nameUnorderedPair } from './contradictions.ts';

export interface ContradictionPath {
  /** Ids of the assertions, one of the first actor's first. */
  readonly assertions: readonly string[];
  /** What joins each two neighbours, one list a hop; in the order of listContradictions. */
  readonly hops: readonly (readonly Contradiction[])[];
}

/** More than four hops connect anything with anything. */
export const maxContradictionHops = 4;

/**
 * All shortest paths from an assertion of `from` to one of `to`, sorted by their ids; none where more than four hops lie
 * between. What both say together stands at neither end. Cost: linear in contradictions, plus the number of shortest paths.
 */
export function findPathsOfContradiction(
  index: GraphIndex,
  contradictions: readonly Contradiction[],
  from: string,
  to: string,
): readonly ContradictionPath[] {
  const between = groupBy(contradictions, nameUnorderedPair);
  const neighbours = collectNeighbours(contradictions);
  const [ofFrom, ofTo] = [index.assertionsOf(from), index.assertionsOf(to)];
  const goals = new Set(ofTo.filter((id) => !ofFrom.includes(id)));
  const arrived: string[][] = [];
  const reached = new Set<string>();
  let open: string[][] = ofFrom.filter((id) => !ofTo.includes(id)).map((start) => [start]);
  for (let hop = 0; hop < maxContradictionHops && arrived.length === 0; hop += 1) {
    for (const path of open) reached.add(path.at(-1) ?? '');
    const longer = open.flatMap((path) =>
      (neighbours.get(path.at(-1) ?? '') ?? []).filter((next) => !path.includes(next)).map((next) => [...path, next]),
    );
    arrived.push(...longer.filter((path) => goals.has(path.at(-1) ?? '')));
    // What was reached in fewer hops lies on no shortest path through here.
    open = longer.filter((path) => !reached.has(path.at(-1) ?? ''));
  }
  return arrived
    .sort((a, b) => compareText(a.join(' '), b.join(' ')))
    .map((assertions) => ({
      assertions,
      hops: assertions
        .slice(1)
        .map((other, i) => between.get(nameUnorderedPair({ one: assertions[i] ?? '', other })) ?? []),
    }));
}

function collectNeighbours(contradictions: readonly Contradiction[]): ReadonlyMap<string, readonly string[]> {
  const ends = contradictions.flatMap(({ one, other }) => [
    { at: one, next: other },
    { at: other, next: one },
  ]);
  const groups = groupBy(ends, (end) => end.at);
  return new Map([...groups].map(([id, list]) => [id, [...new Set(list.map((end) => end.next))].sort(compareText)]));
}
