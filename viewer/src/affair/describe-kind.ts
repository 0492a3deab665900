// What an actor is: "person", "unnamed organisation", "pseudonymous outlet".
import type { NodeProperties } from '../../../src/domain/graph/schema.ts';
import { readingWords } from '../language/english/reading.ts';

export function describeKind({ kind, unnamed, pseudonymous }: NodeProperties<'Actor'>): string {
  const words = readingWords();
  const name = words.actorKinds[kind];
  if (unnamed) return words.unnamed(name);
  return pseudonymous ? words.pseudonymous(name) : name;
}
