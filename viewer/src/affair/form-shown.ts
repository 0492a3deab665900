// An affair, and what of it is shown → its islands with what they were formed of. Those of the whole affair were formed when it was
// read; only what a filter leaves over is formed here.
import type { Affair } from './affair.ts';
import { formIslands, type IslandSource, type Islands } from './islands.ts';
import { readIslandSource } from './read-island-source.ts';
import type { DrawnRelation } from './relations.ts';

export interface FormedIslands {
  readonly source: IslandSource;
  readonly islands: Islands;
}

/** Of all that is recorded. */
export function formWhole({ islandSource, islands }: Affair): FormedIslands {
  return { source: islandSource, islands };
}

/** `shown`: ids of assertions and silences; `relations`: those that are shown. Cost: that of `formIslands`; where nothing is hidden, constant. */
export function formShown(
  affair: Affair,
  { shown, relations }: { readonly shown: ReadonlySet<string>; readonly relations: readonly DrawnRelation[] },
): FormedIslands {
  const { Assertion, Silence } = affair.index.graph.nodes;
  const isWhole = shown.size === Assertion.length + Silence.length && relations.length === affair.relations.length;
  if (isWhole) return formWhole(affair);
  const source = readIslandSource(affair, relations, shown);
  return { source, islands: formIslands(source) };
}
