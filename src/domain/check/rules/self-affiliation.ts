// An actor that belongs to itself.
import type { RuleDefinition } from '../rule.ts';

export const selfAffiliation: RuleDefinition = {
  code: 'self-affiliation',
  severity: 'error',
  title: 'An actor that speaks for, belongs to or writes for itself.',
  looksAt: 'each',
  *check({ draft }) {
    for (const { id, affiliations } of draft.actors) {
      for (const { type, actor } of affiliations) {
        if (actor.value !== id.value) continue;
        yield { place: actor.place, message: `\`${type}\` of actor \`${id.value}\` names the actor itself` };
      }
    }
  },
};
