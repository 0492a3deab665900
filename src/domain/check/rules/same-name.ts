// Two actors that a reader cannot tell apart by name, or an actor that is listed twice under one. Unnamed actors share descriptions by nature.
import type { Place } from '../../base/diagnostic.ts';
import { foldText } from '../../base/fold-text.ts';
import type { RuleDefinition } from '../rule.ts';

export const sameName: RuleDefinition = {
  code: 'same-name',
  severity: 'warning',
  title: 'A name or alias that another actor has, or the same actor twice.',
  looksAt: 'together',
  *check({ draft }) {
    const first = new Map<
      string,
      { readonly id: string; readonly text: string; readonly place: Place; readonly isApart: boolean }
    >();
    for (const { id, name, aliases, unnamed, pseudonymous } of draft.actors) {
      if (unnamed?.value === true) continue;
      const isApart = pseudonymous?.value === true;
      for (const { value, place } of [...(name ? [name] : []), ...aliases]) {
        const folded = foldText(value);
        const earlier = first.get(folded);
        if (earlier === undefined) {
          first.set(folded, { id: id.value, text: value, place, isApart });
          continue;
        }
        const spelling = earlier.text === value ? '' : ` (there “${earlier.text}”)`;
        const advice =
          isApart || earlier.isApart
            ? 'who is pseudonymous is never taken for another, so say in the name who is meant'
            : 'if the two are one, keep one record; if not, say in the name who is meant';
        yield {
          place,
          message:
            earlier.id === id.value
              ? `actor \`${id.value}\` has the name “${value}” already${spelling}: one of the two is enough`
              : `“${value}” is a name of actor \`${earlier.id}\` too${spelling}: ${advice}`,
          notes: [{ message: `\`${earlier.id}\` has it here`, place: earlier.place }],
        };
      }
    }
  },
};
