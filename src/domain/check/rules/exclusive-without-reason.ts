// A question declared exclusive without saying why: the reason is what every contradiction drawn from it rests on.
import type { RuleDefinition } from '../rule.ts';

export const exclusiveWithoutReason: RuleDefinition = {
  code: 'exclusive-without-reason',
  severity: 'error',
  title: 'An exclusive question without a reason.',
  looksAt: 'each',
  *check({ draft }) {
    for (const { id, broken, exclusive, because } of draft.questions) {
      if (broken || !exclusive?.value || because) continue;
      yield {
        place: exclusive.place,
        message: `question \`${id.value}\` is exclusive, and does not say why`,
        notes: [{ message: 'write `because`: why can two different answers not both hold?' }],
      };
    }
  },
};
