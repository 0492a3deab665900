// Recorded relations, conflicts by rule and reports as one list that can be drawn, filtered and explained. Draws no conclusion of
// its own. Agreement by rule is none of them: who holds the same answer stands in one account, and is told by accounts.
import type { GraphIndex } from '../../../src/domain/graph/index-graph.ts';
import type { Contradiction, DerivedContradiction } from '../../../src/domain/measures/contradictions.ts';

/** What the legend tells apart, in its order. */
export const relationFamilies = [
  'contradicts',
  'contradicts-derived',
  'supports',
  'relies',
  'compatible',
  'reports',
] as const;
export type RelationFamily = (typeof relationFamilies)[number];

export interface DrawnRelation {
  /** `from~to~family~level`: stable, so that a link can name it. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly family: RelationFamily;
  /** denies, confirms, … ; `reports`, `relies on`, `compatible` where there is only one kind. */
  readonly kind: string;
  readonly derived: boolean;
  readonly symmetric: boolean;
  readonly level: 'content' | 'utterance';
  /** An end is known only through others. */
  readonly hearsay: boolean;
  readonly because?: string;
  /** The actor who drew it, where that was not the curators. */
  readonly by?: string;
  readonly scheme?: string;
  readonly together?: string;
  readonly confidence?: 'low' | 'medium' | 'high';
  readonly quote?: string;
  readonly rule?: string;
  readonly hedged?: boolean;
  /** By rule: the measures' contradiction, with the pairs of answers it rests on. */
  readonly conflict?: DerivedContradiction;
}

const symmetric = new Set(['denies', 'rivals', 'restates', 'compatible']);

/** Sorted by family in the legend's order, then by ends. */
export function listRelations(index: GraphIndex, contradictions: readonly Contradiction[]): DrawnRelation[] {
  const { relationships } = index.graph;
  const isTold = (id: string) => index.node('Assertion', id)?.properties.asTold ?? false;
  const draw = (
    family: RelationFamily,
    one: { readonly from: string; readonly to: string },
    rest: Partial<DrawnRelation> & { readonly kind: string },
  ): DrawnRelation => ({
    id: nameRelation(one.from, one.to, family, rest.level),
    from: one.from,
    to: one.to,
    family,
    derived: false,
    level: 'content',
    symmetric: symmetric.has(rest.kind),
    hearsay: isTold(one.from) || isTold(one.to),
    ...rest,
  });
  return [
    ...relationships.CONTRADICTS.map((one) => draw('contradicts', one, one.properties)),
    ...contradictions.flatMap((one) => (one.origin === 'derived' ? [new RelationByRule(one)] : [])),
    ...relationships.SUPPORTS.map((one) => draw('supports', one, one.properties)),
    ...relationships.RELIES_ON.map((one) => draw('relies', one, { kind: 'relies on', ...one.properties })),
    ...relationships.COMPATIBLE.map((one) => draw('compatible', one, { kind: 'compatible', ...one.properties })),
    ...relationships.REPORTS.map((one) => draw('reports', one, { kind: 'reports', hearsay: true })),
  ];
}

/** There are many, and of few is more asked than their ends: nothing is copied. */
class RelationByRule implements DrawnRelation {
  readonly conflict: DerivedContradiction;

  constructor(conflict: DerivedContradiction) {
    this.conflict = conflict;
  }

  get id(): string {
    return nameRelation(this.from, this.to, this.family);
  }

  get from(): string {
    return this.conflict.one;
  }

  get to(): string {
    return this.conflict.other;
  }

  get family() {
    return 'contradicts-derived' as const;
  }

  get kind(): string {
    return this.conflict.kind;
  }

  get derived(): boolean {
    return true;
  }

  get symmetric(): boolean {
    return symmetric.has(this.kind);
  }

  get level() {
    return 'content' as const;
  }

  get hearsay(): boolean {
    return this.conflict.asTold;
  }

  get rule(): string {
    return this.conflict.rule;
  }

  get hedged(): boolean {
    return this.conflict.hedged;
  }
}

function nameRelation(from: string, to: string, family: RelationFamily, level = 'content'): string {
  return `${from}~${to}~${family}~${level}`;
}

/** The relations that are drawn for the contradictions of the measures. Cost: linear once, then constant. */
export function createRelationLookup(
  relations: readonly DrawnRelation[],
): (contradiction: Contradiction) => DrawnRelation | undefined {
  const byRule = new Map<Contradiction, DrawnRelation>();
  const recorded = new Map<string, DrawnRelation>();
  for (const relation of relations) {
    if (relation.conflict !== undefined) byRule.set(relation.conflict, relation);
    else if (isContradiction(relation)) recorded.set(relation.id, relation);
  }
  return (one) =>
    one.origin === 'derived' ? byRule.get(one) : recorded.get(nameRelation(one.one, one.other, 'contradicts'));
}

const contradicts: Readonly<Record<RelationFamily, boolean>> = {
  contradicts: true,
  'contradicts-derived': true,
  supports: false,
  relies: false,
  compatible: false,
  reports: false,
};

export function isContradiction({ family }: Pick<DrawnRelation, 'family'>): boolean {
  return contradicts[family];
}

/** Disputes about whether something was said, and withdrawals of one's own, do not bear on what stands. */
export function bearsOnContent(relation: DrawnRelation): boolean {
  return relation.level === 'content' && relation.kind !== 'withdraws';
}

export function otherEnd({ from, to }: Pick<DrawnRelation, 'from' | 'to'>, id: string): string {
  return from === id ? to : from;
}
