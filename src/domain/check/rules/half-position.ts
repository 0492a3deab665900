// A recorded position with one end.
import { listQuotes } from '../../records/written-fields.ts';
import type { RuleDefinition } from '../rule.ts';

export const halfPosition: RuleDefinition = {
  code: 'half-position',
  severity: 'error',
  title: '`start` without `end`, or `end` without `start`.',
  *check({ draft }) {
    for (const { owner, quote } of listQuotes(draft)) {
      const { start, end } = quote;
      if (owner.broken || !start === !end) continue;
      const [there, missing] = start ? ['start', 'end'] : ['end', 'start'];
      yield {
        place: (start ?? end ?? quote).place,
        message: `a quote of \`${owner.id.value}\` has \`${there}\` and lacks \`${missing}\``,
        notes: [{ message: 'leave both to `rashomon fmt FOLDER --anchor`' }],
      };
    }
  },
};
