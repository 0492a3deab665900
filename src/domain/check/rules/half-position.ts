// A recorded position with one end, or not of every piece.
import { countOf } from '../../base/count.ts';
import { listQuotes } from '../../records/written-fields.ts';
import type { RuleDefinition } from '../rule.ts';

export const halfPosition: RuleDefinition = {
  code: 'half-position',
  severity: 'error',
  title: '`start` without `end`, `end` without `start`, or not one of each for every piece.',
  looksAt: 'each',
  *check({ draft }) {
    for (const { owner, quote } of listQuotes(draft)) {
      const { start, end } = quote;
      const counts = [start.length, end.length];
      if (owner.broken || counts.every((count) => count === 0)) continue;
      const place = (start[0] ?? end[0] ?? quote).place;
      if (counts.every((count) => count > 0)) {
        if (counts.every((count) => count === quote.exact.length)) continue;
        yield {
          place,
          message: `a quote of \`${owner.id.value}\` has ${countOf(quote.exact.length, 'piece')}, \`start\` lists ${countOf(start.length, 'position')} and \`end\` ${end.length}`,
          notes: [{ message: 'one of each for every piece; leave them to `rashomon fmt FOLDER --anchor`' }],
        };
        continue;
      }
      const [there, missing] = start.length > 0 ? ['start', 'end'] : ['end', 'start'];
      yield {
        place,
        message: `a quote of \`${owner.id.value}\` has \`${there}\` and lacks \`${missing}\``,
        notes: [{ message: 'leave both to `rashomon fmt FOLDER --anchor`' }],
      };
    }
  },
};
