// Affair → positions of the Force layout. Fetched when the layout is first asked for: the forces are most of its weight.
import type { Affair } from '../affair/affair.ts';
import type { NodeShape } from '../choice/reducers.ts';
import { type ForceNode, type ForceTie, type Point, placeByForce } from './force.ts';
import { countTies, listSpeakers, listSpeechLines, sizeOf } from './speech.ts';

/** The same affair opens the same way everywhere. */
const seed = 1950;

/** Positions over everything there is, so that hiding something moves nothing. */
export function placeForceNodes(affair: Affair, aspect: number): ReadonlyMap<string, Point> {
  const { nodes } = affair.index.graph;
  const weigh = countTies(affair);
  const of = (id: string, shape: NodeShape): ForceNode => ({ id, shape, radius: sizeOf(shape, weigh(id)) });
  const all: ForceNode[] = [
    ...listSpeakers(affair).map((id) => of(id, 'disc')),
    ...nodes.Assertion.map((one) => of(one.id, 'square')),
    ...nodes.Silence.map((one) => of(one.id, 'square')),
    ...nodes.Question.map((one) => of(one.id, 'diamond')),
  ];
  const ties: ForceTie[] = [
    ...affair.relations.map((one) => ({ from: one.from, to: one.to, weight: one.derived ? 0.6 : 1.2 })),
    ...listSpeechLines(affair).map((one) => ({
      from: one.from,
      to: one.to,
      weight: one.style === 'asserts' ? 1 : 0.45,
    })),
  ];
  return placeByForce(all, ties, { seed, aspect });
}
