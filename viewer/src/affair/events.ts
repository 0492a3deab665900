// The events of an affair in the order in which they are named.
import type { Affair } from './affair.ts';

/** What most of the graph is about first: sub-events and side events follow. */
export function listEvents({ index }: Affair): readonly string[] {
  const weigh = (id: string) => index.thatAreAbout(id).length;
  return index.graph.nodes.Event.map((one) => one.id).sort((a, b) => weigh(b) - weigh(a));
}
