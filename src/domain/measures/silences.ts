// What was passed over, by whom, and who noticed. Nothing is claimed by a silence.

import { compareText } from '../base/result.ts';
import type { GraphIndex } from '../graph/index-graph.ts';

export interface PassedOver {
  readonly silence: string;
  readonly actor: string;
  /** Both absent where no answer was to be expected in particular. */
  readonly question?: string;
  readonly value?: string;
  /** Actors whose assertions tell of it, sorted; empty where the document says so itself. */
  readonly noticedBy: readonly string[];
}

/** Sorted by silence, actor, question, value. Cost: linear. */
export function listSilences(index: GraphIndex): readonly PassedOver[] {
  return index.graph.nodes.Silence.flatMap(({ id: silence }) => {
    const noticedBy = [...new Set(index.reportersOf(silence).flatMap((report) => index.speakersOf(report)))];
    const passed = index.passedOverIn(silence).map(({ to, properties }) => ({ question: to, value: properties.value }));
    return index.silentIn(silence).flatMap((actor) =>
      (passed.length === 0 ? [{}] : passed).map((over) => ({
        silence,
        actor,
        ...over,
        noticedBy: [...noticedBy].sort(compareText),
      })),
    );
  });
}
