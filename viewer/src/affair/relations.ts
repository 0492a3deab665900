// Recorded relations, conflicts by rule and reports as one list that can be drawn, filtered and explained. Draws no conclusion of
// its own. Agreement by rule is none of them: who holds the same answer stands in one account, and is told by accounts.
import type { Conflict } from '../../../src/domain/graph/conflicts.ts';
import type { GraphIndex } from '../../../src/domain/graph/index-graph.ts';
import type { Contradiction } from '../../../src/domain/measures/contradictions.ts';

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
  /** By rule: what the graph says of it, with the pairs of answers it rests on. */
  readonly conflict?: Conflict;
}

const symmetric = new Set(['denies', 'rivals', 'restates', 'compatible']);

/** Sorted by family in the legend's order, then by ends. */
export function listRelations(index: GraphIndex, conflicts: readonly Conflict[]): DrawnRelation[] {
  const { relationships } = index.graph;
  const isTold = (id: string) => index.node('Assertion', id)?.properties.asTold ?? false;
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
    ...conflicts.map((one) =>
      draw('contradicts-derived', one, {
        kind: one.kind,
        derived: true,
        rule: one.rule,
        hedged: one.hedged,
        conflict: one,
      }),
    ),
    ...relationships.SUPPORTS.map((one) => draw('supports', one, one.properties)),
    ...relationships.RELIES_ON.map((one) => draw('relies', one, { kind: 'relies on', ...one.properties })),
    ...relationships.COMPATIBLE.map((one) => draw('compatible', one, { kind: 'compatible', ...one.properties })),
    ...relationships.REPORTS.map((one) => draw('reports', one, { kind: 'reports', hearsay: true })),
  ];
}

/** The id of the line that is drawn for a contradiction of the measures. */
export function nameContradiction({ one, other, origin }: Contradiction): string {
  return `${one}~${other}~${origin === 'derived' ? 'contradicts-derived' : 'contradicts'}~content`;
}

const contradicts: Readonly<Record<RelationFamily, boolean>> = {
  contradicts: true,
  'contradicts-derived': true,
  supports: false,
  relies: false,
  compatible: false,
  reports: false,
};

export function isContradiction({ family }: DrawnRelation): boolean {
  return contradicts[family];
}

/** Disputes about whether something was said, and withdrawals of one's own, do not bear on what stands. */
export function bearsOnContent(relation: DrawnRelation): boolean {
  return relation.level === 'content' && relation.kind !== 'withdraws';
}

export function otherEnd(relation: DrawnRelation, id: string): string {
  return relation.from === id ? relation.to : relation.from;
}
