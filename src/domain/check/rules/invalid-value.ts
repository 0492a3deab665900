// A value that does not fit the question's slot: a word where a number is counted.

import { takeFromQuotes } from '../../base/curly-quotes.ts';
import { listSlotValues } from '../../records/written-fields.ts';
import type { CheckContext } from '../check-context.ts';
import type { Finding, RuleDefinition } from '../rule.ts';

export const invalidValue: RuleDefinition = {
  code: 'invalid-value',
  severity: 'error',
  title: 'A value that does not fit the question’s slot.',
  looksAt: 'each',
  check: (context) => findMisfits(context, false),
};

/** Shared with empty-interval, which is the same reading with another outcome. */
export function* findMisfits(context: CheckContext, empty: boolean): Iterable<Finding> {
  for (const { question: reference, text, where } of listSlotValues(context.draft)) {
    const question = context.questions.get(reference.value);
    const reading = question && context.parseValue(question, text.value);
    if (!question || !reading || reading.ok || (reading.empty ?? false) !== empty) continue;
    // A number that is beyond what is kept exactly has been told while it was read.
    if (context.isReported(text.place)) continue;
    const unquoted = takeFromQuotes(text.value);
    const suggestion =
      reading.suggestion ?? (unquoted && context.parseValue(question, unquoted)?.ok ? unquoted : undefined);
    yield {
      place: text.place,
      message: `${where} cannot have \`${text.value}\` for \`${question.id.value}\` (slot ${question.slot?.value}): ${reading.reason}`,
      ...(suggestion !== undefined && { suggestion }),
    };
  }
}
