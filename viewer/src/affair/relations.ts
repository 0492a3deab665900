// Recorded relations, derived ones and reports as one list that can be drawn, filtered and explained. Draws no conclusion of
// its own: what follows by rule comes from the domain.
import type { DerivedRelation, Evidence } from '../../../src/domain/derive/rule.ts';
import type { GraphIndex } from '../../../src/domain/graph/index-graph.ts';
import type { Contradiction } from '../../../src/domain/measures/contradictions.ts';

/** What the legend tells apart, in its order. */
export const relationFamilies = [
  'contradicts',
  'contradicts-derived',
  'supports',
  'supports-derived',
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
  readonly confidence?: 'low' | 'medium' | 'high';
  readonly quote?: string;
  readonly rule?: string;
  readonly hedged?: boolean;
  /** Pairs of answers a derived relation rests on. */
  readonly evidence?: readonly Evidence[];
}

const symmetric = new Set(['denies', 'rivals', 'restates', 'agrees', 'compatible']);

/** Sorted by family in the legend's order, then by ends. */
export function listRelations(index: GraphIndex, derived: readonly DerivedRelation[]): DrawnRelation[] {
  const { relationships } = index.graph;
  const isTold = (id: string) => index.node('Assertion', id)?.properties.asTold ?? false;
  const derivedOf = (type: DerivedRelation['type']) => derived.filter((one) => one.type === type);
  const draw = (
    family: RelationFamily,
    one: { readonly from: string; readonly to: string },
    rest: Partial<DrawnRelation> & { readonly kind: string },
  ): DrawnRelation => ({
    id: `${one.from}~${one.to}~${family}~${rest.level ?? 'content'}`,
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
    ...derivedOf('CONTRADICTS').map((one) => draw('contradicts-derived', one, { ...one, derived: true })),
    ...relationships.SUPPORTS.map((one) => draw('supports', one, one.properties)),
    ...derivedOf('SUPPORTS').map((one) => draw('supports-derived', one, { ...one, derived: true })),
    ...relationships.RELIES_ON.map((one) => draw('relies', one, { kind: 'relies on', ...one.properties })),
    ...relationships.COMPATIBLE.map((one) => draw('compatible', one, { kind: 'compatible', ...one.properties })),
    ...relationships.REPORTS.map((one) => draw('reports', one, { kind: 'reports', hearsay: true })),
  ];
}

/** The id of the line that is drawn for a contradiction of the measures. */
export function nameContradiction({ one, other, origin }: Contradiction): string {
  return `${one}~${other}~${origin === 'derived' ? 'contradicts-derived' : 'contradicts'}~content`;
}

export function isContradiction(relation: DrawnRelation): boolean {
  return relation.family === 'contradicts' || relation.family === 'contradicts-derived';
}

/** Disputes about whether something was said, and withdrawals of one's own, do not bear on what stands. */
export function bearsOnContent(relation: DrawnRelation): boolean {
  return relation.level === 'content' && relation.kind !== 'withdraws';
}

/** By rule only from answers to other questions: between two accounts of this one it would look like a dispute over it. */
export function isOfOtherQuestion({ evidence }: DrawnRelation, question: string): boolean {
  return evidence !== undefined && !evidence.some((one) => one.question === question);
}

export function isSupport(relation: DrawnRelation): boolean {
  return relation.family === 'supports' || relation.family === 'supports-derived';
}

export function otherEnd(relation: DrawnRelation, id: string): string {
  return relation.from === id ? relation.to : relation.from;
}
