// A recorded relation that a rule gives anyway: it stops the rule, and shows less than the rule would.

import type { DraftDataset } from '../../records/draft.ts';
import type { Assertion, Dataset, Relation } from '../../records/model.ts';
import {
  listRecordedRelations,
  type RecordedRelation,
  sayRelation,
  unorderedPair,
} from '../../records/recorded-relations.ts';
import { deriveAnew } from '../derive-anew.ts';
import type { Finding, RuleDefinition } from '../rule.ts';

export const needlessRelation: RuleDefinition = {
  code: 'needless-relation',
  severity: 'warning',
  title: 'A recorded relation that a rule gives anyway.',
  review(dataset, { draft }) {
    const bare = listBare(draft);
    return sayNeedless(bare, deriveWithout([dataset], bare));
  },
};

/** Those of a kind that rules give, and with neither quote nor confidence: they say nothing beyond their kind. */
export function listBare(draft: Pick<DraftDataset, 'assertions'>): RecordedRelation[] {
  return listRecordedRelations(draft).filter(
    ({ kind, level, relation }) =>
      (kind === 'denies' || kind === 'rivals') &&
      level === 'content' &&
      relation !== undefined &&
      !relation.quote &&
      !relation.confidence,
  );
}

/** `derived` is what `deriveWithout` gives. */
export function* sayNeedless(
  bare: readonly RecordedRelation[],
  derived: ReadonlyMap<string, string>,
): Generator<Finding> {
  for (const relation of bare) {
    const rule = derived.get(nameRelation(relation.from, relation.to.value, relation));
    if (rule === undefined) continue;
    yield {
      place: relation.to.place,
      message: `${sayRelation(relation)} (${relation.kind}), which follows from their answers by rule (${rule})`,
      notes: [
        {
          message:
            'leave it out, and the answers show as evidence; keep it for a `quote` that draws it, or a `confidence`',
        },
      ],
    };
  }
}

/**
 * Rule by pair, type and kind, of bare relations, as if none of these had been recorded. What follows for two assertions depends on
 * those two and on retractions alone, so the others are left out. Questions too large to pair give none. In each of `datasets` stands
 * everything that is said on some questions.
 */
export function deriveWithout(
  datasets: Iterable<Dataset>,
  bare: readonly RecordedRelation[],
): ReadonlyMap<string, string> {
  const derived = new Map<string, string>();
  if (bare.length === 0) return derived;
  const names = new Set(bare.map((one) => nameRelation(one.from, one.to.value, one)));
  const written = new Set(bare.map(({ from, to, type, kind }) => `${from} ${to.value} ${type} ${kind}`));
  const ends = new Set(bare.flatMap(({ from, to }) => [from, to.value]));
  for (const dataset of datasets) {
    const assertions = dataset.assertions
      .filter(({ id, act }) => ends.has(id) || act === 'retracts')
      .map((assertion): Assertion => {
        const isKept = (one: Relation) =>
          !('level' in one) ||
          one.level !== 'content' ||
          !written.has(`${assertion.id} ${one.to} ${one.type} ${one.kind}`);
        return { ...assertion, relations: assertion.relations.filter(isKept) };
      });
    for (const { from, to, type, kind, rule } of deriveAnew(dataset, assertions)) {
      const name = nameRelation(from, to, { type, kind });
      if (names.has(name)) derived.set(name, rule);
    }
  }
  return derived;
}

function nameRelation(
  from: string,
  to: string,
  { type, kind }: { readonly type: string; readonly kind?: string | undefined },
): string {
  return `${unorderedPair(from, to)} ${type} ${kind}`;
}
