// Affair and filters → what is shown, and how much is not, in numbers and words. Hides nothing without counting it.

import type { GraphNode } from '../../../src/domain/graph/narrative-graph.ts';
import type { Affair } from '../affair/affair.ts';
import { type DayRange, describeDays, wasSaidOutside } from '../affair/days.ts';
import { speakersBehind } from '../affair/describe.ts';
import { type DrawnRelation, type RelationFamily, relationFamilies } from '../affair/relations.ts';
import { frameWords } from '../language/english/frame.ts';

/** What is hidden. */
export interface Filters {
  readonly families: readonly RelationFamily[];
  readonly acts: readonly string[];
  readonly actors: readonly string[];
  readonly narratives: readonly string[];
  /** The days outside of which what was said is hidden; what has no date, or may have been said in them, stays. */
  readonly said?: DayRange;
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
  /** Where days are chosen: how many assertions were said outside of them, whatever else hides them, and how many have no date. */
  readonly outside?: { readonly days: DayRange; readonly count: number; readonly undated: number };
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
  const { said } = hidden;
  const outside = new Set(
    said && graph.nodes.Assertion.filter((one) => wasSaidOutside(one.properties, said)).map((one) => one.id),
  );
  const assertions = graph.nodes.Assertion.filter(
    (one) => !acts.has(one.properties.act) && isSpoken(one.id) && isTold(one.id) && !outside.has(one.id),
  );
  const silences = graph.nodes.Silence.filter((one) => isSpoken(one.id));
  const shown = new Set([...assertions, ...silences].map((one) => one.id));
  const isAllShown = shown.size === graph.nodes.Assertion.length + graph.nodes.Silence.length;
  const relations =
    isAllShown && families.size === 0
      ? affair.relations
      : affair.relations.filter((one) => shown.has(one.from) && shown.has(one.to) && !families.has(one.family));
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
    ...(said && {
      outside: {
        days: said,
        count: outside.size,
        undated: graph.nodes.Assertion.filter((one) => !isDated(one)).length,
      },
    }),
  };
}

export function isDated({ properties }: GraphNode<'Assertion'>): boolean {
  return properties.saidFrom !== undefined || properties.saidTo !== undefined;
}

/** "12 were said outside 9–11 November 2019; 6 without a date stay." Nothing where no days are chosen. */
export function describeOutside({ outside }: Visibility): string | undefined {
  if (outside === undefined) return undefined;
  const { days, count, undated } = outside;
  return frameWords().saidOutside(count, describeDays(days), undated);
}

function countFamilies(all: readonly DrawnRelation[], shown: readonly DrawnRelation[]): Visibility['families'] {
  const [total, left] = [all, shown].map((relations) => {
    const counts = new Map<RelationFamily, number>();
    for (const { family } of relations) counts.set(family, (counts.get(family) ?? 0) + 1);
    return counts;
  });
  return Object.fromEntries(
    relationFamilies.map((family) => [family, { total: total?.get(family) ?? 0, shown: left?.get(family) ?? 0 }]),
  ) as Record<RelationFamily, { total: number; shown: number }>;
}

/**
 * "Your filters hide 3 of 27 assertions and 5 of 40 relations; the numbers here include them." `isPicture`: beside a picture whose signs
 * count what is drawn.
 */
export function describeHidden(visible: Visibility, isPicture = false): string | undefined {
  const { hidden, total } = visible;
  const words = frameWords();
  const parts = [
    ...(hidden.assertions === 0 ? [] : [words.hiddenAssertions(hidden.assertions, total.assertions)]),
    ...(hidden.silences === 0 ? [] : [words.hiddenSilences(hidden.silences, total.silences)]),
    ...(hidden.relations === 0 ? [] : [words.hiddenRelations(hidden.relations, total.relations)]),
  ];
  if (parts.length === 0) return undefined;
  const days = visible.outside === undefined || visible.outside.count === 0 ? '' : ` ${describeOutside(visible)}`;
  return `${isPicture ? words.hideDrawn(parts) : words.hide(parts)}${days}`;
}

/** Where not a single card is left. */
export function describeNothingShown(visible: Visibility): string | undefined {
  if (visible.shown.size > 0) return undefined;
  const all = visible.total.assertions + visible.total.silences;
  if (all === 0) return frameWords().emptyDataset;
  return frameWords().nothingDrawn(all);
}
