// How an answer is given: asserted or not, alone, hedged, for which day and on which base.
import type { AnswerRow } from '../../../src/domain/graph/answer-rows.ts';
import { describeDate } from './describe-value.ts';

const manners = {
  asserted: undefined,
  presupposed: 'takes it as given',
  insinuated: 'hints at it',
  implied: 'implied',
} as const;

export function describeManner({ how, only, hedge, asOf, of }: AnswerRow['properties']): string[] {
  return [
    manners[how],
    only ? 'and nobody else' : undefined,
    hedge === undefined ? undefined : `hedged: “${hedge}”`,
    of === undefined ? undefined : `among ${of}`,
    asOf === undefined ? undefined : `as of ${describeDate(asOf)}`,
  ].filter((one) => one !== undefined);
}
