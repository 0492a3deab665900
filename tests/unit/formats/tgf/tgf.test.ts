// TGF out: nodes, `#`, edges; what means the same both ways attacks both ways, contradictions of the saying attack nothing.
import { expect, test } from 'vitest';
import { exportAffair } from '../../../../src/formats/export-affair.ts';
import { tgf } from '../../../../src/formats/tgf/tgf.ts';
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

test('lists assertions and who attacks whom', async () => {
  const { written, report } = await exportAffair(tgf, { graph });

  expect(written).toBe(`3-three Claim of 3-three.
one It stopped.
two-2 Claim of two-2.
#
3-three two-2 undercuts
one two-2 denies
two-2 one denies
`);
  expect(report.entries.map(({ kind }) => kind)).toContain('assertion.by');
});
