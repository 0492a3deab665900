// Actors, values and documents as a citation names them: in full, nobody left out, dates as they are recorded.
import type { GraphIndex } from '../graph/index-graph.ts';
import { narratorActorId } from '../narrator.ts';

/** "A, B and C"; "nobody" for none. */
export function joinNames(names: readonly string[]): string {
  const [last = 'nobody', ...others] = [...names].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`;
}

export function nameActors(index: GraphIndex, actors: readonly string[]): string {
  return joinNames(actors.map((id) => nameActor(index, id)));
}

function nameActor(index: GraphIndex, id: string): string {
  const properties = index.node('Actor', id)?.properties;
  return properties?.unnamed && !isNarrator(index, id) ? `${properties.name} (unnamed)` : (properties?.name ?? id);
}

function isNarrator(index: GraphIndex, actor: string): boolean {
  return index.graph.nodes.Document.some((one) => narratorActorId(one.id) === actor);
}

/** Whether the document itself speaks: its narrator, or its publisher in whose voice it is written. */
export function speaksItself(index: GraphIndex, document: string, speakers: readonly string[]): boolean {
  const voices = [narratorActorId(document), ...listPublishers(index, document)];
  return speakers.length > 0 && speakers.every((one) => voices.includes(one));
}

/** "Title (publisher, by authors, date)". */
export function nameDocument(index: GraphIndex, id: string): string {
  const document = index.node('Document', id)?.properties;
  const publishers = listPublishers(index, id);
  const authors = index.graph.relationships.WRITTEN_BY.filter((one) => one.from === id).map((one) => one.to);
  const facts = [
    publishers.length === 0 ? 'publisher not named' : nameActors(index, publishers),
    authors.length === 0 ? undefined : `by ${nameActors(index, authors)}`,
    document?.date ?? 'undated',
  ];
  return `${document?.title ?? id} (${facts.filter((one) => one !== undefined).join(', ')})`;
}

function listPublishers({ graph }: GraphIndex, document: string): string[] {
  return graph.relationships.PUBLISHED_BY.filter((one) => one.from === document).map((one) => one.to);
}

/** "ISIS-K", "143.. people", "no". */
export function nameValue(index: GraphIndex, question: string, value: string): string {
  const unit = index.node('Question', question)?.properties.unit;
  const name = index.valuesOf(question).get(value)?.label ?? index.node('Actor', value)?.properties.name ?? value;
  return unit === undefined ? name : `${name} ${unit}`;
}

/** As recorded: "2024-03-23", "after “The attack”"; undefined where no date is known. */
export function nameSaidAt(index: GraphIndex, assertion: string): string | undefined {
  const said = index.node('Assertion', assertion)?.properties.saidAt;
  if (said === undefined || !said.startsWith('{')) return said;
  const { after, before } = JSON.parse(said) as { after?: string; before?: string };
  const event = after ?? before ?? '';
  return `${after === undefined ? 'before' : 'after'} ${index.node('Event', event)?.properties.name ?? event}`;
}
