// TGF out: nodes, `#`, edges; what means the same both ways attacks both ways, contradictions of the saying attack nothing.
import { expect, test } from 'vitest';
import { exportAffair } from '../../../../src/formats/export-affair.ts';
import { tgf } from '../../../../src/formats/tgf/tgf.ts';
import { attackGraph } from '../../../support/attack-graph.ts';

test('lists assertions and who attacks whom', async () => {
  const { written, report } = await exportAffair(tgf, { graph: attackGraph });

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
