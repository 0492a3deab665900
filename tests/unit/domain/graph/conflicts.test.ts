import { describe, expect, test } from 'vitest';
import { deriveRelations } from '../../../../src/domain/derive/derive-relations.ts';
import { listConflicts } from '../../../../src/domain/graph/conflicts.ts';
import { indexGraph } from '../../../../src/domain/graph/index-graph.ts';
import { readEveryDataset } from '../../../support/every-dataset.ts';
import { readChecked } from '../../../support/read-checked.ts';

describe('listConflicts', () => {
  test('gives the conflicts that the rules gave, with every pair of answers they rest on', async () => {
    let count = 0;
    for (const { index } of await readEveryDataset()) {
      const derived = deriveRelations(index).filter((one) => one.type === 'CONTRADICTS');
      const expected = derived.map(({ from, to, kind, hedged, evidence }) => ({
        ends: [from, to, kind, hedged],
        evidence: evidence.map(({ question, fromAnswer, toAnswer }) => ({ question, fromAnswer, toAnswer })),
      }));

      const conflicts = listConflicts(index);

      expect(
        conflicts.map(({ from, to, kind, hedged, evidence }) => ({ ends: [from, to, kind, hedged], evidence })),
      ).toEqual(expected);
      count += conflicts.length;
    }
    expect(count).toBeGreaterThan(26);
  });

  test('a row is given as it stands, also where its answers are not in the graph', async () => {
    const { graph } = (await readChecked('data/crocus-city-hall')).index;
    const [row] = graph.relationships.CONFLICTS_WITH;
    if (row === undefined) throw new Error('no conflict');
    const forged = { ...row, properties: { ...row.properties, evidence: ['nothing: a | b'] } };
    const index = indexGraph({ ...graph, relationships: { ...graph.relationships, CONFLICTS_WITH: [forged] } });

    const read = listConflicts(index).map(({ from, to, kind, rule, hedged, questions, evidence }) => {
      return { from, to, kind, rule, hedged, questions, evidence };
    });
    expect(read).toEqual([{ ...forged.properties, from: row.from, to: row.to, evidence: [] }]);
  });
});
