// Every contradiction of content in one list, drawn by an analyst or following by rule: what most measures start from. Taking
// back one's own words (`withdraws`) is another thing and left out.

import { groupBy, groupByEach } from '../base/group-by.ts';
import { compareText, omitAbsent } from '../base/result.ts';
import type { DerivedRelation } from '../derive/rule.ts';
import type { ConflictEvidence } from '../graph/conflicts.ts';
import type { GraphIndex } from '../graph/index-graph.ts';
import { type Confidence, type ContradictionKind, symmetricKinds } from '../records/model.ts';

interface ContradictionEnds {
  /** Assertion ids. With a directed kind `one` attacks `other`; with `denies` and `rivals` the order means nothing. */
  readonly one: string;
  readonly other: string;
  readonly kind: ContradictionKind;
  /** Whether an end is known only through others: the contradiction then rests on hearsay. */
  readonly asTold: boolean;
}

export interface RecordedContradiction extends ContradictionEnds {
  readonly origin: 'recorded';
  /** Absent where somebody else drew it and gave none. */
  readonly because?: string;
  readonly confidence?: Confidence;
  /** The document's own words that draw it. */
  readonly quote?: string;
}

export interface DerivedContradiction extends ContradictionEnds {
  readonly origin: 'derived';
  readonly rule: string;
  readonly hedged: boolean;
  /** Over which it follows: those of the evidence. */
  readonly questions: readonly string[];
  /** Looked up each time it is asked for. */
  readonly evidence: readonly ConflictEvidence[];
}

export type Contradiction = RecordedContradiction | DerivedContradiction;

/** As deriveRelations gives them, supports included, or as they stand in the graph. */
type Following = Pick<DerivedRelation, 'kind' | 'rule' | 'from' | 'to' | 'hedged'> & {
  readonly type?: DerivedRelation['type'];
  readonly questions?: readonly string[];
  readonly evidence: readonly ConflictEvidence[];
};

/** Recorded ones first, then by one, other. Cost: n log n. */
export function listContradictions(index: GraphIndex, derived: readonly Following[]): readonly Contradiction[] {
  const told = new Set(index.graph.nodes.Assertion.flatMap((one) => (one.properties.asTold ? [one.id] : [])));
  const isAsTold = (id: string) => told.has(id);
  const recorded = index.graph.relationships.CONTRADICTS.flatMap(({ from, to, properties }): Contradiction[] => {
    const { kind, level, because, confidence, quote } = properties;
    if (level !== 'content' || kind === 'withdraws') return [];
    const more = omitAbsent({ because, confidence, quote });
    const asTold = isAsTold(from) || isAsTold(to);
    return [{ origin: 'recorded', one: from, other: to, kind, asTold, ...more }];
  });
  const following = derived.flatMap((one): Contradiction[] => {
    const { type, kind, from, to } = one;
    if (type === 'SUPPORTS' || kind === 'agrees') return [];
    return [new ContradictionByRule(one, kind, isAsTold(from) || isAsTold(to))];
  });
  return [...recorded.sort(byEnds), ...following.sort(byEnds)];
}

class ContradictionByRule implements DerivedContradiction {
  readonly origin = 'derived';
  readonly one: string;
  readonly other: string;
  readonly kind: ContradictionKind;
  readonly asTold: boolean;
  readonly rule: string;
  readonly hedged: boolean;
  readonly #following: Following;

  constructor(following: Following, kind: ContradictionKind, asTold: boolean) {
    this.one = following.from;
    this.other = following.to;
    this.kind = kind;
    this.asTold = asTold;
    this.rule = following.rule;
    this.hedged = following.hedged;
    this.#following = following;
  }

  get questions(): readonly string[] {
    return this.#following.questions ?? [...new Set(this.evidence.map(({ question }) => question))];
  }

  get evidence(): readonly ConflictEvidence[] {
    return this.#following.evidence;
  }
}

const symmetric: ReadonlySet<string> = new Set(symmetricKinds);

/** Whether it matters from which end it is drawn. */
function isDirected(kind: ContradictionKind): boolean {
  return !symmetric.has(kind);
}

/** One assertion standing against another. */
export interface Attack {
  /** The assertion that is contradicted. */
  readonly on: string;
  readonly by: string;
  readonly contradiction: Contradiction;
}

/** What merely undercuts or corrects is not thereby attacked itself: such a contradiction gives one attack, others give two. */
export function listAttacks(contradictions: readonly Contradiction[]): readonly Attack[] {
  return contradictions.flatMap((contradiction) => {
    const { one, other, kind } = contradiction;
    const forward = { on: other, by: one, contradiction };
    return isDirected(kind) ? [forward] : [forward, { on: one, by: other, contradiction }];
  });
}

/** Attacks by the assertion they are on. */
export function groupAttacks(contradictions: readonly Contradiction[]): ReadonlyMap<string, readonly Attack[]> {
  return groupBy(listAttacks(contradictions), (attack) => attack.on);
}

export interface ContradictionSummary {
  /** Unordered pairs of assertions; a pair that several contradictions join counts once. */
  readonly pairs: number;
  readonly recorded: number;
  /** Pairs without a recorded one. */
  readonly derived: number;
  /** Pairs with an end that is known only through others; equal to `pairs` where everything hangs on hearsay. */
  readonly asTold: number;
}

/** "All 7 contradictions rest on statements told only by others", as numbers. */
export function summariseContradictions(contradictions: readonly Contradiction[]): ContradictionSummary {
  const pairs = [...groupBy(contradictions, nameUnorderedPair).values()];
  const recorded = pairs.filter((pair) => pair.some((one) => one.origin === 'recorded')).length;
  const asTold = pairs.filter((pair) => pair.some((one) => one.asTold)).length;
  return { pairs: pairs.length, recorded, derived: pairs.length - recorded, asTold };
}

/**
 * For each of some groups of actors, how many contradictions there are between words of two different ones of it. Cost: linear in
 * the contradictions, times the speakers of both ends.
 */
export function countQuarrels(
  index: GraphIndex,
  contradictions: readonly Contradiction[],
  groups: readonly (readonly string[])[],
): readonly number[] {
  const counts = groups.map(() => 0);
  const groupsOf = groupByEach(groups.keys(), (place) => groups[place] ?? []);
  for (const { one, other } of contradictions) {
    const within = new Set<number>();
    for (const left of index.speakersOf(one)) {
      const places = groupsOf.get(left);
      if (places === undefined) continue;
      for (const right of index.speakersOf(other)) {
        if (right === left) continue;
        for (const place of groupsOf.get(right) ?? []) if (places.includes(place)) within.add(place);
      }
    }
    for (const place of within) counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/** The same text for both orders of a contradiction's ends. */
export function nameUnorderedPair({ one, other }: { readonly one: string; readonly other: string }): string {
  return one < other ? `${one} | ${other}` : `${other} | ${one}`;
}

function byEnds(a: Contradiction, b: Contradiction): number {
  return compareText(a.one, b.one) || compareText(a.other, b.other);
}
