// APX out: names that solvers take, one for each id, and the attacks of TGF.
import { expect, test } from 'vitest';
import { apx } from '../../../../src/formats/apx/apx.ts';
import { exportAffair } from '../../../../src/formats/export-affair.ts';
import { attackGraph } from '../../../support/attack-graph.ts';

test('states arguments and attacks', async () => {
  const { written } = await exportAffair(apx, { graph: attackGraph });

  expect(written).toBe(`arg(a__3_three).
arg(one).
arg(two_2).
att(a__3_three,two_2).
att(one,two_2).
att(two_2,one).
`);
  expect(
    String(written)
      .split('\n')
      .filter((line) => line !== '' && !/^(?:arg\([a-z]\w*\)|att\([a-z]\w*,[a-z]\w*\))\.$/.test(line)),
  ).toEqual([]);
});
