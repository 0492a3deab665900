// Who attacks whom, for programs that compute which arguments can be accepted (Dung 1995): assertions, and contradictions of what they say.
import { compareText } from '../domain/base/result.ts';
import { listConflicts } from '../domain/graph/conflicts.ts';
import { indexGraph } from '../domain/graph/index-graph.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import { listAttacks, listContradictions } from '../domain/measures/contradictions.ts';

export interface AttackPair {
  readonly from: string;
  readonly to: string;
  /** The kind of contradiction; `by rule` behind it where a rule gave it. */
  readonly label: string;
}

/** One a pair and direction, sorted by both ids; what means the same in both directions is given in both. */
export function listAttackPairs(graph: NarrativeGraph): AttackPair[] {
  const index = indexGraph(graph);
  const pairs = new Map<string, AttackPair>();
  for (const { by, on, contradiction } of listAttacks(listContradictions(index, listConflicts(index)))) {
    const label = contradiction.origin === 'derived' ? `${contradiction.kind} by rule` : contradiction.kind;
    const key = `${by} ${on}`;
    if (!pairs.has(key)) pairs.set(key, { from: by, to: on, label });
  }
  return [...pairs].sort(([a], [b]) => compareText(a, b)).map(([, pair]) => pair);
}

/** What solvers are told of a dataset: withdrawals are no attack, and what they take back stays an argument. */
export const attackFields = {
  assertion: ['claim', 'contradicts.kind', 'answers.value', 'answers.not', 'answers.only'],
} as const;
