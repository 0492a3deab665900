// A recorded relation that a rule gives anyway: it stops the rule, and shows less than the rule would.
import { deriveRelations } from '../derive/derive-relations.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { indexGraph } from '../graph/index-graph.ts';
import type { Assertion, Dataset, Relation } from '../model.ts';
import { listRecordedRelations, type RecordedRelation, sayRelation, unorderedPair } from '../recorded-relations.ts';
import type { RuleDefinition } from '../rule.ts';

export const needlessRelation: RuleDefinition = {
  code: 'needless-relation',
  severity: 'warning',
  title: 'A recorded relation that a rule gives anyway.',
  *review(dataset, { draft }) {
    const bare = listRecordedRelations(draft).filter(isBare);
    if (bare.length === 0) return;
    const derived = deriveWithout(dataset);
    for (const relation of bare) {
      const { from, to, type, kind } = relation;
      const rule = derived.get(`${unorderedPair(from, to.value)} ${type} ${kind}`);
      if (rule === undefined) continue;
      yield {
        place: to.place,
        message: `${sayRelation(relation)} (${kind}), which follows from their answers by rule (${rule})`,
        notes: [
          {
            message:
              'leave it out, and the answers show as evidence; keep it for a `quote` that draws it, or a `confidence`',
          },
        ],
      };
    }
  },
};

/** With neither quote nor confidence a relation says nothing beyond its kind. */
function isBare({ type, level, relation }: RecordedRelation): boolean {
  if (type !== 'SUPPORTS' && type !== 'CONTRADICTS') return false;
  return level === 'content' && relation !== undefined && !relation.quote && !relation.confidence;
}

/** Rule by pair, type and kind, as if the bare relations had not been recorded. Questions too large to pair give none. */
function deriveWithout(dataset: Dataset): ReadonlyMap<string, string> {
  const isKept = (relation: Relation) =>
    !('level' in relation) ||
    relation.kind === 'withdraws' ||
    relation.level !== 'content' ||
    relation.quote !== undefined ||
    relation.confidence !== undefined;
  const assertions = dataset.assertions.map(
    (assertion): Assertion => ({ ...assertion, relations: assertion.relations.filter(isKept) }),
  );
  // Nothing that is read here depends on how nested values are written out.
  const graph = buildGraph({ ...dataset, assertions }, { canonicalJson: JSON.stringify });
  const { relations } = deriveRelations(indexGraph(graph));
  return new Map(
    relations.map(({ from, to, type, kind, rule }) => [`${unorderedPair(from, to)} ${type} ${kind}`, rule]),
  );
}
