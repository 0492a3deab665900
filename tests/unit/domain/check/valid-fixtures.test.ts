// Small datasets that are right: nothing is said about them, and both ways of writing one give the same dataset.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openDataset } from '../../../../src/dataset/read/open-dataset.ts';

const root = 'tests/fixtures/valid';

describe('valid fixtures', () => {
  test.each(readdirSync(root))('%s gives a dataset without a diagnostic', async (name) => {
    const { diagnostics, dataset } = await openDataset(`${root}/${name}`);

    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
    expect(dataset?.id).toBe(name);
  });

  test('short forms in YAML and long forms in JSONL are one dataset', async () => {
    const short = await openDataset(`${root}/short-forms`);
    const long = await openDataset(`${root}/long-forms`);

    expect({ ...long.dataset, id: 'same' }).toStrictEqual({ ...short.dataset, id: 'same' });
  });
});
