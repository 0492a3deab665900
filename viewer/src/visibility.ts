// Affair and filters → what is shown, and how much is not. Hides nothing without counting it.
import type { Affair } from './affair/affair.ts';
import { speakersBehind } from './affair/describe.ts';
import { type DrawnRelation, type RelationFamily, relationFamilies } from './affair/relations.ts';
import type { Filters } from './url-state.ts';

export interface Visibility {
  /** Ids of assertions and silences that are shown. */
  readonly shown: ReadonlySet<string>;
  /** Relations of shown families between shown ends. */
  readonly relations: readonly DrawnRelation[];
  /** Relations between shown ends, by family, whether the family is shown or not. */
  readonly counts: Readonly<Record<RelationFamily, number>>;
  readonly hiddenAssertions: number;
  readonly hiddenRelations: number;
}

export function listVisible(affair: Affair, hidden: Filters): Visibility {
  const { graph, narrativesOf } = affair.index;
  const actors = new Set(hidden.actors);
  const narratives = new Set(hidden.narratives);
  const acts = new Set(hidden.acts);
  const isSpoken = (id: string) => {
    const speakers = speakersBehind(affair.index, id);
    return speakers.length === 0 || speakers.some((actor) => !actors.has(actor));
  };
  const isTold = (id: string) => {
    const told = narrativesOf(id);
    return told.length === 0 || told.some((narrative) => !narratives.has(narrative));
  };
  const assertions = graph.nodes.Assertion.filter(
    (one) => !acts.has(one.properties.act) && isSpoken(one.id) && isTold(one.id),
  );
  const silences = graph.nodes.Silence.filter((one) => isSpoken(one.id));
  const shown = new Set([...assertions, ...silences].map((one) => one.id));
  const between = affair.relations.filter((one) => shown.has(one.from) && shown.has(one.to));
  const counts = Object.fromEntries(
    relationFamilies.map((family) => [family, between.filter((one) => one.family === family).length]),
  ) as Record<RelationFamily, number>;
  const relations = between.filter((one) => !hidden.families.includes(one.family));
  return {
    shown,
    relations,
    counts,
    hiddenAssertions: graph.nodes.Assertion.length + graph.nodes.Silence.length - shown.size,
    hiddenRelations: affair.relations.length - relations.length,
  };
}
