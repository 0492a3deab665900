// How an answer is given: asserted or not, alone, hedged, for which day and on which base.
import type { AnswerRow } from '../../../src/domain/graph/answer-rows.ts';
import { speechWords } from '../language/english/speech.ts';
import { describeDate } from './describe-value.ts';

export function describeManner({ how, only, hedge, asOf, of }: AnswerRow['properties']): string[] {
  const words = speechWords();
  return [
    how === 'asserted' ? undefined : words.manners[how],
    only ? words.nobodyElse : undefined,
    hedge === undefined ? undefined : words.hedged(hedge),
    of === undefined ? undefined : words.among(of),
    asOf === undefined ? undefined : words.asOf(describeDate(asOf)),
  ].filter((one) => one !== undefined);
}
