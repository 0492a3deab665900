// Actors as a citation names them: in full, nobody left out; and whether a document speaks itself.
import type { GraphIndex } from '../graph/index-graph.ts';
import { narratorActorId } from '../records/narrator.ts';

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
  if (properties === undefined) return id;
  // Its name is the document's title, which may name somebody else: read alone, they would be the speaker.
  if (isNarrator(index, id)) return `the document ‹${properties.name}› itself`;
  if (properties.unnamed) return `${properties.name} (unnamed)`;
  return properties.pseudonymous ? `${properties.name} (pseudonymous)` : properties.name;
}

/** The document whose voice an actor would be, by its id. */
export function documentOfVoice(actor: string): string {
  return actor.slice(0, -narratorActorId('').length);
}

/** An actor the reader of files added as the voice of one document. */
export function isNarrator(index: GraphIndex, actor: string): boolean {
  const document = documentOfVoice(actor);
  return narratorActorId(document) === actor && index.labelOf(document) === 'Document';
}

/** Whether the document itself speaks: its narrator, or its publisher in whose voice it is written. */
export function speaksItself(index: GraphIndex, document: string, speakers: readonly string[]): boolean {
  const voices = [narratorActorId(document), ...index.publishersOf(document)];
  return speakers.length > 0 && speakers.every((one) => voices.includes(one));
}
