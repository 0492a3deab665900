// The shortest chain of contradictions and supports between two assertions, over the relations that are drawn. The measure of
// domain/measures joins actors, by contradictions alone; here both ends are chosen words.
import { compareText } from '../../../src/domain/base/result.ts';
import type { Affair } from './affair.ts';
import { bearsOnContent, type DrawnRelation, isContradiction, otherEnd } from './relations.ts';

export interface Chain {
  /** Both ends among them. */
  readonly statements: readonly string[];
  /** What joins each two neighbours, one list a hop. */
  readonly hops: readonly (readonly DrawnRelation[])[];
}

/**
 * Of several shortest ones the first in the order of its ids. Undefined where no chain joins them; of one with itself it is that
 * one alone. Cost: linear in the relations, and the order of neighbours.
 */
export function findChain(affair: Affair, from: string, to: string): Chain | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  let open = [from];
  while (open.length > 0 && !cameFrom.has(to)) {
    const next: string[] = [];
    // In this order whoever is reached first is reached by the first of the shortest chains.
    for (const at of open) {
      for (const other of listNeighbours(affair, at)) {
        if (cameFrom.has(other)) continue;
        cameFrom.set(other, at);
        next.push(other);
      }
    }
    open = next;
  }
  if (!cameFrom.has(to)) return undefined;
  const statements = [to];
  for (let at = cameFrom.get(to); at !== undefined; at = cameFrom.get(at)) statements.unshift(at);
  return {
    statements,
    hops: statements.slice(1).map((other, position) => listBetween(affair, statements[position] ?? '', other)),
  };
}

function listNeighbours(affair: Affair, id: string): string[] {
  const ends = affair.relationsOf(id).filter(joins);
  return [...new Set(ends.map((one) => otherEnd(one, id)))].sort(compareText);
}

function listBetween(affair: Affair, one: string, other: string): DrawnRelation[] {
  return affair.relationsOf(one).filter((relation) => joins(relation) && otherEnd(relation, one) === other);
}

function joins(relation: DrawnRelation): boolean {
  return bearsOnContent(relation) && (isContradiction(relation) || relation.family === 'supports');
}
