// A tolerance in parts of a day: dates have none.
import type { RuleDefinition } from '../rule.ts';

export const invalidTolerance: RuleDefinition = {
  code: 'invalid-tolerance',
  severity: 'error',
  title: 'A tolerance that is no whole number of days.',
  looksAt: 'each',
  *check({ draft }) {
    for (const { id, slot, tolerance } of draft.questions) {
      if (!tolerance || slot?.value !== 'date' || Number.isInteger(tolerance.value)) continue;
      yield {
        place: tolerance.place,
        message: `the tolerance of the date question \`${id.value}\` is ${tolerance.value}: it counts whole days`,
      };
    }
  },
};
