// An act that retracts without saying what, or `retracts` beside another act.
import type { RuleDefinition } from '../rule.ts';

export const retractionMismatch: RuleDefinition = {
  code: 'retraction-mismatch',
  severity: 'error',
  title: 'The act `retracts` without `retracts`, or the other way round.',
  looksAt: 'each',
  *check({ draft }) {
    for (const { id, broken, act, retracts } of draft.assertions) {
      const [first] = retracts;
      if (!act) continue;
      if (act.value === 'retracts' && !first && !broken) {
        yield {
          place: act.place,
          message: `\`${id.value}\` retracts, and does not say what`,
          notes: [{ message: 'write `retracts: {assertion: reason}`' }],
        };
      } else if (act.value !== 'retracts' && first) {
        yield {
          place: first.assertion.place,
          message: `\`${id.value}\` has \`retracts\`, but its act is \`${act.value}\``,
          notes: [
            { message: '`act` is written here; what is not a retraction goes under `contradicts`', place: act.place },
          ],
        };
      }
    }
  },
};
