// Rule: one holds a value, the other denies it or what it lies within; on a yes-no question, yes against no. What nobody
// denies is no concern of this rule.

import { liesWithin } from '../base/intervals.ts';
import type { AnswerRow } from '../graph/answer-rows.ts';
import type { Slot } from '../records/model.ts';
import { isHeld, isMeasured, type PairRule, pairAnswers } from './rule.ts';

export const deniedAnswer: PairRule = {
  name: 'denied-answer',
  sentence: 'One holds an answer that the other denies.',
  type: 'CONTRADICTS',
  kind: 'denies',
  match: (a, b) =>
    pairAnswers(a, b, (x, y) =>
      a.slot === 'yes-no'
        ? isHeld(x) && isHeld(y) && x.properties.value !== y.properties.value
        : isDeniedBy(x, y, a.slot) || isDeniedBy(y, x, a.slot),
    ),
};

function isDeniedBy(held: AnswerRow, denied: AnswerRow, slot: Slot): boolean {
  if (held.properties.stance !== 'held' || denied.properties.stance !== 'denied') return false;
  if (isMeasured(slot)) return liesWithin(held.properties, denied.properties);
  const value = denied.properties.value;
  if (value === undefined) return false;
  return held.properties.value === value || (held.properties.within ?? []).includes(value);
}
