// Two actors that a reader cannot tell apart by name, or an actor that is listed twice under one. Unnamed actors share descriptions by nature.
import { foldText } from '../../base/fold-text.ts';
import { IdTable } from '../../base/id-table.ts';
import type { DraftActor, Text } from '../../records/draft.ts';
import type { RuleDefinition } from '../rule.ts';

export const sameName: RuleDefinition = {
  code: 'same-name',
  severity: 'warning',
  title: 'A name or alias that another actor has, or the same actor twice.',
  looksAt: 'together',
  *check({ draft }) {
    // Of each name who has it first, and not the name: a piece of a text keeps all of the text in memory.
    const names = new IdTable();
    const first: { readonly holder: DraftActor; readonly at: number }[] = [];
    for (const actor of draft.actors) {
      if (actor.unnamed?.value === true) continue;
      const { name, aliases } = actor;
      for (const [at, { value, place }] of [...(name ? [name] : []), ...aliases].entries()) {
        const number = names.add(foldText(value));
        const { holder = actor, at: before = at } = first[number] ?? {};
        const earlier = nameAt(holder, before);
        if (first[number] === undefined || earlier === undefined) {
          first[number] = { holder, at };
          continue;
        }
        const id = actor.id.value;
        const spelling = earlier.value === value ? '' : ` (there “${earlier.value}”)`;
        const isApart = [actor, holder].some(({ pseudonymous }) => pseudonymous?.value === true);
        const advice = isApart
          ? 'who is pseudonymous is never taken for another, so say in the name who is meant'
          : 'if the two are one, keep one record; if not, say in the name who is meant';
        yield {
          place,
          message:
            holder.id.value === id
              ? `actor \`${id}\` has the name “${value}” already${spelling}: one of the two is enough`
              : `“${value}” is a name of actor \`${holder.id.value}\` too${spelling}: ${advice}`,
          notes: [{ message: `\`${holder.id.value}\` has it here`, place: earlier.place }],
        };
      }
    }
  },
};

/** The name, where there is one, and then the aliases. */
function nameAt({ name, aliases }: DraftActor, at: number): Text | undefined {
  return name === undefined ? aliases[at] : at === 0 ? name : aliases[at - 1];
}
