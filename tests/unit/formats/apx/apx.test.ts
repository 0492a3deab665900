// APX out: names that solvers take, one for each id, and the attacks of TGF.
import { expect, test } from 'vitest';
import { apx } from '../../../../src/formats/apx/apx.ts';
import { exportAffair } from '../../../../src/formats/export-affair.ts';
import { makeGraph, relation } from '../../../support/tiny-dataset.ts';

const graph = makeGraph({
  assertions: [
    { id: 'one', by: ['ann'], claim: 'It\nstopped.' },
    { id: 'two-2', by: ['bo'], relations: [relation('CONTRADICTS', 'one', { kind: 'denies' })] },
    {
      id: '3-three',
      by: ['cy'],
      relations: [
        relation('CONTRADICTS', 'two-2', { kind: 'undercuts' }),
        relation('CONTRADICTS', 'one', { kind: 'denies', level: 'utterance' }),
      ],
    },
  ],
});

test('states arguments and attacks', async () => {
  const { written } = await exportAffair(apx, { graph });

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
