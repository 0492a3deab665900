// Rule: both hold the same value; numbers and dates, the same bounds. That the pair does not contradict on the question is
// seen to by deriveRelations; that two deny the same is no agreement.
import { haveEqualBounds } from '../base/intervals.ts';
import { isHeld, isMeasured, type PairRule, pairAnswers } from './rule.ts';

export const sameAnswer: PairRule = {
  name: 'same-answer',
  sentence: 'Both give the same answer.',
  type: 'SUPPORTS',
  kind: 'agrees',
  match: (a, b) =>
    pairAnswers(
      a,
      b,
      (x, y) =>
        isHeld(x) &&
        isHeld(y) &&
        (isMeasured(a.slot)
          ? haveEqualBounds(x.properties, y.properties)
          : x.properties.value !== undefined && x.properties.value === y.properties.value),
    ),
};
