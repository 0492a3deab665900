// The rules said twice: what the program stores as CONFLICTS_WITH, and what a plain restatement finds, agree on every dataset.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/domain/build/build-graph.ts';
import type { Dataset } from '../../src/domain/records/model.ts';
import { arbitraryDataset } from '../support/arbitrary-dataset.ts';
import { readChecked } from '../support/read-checked.ts';
import { restateConflicts } from '../support/restate-rules.ts';
import { graphTools } from '../support/tiny-dataset.ts';

function listStored(dataset: Dataset) {
  return buildGraph(dataset, graphTools).relationships.CONFLICTS_WITH.map(({ from, to, properties }) => {
    const { evidence: _, ...rest } = properties;
    return { from, to, ...rest };
  });
}

describe('CONFLICTS_WITH', () => {
  test.each(['data/crocus-city-hall', 'data/harbour-fire'])('is what the rules say of %s', async (folder) => {
    const { dataset } = await readChecked(folder);

    const stored = listStored(dataset);

    expect(stored.length).toBeGreaterThan(0);
    expect(stored).toEqual(restateConflicts(dataset));
  });

  let conflicts = 0;
  property.prop([arbitraryDataset({ maxAssertions: 16, maxQuestions: 4, maxActors: 5 })], { numRuns: 400 })(
    'is what the rules say of generated datasets',
    (dataset) => {
      const restated = restateConflicts(dataset);
      conflicts += restated.length;

      expect(listStored(dataset)).toEqual(restated);
    },
  );

  test('was compared on datasets that have conflicts', () => {
    expect(conflicts).toBeGreaterThan(100);
  });

  test('would differ for a rule that is said wrongly', () => {
    const [dataset] = fc.sample(
      arbitraryDataset({ maxAssertions: 16 }).filter((one) => restateConflicts(one).length > 0),
      1,
    );
    const silenced = dataset && {
      ...dataset,
      assertions: dataset.assertions.map((one) => ({ ...one, act: 'questions' as const })),
    };

    expect(silenced && listStored(silenced)).toEqual([]);
    expect(dataset && listStored(dataset)).not.toEqual([]);
  });
});
