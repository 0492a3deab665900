// A recorded relation that a rule gives anyway: it stops the rule, and shows less than the rule would.

import type { Assertion, Dataset, Relation } from '../../records/model.ts';
import {
  listRecordedRelations,
  type RecordedRelation,
  sayRelation,
  unorderedPair,
} from '../../records/recorded-relations.ts';
import { deriveAnew } from '../derive-anew.ts';
import type { RuleDefinition } from '../rule.ts';

export const needlessRelation: RuleDefinition = {
  code: 'needless-relation',
  severity: 'warning',
  title: 'A recorded relation that a rule gives anyway.',
  *review(dataset, { draft }) {
    const bare = listRecordedRelations(draft).filter(isBare);
    if (bare.length === 0) return;
    const derived = deriveWithout(dataset, new Set(bare.flatMap(({ from, to }) => [from, to.value])));
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

/** Of a kind that rules give, and with neither quote nor confidence: it says nothing beyond its kind. */
function isBare({ kind, level, relation }: RecordedRelation): boolean {
  if (kind !== 'denies' && kind !== 'rivals') return false;
  return level === 'content' && relation !== undefined && !relation.quote && !relation.confidence;
}

/**
 * Rule by pair, type and kind, as if the bare relations had not been recorded. What follows for two assertions depends on
 * those two and on retractions alone, so the others are left out. Questions too large to pair give none.
 */
function deriveWithout(dataset: Dataset, ends: ReadonlySet<string>): ReadonlyMap<string, string> {
  const isKept = (relation: Relation) =>
    !('level' in relation) ||
    relation.kind === 'withdraws' ||
    relation.level !== 'content' ||
    relation.quote !== undefined ||
    relation.confidence !== undefined;
  const assertions = dataset.assertions
    .filter(({ id, act }) => ends.has(id) || act === 'retracts')
    .map((assertion): Assertion => ({ ...assertion, relations: assertion.relations.filter(isKept) }));
  return new Map(
    deriveAnew(dataset, assertions).map(({ from, to, type, kind, rule }) => [
      `${unorderedPair(from, to)} ${type} ${kind}`,
      rule,
    ]),
  );
}
