// Affair and filters → what is shown, and how much is not, in numbers and words. Hides nothing without counting it.

import { agree } from '../../../src/domain/base/count.ts';
import type { Affair } from '../affair/affair.ts';
import { speakersBehind } from '../affair/describe.ts';
import { type DrawnRelation, type RelationFamily, relationFamilies } from '../affair/relations.ts';

/** What is hidden. */
export interface Filters {
  readonly families: readonly RelationFamily[];
  readonly acts: readonly string[];
  readonly actors: readonly string[];
  readonly narratives: readonly string[];
}

export const noFilters: Filters = { families: [], acts: [], actors: [], narratives: [] };

interface Counts {
  readonly assertions: number;
  readonly silences: number;
  readonly relations: number;
}

export interface Visibility {
  /** Ids of assertions and silences that are shown. */
  readonly shown: ReadonlySet<string>;
  /** Relations of shown families between shown ends. */
  readonly relations: readonly DrawnRelation[];
  /** All relations there are, by family, and how many of them are shown. */
  readonly families: Readonly<Record<RelationFamily, { readonly total: number; readonly shown: number }>>;
  readonly hidden: Counts;
  readonly total: Counts;
}

export function listVisible(affair: Affair, hidden: Filters): Visibility {
  const { graph, narrativesOf } = affair.index;
  const actors = new Set(hidden.actors);
  const narratives = new Set(hidden.narratives);
  const acts = new Set(hidden.acts);
  const families = new Set(hidden.families);
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
  const relations = affair.relations.filter(
    (one) => shown.has(one.from) && shown.has(one.to) && !families.has(one.family),
  );
  const total = {
    assertions: graph.nodes.Assertion.length,
    silences: graph.nodes.Silence.length,
    relations: affair.relations.length,
  };
  return {
    shown,
    relations,
    families: countFamilies(affair.relations, relations),
    hidden: {
      assertions: total.assertions - assertions.length,
      silences: total.silences - silences.length,
      relations: total.relations - relations.length,
    },
    total,
  };
}

function countFamilies(all: readonly DrawnRelation[], shown: readonly DrawnRelation[]): Visibility['families'] {
  const count = (relations: readonly DrawnRelation[], family: RelationFamily) =>
    relations.filter((one) => one.family === family).length;
  return Object.fromEntries(
    relationFamilies.map((family) => [family, { total: count(all, family), shown: count(shown, family) }]),
  ) as Record<RelationFamily, { total: number; shown: number }>;
}

/** "Your filters hide 3 of 27 assertions and 5 of 40 relations: numbers here count them too." */
export function describeHidden(visible: Visibility): string | undefined {
  const { hidden, total } = visible;
  const parts = [
    part(hidden.assertions, total.assertions, 'assertion', 'assertions'),
    part(hidden.silences, total.silences, 'silence', 'silences'),
    part(hidden.relations, total.relations, 'relation', 'relations'),
  ].filter((one) => one !== undefined);
  const last = parts.pop();
  if (last === undefined) return undefined;
  return `Your filters hide ${parts.length === 0 ? last : `${parts.join(', ')} and ${last}`}; the numbers here include them.`;
}

/** Where not a single card is left. */
export function describeNothingShown(visible: Visibility): string | undefined {
  if (visible.shown.size > 0) return undefined;
  const all = visible.total.assertions + visible.total.silences;
  if (all === 0) return 'This dataset holds no assertion yet.';
  return `Nothing is drawn: your filters hide ${all === 1 ? 'the only card' : `all ${all} cards`}.`;
}

function part(hidden: number, total: number, one: string, many: string): string | undefined {
  if (hidden === 0) return undefined;
  return hidden === total && total > 1 ? `all ${total} ${many}` : `${hidden} of ${total} ${agree(total, one, many)}`;
}
