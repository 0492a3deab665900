// Rule: both hold a number or a date, and the intervals have no point in common. An approximate value without bounds meets
// everything and parts from nothing.
import { areDisjoint } from '../base/intervals.ts';
import { isHeld, isMeasured, type PairRule, pairAnswers } from './rule.ts';

export const disjointValues: PairRule = {
  name: 'disjoint-values',
  sentence: 'Their values cannot meet.',
  type: 'CONTRADICTS',
  kind: 'rivals',
  match: (a, b) =>
    isMeasured(a.slot)
      ? pairAnswers(a, b, (x, y) => isHeld(x) && isHeld(y) && areDisjoint(x.properties, y.properties))
      : [],
};
