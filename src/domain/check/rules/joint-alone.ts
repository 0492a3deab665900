// A joint text by one speaker.
import type { RuleDefinition } from '../rule.ts';

export const jointAlone: RuleDefinition = {
  code: 'joint-alone',
  severity: 'error',
  title: '`joint: true` with one speaker.',
  looksAt: 'each',
  *check({ draft }) {
    for (const { id, broken, by, joint } of draft.assertions) {
      if (broken || !joint?.value || by.length > 1) continue;
      yield {
        place: joint.place,
        message: `\`${id.value}\` is joint, but has one speaker`,
        notes: [{ message: 'list all who issued the text together in `by`, or leave `joint` out' }],
      };
    }
  },
};
