// An actor that is to have no name and a name of its own at once.
import type { RuleDefinition } from '../rule.ts';

export const unnamedAndPseudonymous: RuleDefinition = {
  code: 'unnamed-and-pseudonymous',
  severity: 'error',
  title: 'An actor that is both unnamed and pseudonymous.',
  looksAt: 'each',
  *check({ draft }) {
    for (const { id, unnamed, pseudonymous } of draft.actors) {
      if (!unnamed?.value || !pseudonymous?.value) continue;
      yield {
        place: pseudonymous.place,
        message: `\`${id.value}\` is both unnamed and pseudonymous: who has a name of its own is one voice in many documents, who has none belongs to one`,
        notes: [
          { message: 'it is `unnamed` here', place: unnamed.place },
          {
            message:
              'keep `pseudonymous` for a channel or an account, `unnamed` for somebody whom one document does not name',
          },
        ],
      };
    }
  },
};
