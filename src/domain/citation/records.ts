// Documents, values and dates as a citation names them: as they are recorded, not as a screen would shorten them.
import type { GraphIndex } from '../graph/index-graph.ts';
import { nameActors } from './names.ts';

/** "Title (publisher, by authors, date)"; what is no text is said to be a video, say, and what was taken down, since when. */
export function nameDocument(index: GraphIndex, id: string): string {
  const document = index.node('Document', id)?.properties;
  const publishers = index.publishersOf(id);
  const authors = index.graph.relationships.WRITTEN_BY.filter((one) => one.from === id).map((one) => one.to);
  const facts = [
    publishers.length === 0 ? 'publisher not named' : nameActors(index, publishers),
    authors.length === 0 ? undefined : `by ${nameActors(index, authors)}`,
    document === undefined || document.medium === 'text' ? undefined : document.medium,
    document?.date ?? 'undated',
    document?.removed === undefined ? undefined : `removed ${document.removed}`,
  ];
  return `${document?.title ?? id} (${facts.filter((one) => one !== undefined).join(', ')})`;
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
