// Which actors gave answers that cannot both hold, by which rule and on which questions. What an analyst drew is left out.
import { groupBy } from '../base/group-by.ts';
import { compareText } from '../base/result.ts';
import type { GraphIndex } from '../graph/index-graph.ts';
import type { DerivationRule } from '../records/model.ts';
import type { Contradiction } from './contradictions.ts';

export interface RuleConflict {
  /** Actor ids, `one` the one that sorts first; equal for an answer that changed. */
  readonly one: string;
  readonly other: string;
  readonly rule: DerivationRule;
  /** Pairs of assertions, the assertion of `one` first; sorted. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Pairs with an end that is known only through others. */
  readonly asTold: number;
  /** Pairs with an answer that is hedged. */
  readonly hedged: number;
  /** Sorted. */
  readonly questions: readonly string[];
}

/** Sorted by one, other, rule. With a question, only what follows from answers to it. Cost: conflicts × speakers at both ends. */
export function listRuleConflicts(
  index: GraphIndex,
  contradictions: readonly Contradiction[],
  question?: string,
): readonly RuleConflict[] {
  const sides = contradictions.flatMap((conflict) => {
    if (conflict.origin === 'recorded') return [];
    const questions = conflict.evidence.map((one) => one.question);
    if (question !== undefined && !questions.includes(question)) return [];
    return index.speakersOf(conflict.one).flatMap((left) =>
      index.speakersOf(conflict.other).map((right) => {
        const inOrder = left <= right;
        const [one, other] = inOrder ? [left, right] : [right, left];
        const pair = inOrder ? ([conflict.one, conflict.other] as const) : ([conflict.other, conflict.one] as const);
        return { one, other, pair, conflict, questions };
      }),
    );
  });
  return [...groupBy(sides, ({ one, other, conflict }) => `${one} ${other} ${conflict.rule}`)]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, found]): RuleConflict[] => {
      const [first] = found;
      if (first === undefined) return [];
      const pairs = found.map(({ pair }) => pair).sort((a, b) => compareText(a.join(' | '), b.join(' | ')));
      return [
        {
          one: first.one,
          other: first.other,
          rule: first.conflict.rule,
          pairs,
          asTold: found.filter(({ conflict }) => conflict.asTold).length,
          hedged: found.filter(({ conflict }) => conflict.hedged).length,
          questions: [...new Set(found.flatMap(({ questions }) => questions))].sort(compareText),
        },
      ];
    });
}
