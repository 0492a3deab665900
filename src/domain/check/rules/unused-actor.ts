// An actor that neither speaks nor is spoken of.

import { narratorId } from '../../records/narrator.ts';
import type { CheckContext } from '../check-context.ts';
import type { RuleDefinition } from '../rule.ts';

export const unusedActor: RuleDefinition = {
  code: 'unused-actor',
  severity: 'warning',
  title: 'An actor that neither speaks nor is spoken of.',
  looksAt: 'together',
  *check(context) {
    if (context.lost.any) return;
    const named = listNamed(context);
    for (const { id } of context.draft.actors) {
      if (named.has(id.value) || id.value === narratorId) continue;
      yield {
        place: id.place,
        message: `actor \`${id.value}\` neither speaks nor is spoken of: nothing in the dataset names it`,
        notes: [{ message: 'remove it, or name it in `by`, `about`, an answer, an affiliation or a document' }],
      };
    }
  },
};

/** An actor that is named by itself only is not named. */
function listNamed(context: CheckContext): Set<string> {
  const own = new Set(
    context.draft.actors.flatMap(({ id, affiliations }) =>
      affiliations.filter(({ actor }) => actor.value === id.value).map(({ actor }) => actor.place),
    ),
  );
  return new Set(
    context
      .references()
      .filter(({ text }) => !own.has(text.place))
      .map(({ text }) => text.value),
  );
}
