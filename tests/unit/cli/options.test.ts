import { describe, expect, test } from 'vitest';
import { refuseStrayTexts } from '../../../src/cli/options.ts';
import { openDataset } from '../../../src/dataset/read/open-dataset.ts';
import { datasetFile, makeDataset } from '../../support/scratch-dataset.ts';

const texts = (id: string) => new Map([[id, 'a.txt']]);

describe('refuseStrayTexts', () => {
  test.each([
    ['gazete', 'Did you mean `gazette` (Ferry late again)?'],
    ['Gazette', 'Did you mean `gazette` (Ferry late again)?'],
    ['Ferry late again', 'Did you mean `gazette` (Ferry late again)?'],
    ['nothing-like-it', 'There are: gazette.'],
  ])('says of a document %s that is not there which one was meant', async (id, hint) => {
    const opened = await openDataset(await makeDataset());

    expect(() => refuseStrayTexts(texts(id), [opened])).toThrow(expect.objectContaining({ kind: 'usage', hint }));
    expect(() => refuseStrayTexts(texts('gazette'), [opened])).not.toThrow();
  });

  test('says nothing where errors may hide the document', async () => {
    const opened = await openDataset(await makeDataset({ 'dataset.yaml': `${datasetFile}wrong: [\n` }));

    expect(() => refuseStrayTexts(texts('gazette'), [opened])).not.toThrow();
  });
});
