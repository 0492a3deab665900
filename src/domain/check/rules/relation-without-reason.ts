// A relation that the curators drew without saying why. What others drew may come without their reason: that is counted.
import { listRecordedRelations, sayRelation } from '../../records/recorded-relations.ts';
import type { RuleDefinition } from '../rule.ts';

export const relationWithoutReason: RuleDefinition = {
  code: 'relation-without-reason',
  severity: 'error',
  title: 'A relation without a reason, and without a word of who drew it.',
  looksAt: 'each',
  *check({ draft }) {
    for (const recorded of listRecordedRelations(draft)) {
      const { relation, type, assertion } = recorded;
      const isDrawn = type === 'SUPPORTS' || type === 'CONTRADICTS';
      if (!isDrawn || assertion.broken || relation === undefined || relation.because || relation.by) continue;
      yield {
        place: recorded.to.place,
        message: `${sayRelation(recorded)}, and does not say why`,
        notes: [{ message: 'write `because`; or, where somebody else drew it without a reason, name them with `by`' }],
      };
    }
  },
};
