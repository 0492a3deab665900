// A narrative that no assertion tells.
import type { RuleDefinition } from '../rule.ts';

export const unusedNarrative: RuleDefinition = {
  code: 'unused-narrative',
  severity: 'warning',
  title: 'A narrative that no assertion tells.',
  looksAt: 'together',
  *check({ draft, lost, heard }) {
    if (lost.any) return;
    for (const { id } of draft.narratives) {
      if (heard.isTold(id.value)) continue;
      yield {
        place: id.place,
        message: `no assertion belongs to narrative \`${id.value}\``,
        notes: [{ message: 'name it in `narratives` of the assertions that tell it, or remove it' }],
      };
    }
  },
};
