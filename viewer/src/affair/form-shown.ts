// An affair, and what of it is shown → its islands with what they were formed of. Those of the whole affair were formed when it was
// read; only what a filter leaves over is formed here.
import type { Affair } from './affair.ts';
import { formIslands, type IslandSource, type Islands } from './islands.ts';
import { listWhole, readIslandSource } from './read-island-source.ts';
import type { DrawnRelation } from './relations.ts';

export interface FormedIslands {
  readonly source: IslandSource;
  readonly islands: Islands;
}

/** Of all that is recorded. Cost: linear. */
export function formWhole(affair: Affair): FormedIslands {
  return { source: readIslandSource(affair, listWhole(affair.index), affair.relations), islands: affair.islands };
}

/** `shown`: ids of assertions and silences; `relations`: those that are shown. Cost: that of `formIslands`; where nothing is hidden, linear. */
export function formShown(
  affair: Affair,
  { shown, relations }: { readonly shown: ReadonlySet<string>; readonly relations: readonly DrawnRelation[] },
): FormedIslands {
  const { Assertion, Silence } = affair.index.graph.nodes;
  const isWhole = shown.size === Assertion.length + Silence.length && relations.length === affair.relations.length;
  if (isWhole) return formWhole(affair);
  const source = readIslandSource(affair, shown, relations);
  return { source, islands: formIslands(source) };
}
