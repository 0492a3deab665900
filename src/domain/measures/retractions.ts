// Who took back which words, and whether that stands. What was taken back stays in the graph.

import { compareText } from '../base/result.ts';
import type { GraphIndex } from '../graph/index-graph.ts';

export interface Retraction {
  /** The assertion that takes words back. */
  readonly retraction: string;
  readonly retracted: string;
  readonly because: string;
  /** False where the retraction was itself withdrawn. */
  readonly stands: boolean;
}

/** Sorted by the first day of the retraction (undated ones last), retraction, retracted. `retracted` is listRetracted's. */
export function listRetractions(index: GraphIndex, retracted: ReadonlySet<string>): readonly Retraction[] {
  const dayOf = (id: string) => index.node('Assertion', id)?.properties.saidFrom ?? '~';
  return index.graph.relationships.CONTRADICTS.filter((one) => one.properties.kind === 'withdraws')
    .map(({ from, to, properties }) => ({
      retraction: from,
      retracted: to,
      because: properties.because,
      stands: !retracted.has(from),
    }))
    .sort(
      (a, b) =>
        compareText(dayOf(a.retraction), dayOf(b.retraction)) ||
        compareText(a.retraction, b.retraction) ||
        compareText(a.retracted, b.retracted),
    );
}
