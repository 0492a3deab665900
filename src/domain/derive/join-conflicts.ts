// Conflicts of two assertions that were found question by question → one, as if all questions had been looked at together.
import { groupBy } from '../base/group-by.ts';
import { Bug, compareText } from '../base/result.ts';
import type { GraphRelationship } from '../graph/narrative-graph.ts';
import { derivationRules } from './rules.ts';

type ConflictRow = GraphRelationship<'CONFLICTS_WITH'>;

/** All between the same two, and no question in two of them. */
export function joinConflicts(rows: readonly ConflictRow[]): ConflictRow {
  const ranked = rows.map((row) => ({ row, rank: rankOf(row) })).sort((a, b) => a.rank - b.rank);
  const first = ranked[0]?.row;
  if (first === undefined) throw new Bug('no conflicts to join');
  if (rows.length === 1) return first;
  const questions = rows.flatMap(({ properties }) => properties.questions).sort(compareText);
  const said = groupBy(
    rows.flatMap(({ properties }) => properties.evidence),
    (one) => one.slice(0, one.indexOf(': ')),
  );
  return {
    ...first,
    properties: {
      ...first.properties,
      questions,
      evidence: questions.flatMap((question) => said.get(question) ?? []),
      hedged: rows.some(({ properties }) => properties.hedged),
    },
  };
}

/** The first rule names it. Whose answer changed is in conflict by one of the others, which its kind tells as far as matters. */
function rankOf({ properties: { rule, kind } }: ConflictRow): number {
  return 2 * derivationRules.findIndex(({ name }) => name === rule) + (kind === 'denies' ? 0 : 1);
}
