// A retraction that is dated before what it takes back.
import { endsBefore } from '../../base/intervals.ts';
import type { DraftAssertion } from '../../records/draft.ts';
import type { RuleDefinition } from '../rule.ts';
import { boundSaidAt } from '../said-bounds.ts';

export const earlyRetraction: RuleDefinition = {
  code: 'early-retraction',
  severity: 'error',
  title: 'A retraction dated before what it retracts.',
  looksAt: 'together',
  *check(context) {
    for (const assertion of context.draft.assertions) {
      if (assertion.act?.value !== 'retracts') continue;
      const said = boundSaidAt(assertion.saidAt, context);
      for (const { assertion: reference } of assertion.retracts) {
        const retracted = context.assertions.get(reference.value);
        const first = boundSaidAt(retracted?.saidAt, context);
        if (!retracted || !endsBefore(said, first)) continue;
        yield {
          place: reference.place,
          message: `\`${assertion.id.value}\` was said on ${said.to} at the latest and cannot retract \`${reference.value}\`, said on ${first.from} at the earliest`,
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
