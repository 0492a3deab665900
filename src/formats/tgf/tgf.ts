// TGF, the Trivial Graph Format: assertions and attacks, for solvers and yEd. Out only.

import type { Format } from '../format.ts';
import { attackFields, listAttackPairs } from '../list-attack-pairs.ts';

export const tgf: Format = {
  name: 'tgf',
  carries: attackFields,
  write: ({ dataset, graph }) => {
    const nodes = dataset.assertions.map(({ id, claim }) => `${id} ${onOneLine(claim)}`);
    const edges = listAttackPairs(graph).map(({ from, to, label }) => `${from} ${to} ${label}`);
    return `${[...nodes, '#', ...edges].join('\n')}\n`;
  },
};

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
