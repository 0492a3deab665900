// APX, the format of ASPARTIX and of ICCMA's solvers: `arg(a).` and `att(a,b).` for assertions and attacks. Out only.

import type { Format } from '../format.ts';
import { attackFields, listAttackPairs } from '../list-attack-pairs.ts';

export const apx: Format = {
  name: 'apx',
  carries: { assertion: attackFields.assertion.filter((path) => path !== 'claim') },
  write: ({ dataset, graph }) => {
    const args = dataset.assertions.map(({ id }) => `arg(${nameArgument(id)}).`);
    const attacks = listAttackPairs(graph).map(({ from, to }) => `att(${nameArgument(from)},${nameArgument(to)}).`);
    return [...args, ...attacks].map((line) => `${line}\n`).join('');
  },
};

/** A name begins with a small letter and holds no hyphen. Ids hold no underscore, so two ids never become one name. */
function nameArgument(id: string): string {
  const name = id.replaceAll('-', '_');
  return /^[a-z]/.test(name) ? name : `a__${name}`;
}
