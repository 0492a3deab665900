// What is chosen, else what is shown → the statements that are saved, and a sentence that says which they are and what is left out.

import type { Affair } from '../affair/affair.ts';
import { describeAttribution } from '../affair/attribution.ts';
import { listingWords } from '../language/english/listing.ts';
import type { Visibility } from './visibility.ts';

export interface Saved {
  /** Assertions, then silences, each in the order of the dataset. */
  readonly ids: readonly string[];
  readonly sentence: string;
}

interface Chosen {
  /** A record or a relation. */
  readonly selected?: string | undefined;
  /** Statements chosen together. */
  readonly together: readonly string[];
  /** In the words of the screen. */
  readonly name: (record: string) => string;
}

/** `shown`: what of the visible ones is left, where some were put away. */
export function chooseSaved(
  affair: Affair,
  visible: Visibility,
  { selected, together, name }: Chosen,
  shown: ReadonlySet<string> = visible.shown,
): Saved {
  if (together.length > 0) {
    const ids = inOrder(affair, new Set(together));
    return { ids, sentence: listingWords().chosenTogether(ids.length) };
  }
  if (selected !== undefined) {
    const chosen = saveChosen(affair, visible, selected, name);
    if (chosen !== undefined) return chosen;
  }
  return { ids: inOrder(affair, shown), sentence: describeShown(visible, shown.size) };
}

function saveChosen(
  affair: Affair,
  { shown }: Visibility,
  selected: string,
  name: (record: string) => string,
): Saved | undefined {
  const { index } = affair;
  const label = index.labelOf(selected);
  if (label === 'Assertion' || label === 'Silence')
    return { ids: [selected], sentence: listingWords().chosenOne(describeAttribution(affair, selected)) };
  const relation = affair.relation(selected);
  if (relation !== undefined)
    return {
      ids: inOrder(affair, new Set([relation.from, relation.to])),
      sentence: listingWords().bothEnds,
    };
  const all = inOrder(affair, new Set(listBelonging(affair, selected)));
  const ids = all.filter((id) => shown.has(id));
  if (ids.length === 0) return undefined;
  const hidden = all.length - ids.length;
  const rest = hidden === 0 ? '' : listingWords().filtersHide(hidden);
  return { ids, sentence: listingWords().ofChosen(ids.length, name(selected), rest) };
}

/** What an actor says or passes over, what answers a question, what stands in a document, an account or is about an event. */
function listBelonging({ index }: Affair, id: string): readonly string[] {
  return [
    ...index.assertionsOf(id),
    ...index.silencesOf(id),
    ...index.answersTo(id).map((one) => one.from),
    ...index.silencesOn(id).map((one) => one.from),
    ...index.quotesIn(id).map((one) => one.from),
    ...index.citesTo(id).map((one) => one.from),
    ...index.assertionsIn(id),
    ...(index.labelOf(id) === 'Event' ? index.thatAreAbout(id) : []),
  ];
}

function describeShown({ hidden, total, shown }: Visibility, left: number): string {
  const all = total.assertions + total.silences;
  const filtered = hidden.assertions + hidden.silences;
  const away = shown.size - left;
  if (filtered + away === 0) return listingWords().allStatements(all);
  const reasons = [
    filtered === 0 ? undefined : listingWords().filtered(filtered),
    away === 0 ? undefined : listingWords().putAway(away),
  ].filter((one) => one !== undefined);
  return listingWords().someOf(left, all, reasons);
}

function inOrder({ index }: Affair, ids: ReadonlySet<string>): readonly string[] {
  const { Assertion, Silence } = index.graph.nodes;
  return [...Assertion, ...Silence].map((one) => one.id).filter((id) => ids.has(id));
}
