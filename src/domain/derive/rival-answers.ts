// Rule: the question is exclusive and the held values share nothing, even within; or one speaker says "only" and the other
// holds a value neither within nor around any value so held. Numbers and dates rival by `disjoint-values` alone.
import type { AnswerRow } from '../graph/answer-rows.ts';
import { type AnswerPair, isHeld, type PairRule, pairAnswers, type Stand } from './rule.ts';

export const rivalAnswers: PairRule = {
  name: 'rival-answers',
  sentence: 'Their answers exclude each other.',
  type: 'CONTRADICTS',
  kind: 'rivals',
  match: (a, b) => {
    if (a.slot !== 'actor' && a.slot !== 'token') return [];
    if (a.exclusive) return pairExclusive(a, b);
    const aOnly = a.answers.filter(isOnly);
    const bOnly = b.answers.filter(isOnly);
    if (aOnly.length === 0 && bOnly.length === 0) return [];
    return pairAnswers(
      a,
      b,
      (x, y) =>
        isHeld(x) && isHeld(y) && ((isOnly(x) && isApartFromAll(y, aOnly)) || (isOnly(y) && isApartFromAll(x, bOnly))),
    );
  },
};

/** All pairs of held values, where not one pair touches. With an exclusive question "only" adds nothing. */
function pairExclusive(a: Stand, b: Stand): AnswerPair[] {
  const pairs = pairAnswers(a, b, (x, y) => isHeld(x) && isHeld(y));
  const touch = pairAnswers(a, b, (x, y) => isHeld(x) && isHeld(y) && touches(x, y));
  return touch.length === 0 ? pairs : [];
}

function isOnly(answer: AnswerRow): boolean {
  return isHeld(answer) && answer.properties.only;
}

function isApartFromAll(answer: AnswerRow, others: readonly AnswerRow[]): boolean {
  return others.every((other) => !touches(answer, other));
}

/** Equal, or one within the other. */
function touches(x: AnswerRow, y: AnswerRow): boolean {
  const { value: v, within: above } = x.properties;
  const { value: w, within: aboveOther } = y.properties;
  if (v === undefined || w === undefined) return false;
  return v === w || (above ?? []).includes(w) || (aboveOther ?? []).includes(v);
}
