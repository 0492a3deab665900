// An assertion or a silence of nobody.
import type { RuleDefinition } from '../rule.ts';

export const noSpeaker: RuleDefinition = {
  code: 'no-speaker',
  severity: 'error',
  title: 'An assertion or a silence of nobody.',
  looksAt: 'each',
  *check({ draft }) {
    for (const { id, broken, by } of [...draft.assertions, ...draft.silences]) {
      if (broken || by.length > 0) continue;
      yield {
        place: id.place,
        message: `\`by\` of \`${id.value}\` is empty: somebody says it, or is silent`,
        notes: [{ message: 'where the document does not name the speaker, declare an actor with `unnamed: true`' }],
      };
    }
  },
};
