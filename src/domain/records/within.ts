// Dataset → NarrativeGraph, a step of it: what a value lies within. Reads declared values and actors' `partOf`; guesses nothing
// from names, and knows nothing of affiliations other than `partOf`.

import { compareText } from '../base/result.ts';
import type { Actor, ActorId, Question } from './model.ts';

/** Every value that `value` lies in, transitively, sorted, itself left out. */
export type WithinLookup = (value: string) => readonly string[];

/** Actor id → ids of what it is directly part of; dates of an affiliation are left out of account. */
export function collectPartOf(actors: readonly Actor[]): ReadonlyMap<string, readonly ActorId[]> {
  return new Map(
    actors.map((actor) => [
      actor.id,
      actor.affiliations.filter((one) => one.type === 'partOf').map((one) => one.actor),
    ]),
  );
}

/**
 * The values of one question and what they lie in: `values.within`, and for an actor slot `partOf` as well, mixed freely.
 * Numbers and dates lie within one another by their bounds, yes and no in nothing: for them every list is empty.
 * Answers are remembered: the first call for a value costs the values above it, every later one a lookup.
 */
export function createWithinLookup(
  question: Pick<Question, 'slot' | 'values'>,
  partOf: ReadonlyMap<string, readonly string[]>,
): WithinLookup {
  if (question.slot !== 'actor' && question.slot !== 'token') return () => [];
  const known = new Map<string, readonly string[]>();
  const isActor = question.slot === 'actor';

  return (value) => {
    const remembered = known.get(value);
    if (remembered !== undefined) return remembered;
    const above = new Set<string>();
    const open = [value];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const declared = Object.hasOwn(question.values, next) ? (question.values[next]?.within ?? []) : [];
      for (const one of [...declared, ...(isActor ? (partOf.get(next) ?? []) : [])]) {
        if (one === value || above.has(one)) continue;
        above.add(one);
        open.push(one);
      }
    }
    const sorted = [...above].sort(compareText);
    known.set(value, sorted);
    return sorted;
  };
}
