// A retraction that is dated before what it takes back.
import type { DraftAssertion } from '../../records/draft.ts';
import type { RuleDefinition } from '../rule.ts';
import { boundSaidAt } from '../said-bounds.ts';

export const earlyRetraction: RuleDefinition = {
  code: 'early-retraction',
  severity: 'error',
  title: 'A retraction dated before what it retracts.',
  *check(context) {
    for (const assertion of context.draft.assertions) {
      if (assertion.act?.value !== 'retracts') continue;
      const last = boundSaidAt(assertion.saidAt, context).to;
      for (const { assertion: reference } of assertion.retracts) {
        const retracted = context.assertions.get(reference.value);
        const first = boundSaidAt(retracted?.saidAt, context).from;
        if (!retracted || last === undefined || first === undefined || first <= last) continue;
        yield {
          place: reference.place,
          message: `\`${assertion.id.value}\` was said on ${last} at the latest and cannot retract \`${reference.value}\`, said on ${first} at the earliest`,
          notes: [
            { message: 'the retraction is dated here', place: placeOfDate(assertion) },
            { message: 'what it retracts is dated here', place: placeOfDate(retracted) },
          ],
        };
      }
    }
  },
};

function placeOfDate({ saidAt, id }: DraftAssertion) {
  if (!saidAt) return id.place;
  return saidAt.kind === 'date' ? saidAt.date.place : saidAt.event.place;
}
