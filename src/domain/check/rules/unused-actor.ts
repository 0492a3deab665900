// An actor that neither speaks nor is spoken of.

import { narratorId } from '../../records/narrator.ts';
import type { RuleDefinition } from '../rule.ts';

export const unusedActor: RuleDefinition = {
  code: 'unused-actor',
  severity: 'warning',
  title: 'An actor that neither speaks nor is spoken of.',
  looksAt: 'together',
  *check({ draft, lost, heard }) {
    if (lost.any) return;
    for (const { id } of draft.actors) {
      if (heard.isNamed(id.value) || id.value === narratorId) continue;
      yield {
        place: id.place,
        message: `actor \`${id.value}\` neither speaks nor is spoken of: nothing in the dataset names it`,
        notes: [{ message: 'remove it, or name it in `by`, `about`, an answer, an affiliation or a document' }],
      };
    }
  },
};
