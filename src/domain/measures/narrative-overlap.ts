// How narratives meet: what two of them share, and where they contradict or support each other. An assertion may be told in
// several.

import { groupBy } from '../base/group-by.ts';
import { compareText } from '../base/result.ts';
import type { GraphIndex } from '../graph/index-graph.ts';
import { type Contradiction, nameUnorderedPair } from './contradictions.ts';

export interface NarrativeOverlap {
  /** Narrative ids, `one` the one that sorts first. */
  readonly one: string;
  readonly other: string;
  /** Assertions told in both, sorted. */
  readonly shared: readonly string[];
  /** Actors who tell something of both, sorted. */
  readonly speakers: readonly string[];
  /** Unordered pairs of assertions, one of each narrative. */
  readonly contradictions: number;
  /** Of these, with an end that is known only through others. */
  readonly asTold: number;
  /** Unordered pairs of assertions, one of each narrative, where an analyst says that one supports the other. */
  readonly supports: number;
  /** Answers that both hold, sorted; ids of Answer nodes. */
  readonly sameAnswers: readonly string[];
}

/** Every two narratives, sorted by contradictions (most first), one, other. Cost: narratives² × their assertions, plus n log n. */
export function compareNarratives(
  index: GraphIndex,
  contradictions: readonly Contradiction[],
): readonly NarrativeOverlap[] {
  const ids = index.graph.nodes.Narrative.map((one) => one.id);
  const clashes = [...groupBy(contradictions, nameUnorderedPair).values()].map((same) => ({
    one: same[0]?.one ?? '',
    other: same[0]?.other ?? '',
    asTold: same.some((contradiction) => contradiction.asTold),
  }));
  const supports = listSupportPairs(index);
  const pairs = ids.flatMap((one, i) => ids.slice(i + 1).map((other) => ({ one, other })));
  return pairs
    .map(({ one, other }): NarrativeOverlap => {
      const [inOne, inOther] = [new Set(index.assertionsIn(one)), new Set(index.assertionsIn(other))];
      const crosses = (pair: { readonly one: string; readonly other: string }) =>
        (inOne.has(pair.one) && inOther.has(pair.other)) || (inOne.has(pair.other) && inOther.has(pair.one));
      const crossing = clashes.filter(crosses);
      const speakers = listSpeakers(index, inOther);
      return {
        one,
        other,
        shared: [...inOne].filter((id) => inOther.has(id)),
        speakers: [...listSpeakers(index, inOne)].filter((actor) => speakers.has(actor)).sort(compareText),
        contradictions: crossing.length,
        asTold: crossing.filter((clash) => clash.asTold).length,
        supports: supports.filter(crosses).length,
        sameAnswers: listSameAnswers(index, inOne, inOther),
      };
    })
    .sort((a, b) => b.contradictions - a.contradictions || compareText(a.one, b.one) || compareText(a.other, b.other));
}

function listSupportPairs(index: GraphIndex) {
  const drawn = index.graph.relationships.SUPPORTS.filter((one) => one.properties.level === 'content');
  const all = drawn.map(({ from, to }) => ({ one: from, other: to }));
  return [...groupBy(all, nameUnorderedPair).values()].flatMap(([first]) => first ?? []);
}

/** Held by two assertions, one of each narrative. */
function listSameAnswers(index: GraphIndex, inOne: ReadonlySet<string>, inOther: ReadonlySet<string>): string[] {
  const held = (assertion: string) =>
    index.answersOf(assertion).flatMap(({ answer, properties: { stance, how } }) => {
      return answer === undefined || stance !== 'held' || (how !== 'asserted' && how !== 'implied') ? [] : [answer];
    });
  const holders = groupBy(
    [...inOther].flatMap((assertion) => held(assertion).map((answer) => ({ assertion, answer }))),
    (one) => one.answer,
  );
  const same = [...inOne].flatMap((assertion) =>
    held(assertion).filter((answer) => holders.get(answer)?.some((one) => one.assertion !== assertion)),
  );
  return [...new Set(same)].sort(compareText);
}

function listSpeakers(index: GraphIndex, assertions: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...assertions].flatMap((id) => index.speakersOf(id)));
}
