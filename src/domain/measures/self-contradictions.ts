// Where an actor contradicts itself: by an analyst's word, by an answer that changed, or by taking words back openly.

import { compareText } from '../base/result.ts';
import type { GraphIndex } from '../graph/index-graph.ts';
import type { Contradiction } from './contradictions.ts';

export interface Withdrawal {
  readonly origin: 'recorded';
  readonly kind: 'withdraws';
  /** The retraction. */
  readonly one: string;
  readonly other: string;
  readonly because: string;
}

export interface SelfContradiction {
  readonly actor: string;
  readonly contradiction: Contradiction | Withdrawal;
}

/** Sorted by actor, one, other. Cost: contradictions × speakers. */
export function listSelfContradictions(
  index: GraphIndex,
  contradictions: readonly Contradiction[],
): readonly SelfContradiction[] {
  const withdrawals = index.graph.relationships.CONTRADICTS.flatMap(({ from, to, properties }): Withdrawal[] =>
    properties.kind === 'withdraws'
      ? [{ origin: 'recorded', kind: 'withdraws', one: from, other: to, because: properties.because }]
      : [],
  );
  return [...contradictions, ...withdrawals]
    .flatMap((contradiction) => {
      const others = index.speakersOf(contradiction.other);
      const both = index.speakersOf(contradiction.one).filter((actor) => others.includes(actor));
      return both.map((actor) => ({ actor, contradiction }));
    })
    .sort(
      (a, b) =>
        compareText(a.actor, b.actor) ||
        compareText(a.contradiction.one, b.contradiction.one) ||
        compareText(a.contradiction.other, b.contradiction.other),
    );
}
