// The states in which filters can leave a screen: each switch alone, every two of different kinds, a whole kind, everything.
import { acts } from '../../src/domain/records/model.ts';
import type { Affair } from '../../viewer/src/affair/affair.ts';
import { relationFamilies } from '../../viewer/src/affair/relations.ts';
import { type Filters, noFilters } from '../../viewer/src/choice/visibility.ts';

export function listFilterStates({ index }: Affair): readonly Filters[] {
  const all = {
    families: relationFamilies,
    acts,
    actors: index.graph.nodes.Actor.map((one) => one.id),
    narratives: index.graph.nodes.Narrative.map((one) => one.id),
  } as const;
  const alone = (Object.keys(all) as (keyof typeof all)[]).map((kind) =>
    all[kind].map((one): Filters => ({ ...noFilters, [kind]: [one] })),
  );
  const pairs = alone.flatMap((some, at) =>
    some.flatMap((a) => alone.slice(at + 1).flatMap((more) => more.map((b) => join(a, b)))),
  );
  const whole = (Object.keys(all) as (keyof typeof all)[]).map(
    (kind): Filters => ({ ...noFilters, [kind]: all[kind] }),
  );
  const days = [...new Set(index.graph.nodes.Assertion.map((one) => one.properties.saidFrom?.slice(0, 10)))].sort();
  const said = days.flatMap((from): Filters[] =>
    from === undefined ? [] : [{ ...noFilters, said: { from, to: from } }],
  );
  const open = said
    .slice(0, 2)
    .map((one): Filters => ({ ...one, acts: ['says'], said: { ...one.said, to: '9999-12-31' } }));
  return [noFilters, ...alone.flat(), ...pairs, ...whole, ...said, ...open, { ...all }];
}

function join(a: Filters, b: Filters): Filters {
  return {
    families: [...a.families, ...b.families],
    acts: [...a.acts, ...b.acts],
    actors: [...a.actors, ...b.actors],
    narratives: [...a.narratives, ...b.narratives],
  };
}
