// CSL-JSON out: types, names and dates as the schema of CSL has them; what has no parts stands as it is written.
import { expect, test } from 'vitest';
import { buildGraph } from '../../../../src/domain/build/build-graph.ts';
import { csljson } from '../../../../src/formats/csljson/csljson.ts';
import { exportAffair } from '../../../../src/formats/export-affair.ts';
import { graphTools, makeDataset } from '../../../support/tiny-dataset.ts';

test('gives a reference for each document', async () => {
  const dated = (id: string, text: string) => ({ id, date: { text } });
  const dataset = makeDataset({
    actors: [
      { id: 'gazette', name: 'The Gazette' },
      { id: 'ann', name: 'Ann Ames' },
    ],
    documents: [
      {
        id: 'a',
        title: 'A page',
        url: 'https://example.org',
        publisher: ['gazette'],
        authors: ['ann'],
        language: 'en',
        date: { text: '2024-03-22T20:15+03:00' },
      },
      dated('b', '2024-03~'),
      dated('c', '2024-03-01/2024-03-05'),
      dated('d', '202X'),
      { id: 'e', medium: 'video' },
    ],
  });

  const { written } = await exportAffair(csljson, { graph: buildGraph(dataset, graphTools), dataset });

  expect(JSON.parse(String(written))).toEqual([
    {
      id: 'a',
      type: 'webpage',
      title: 'A page',
      author: [{ literal: 'Ann Ames' }],
      publisher: 'The Gazette',
      issued: { 'date-parts': [[2024, 3, 22]] },
      URL: 'https://example.org',
      language: 'en',
    },
    { id: 'b', type: 'document', title: 'b', issued: { 'date-parts': [[2024, 3]], circa: true } },
    {
      id: 'c',
      type: 'document',
      title: 'c',
      issued: {
        'date-parts': [
          [2024, 3, 1],
          [2024, 3, 5],
        ],
      },
    },
    { id: 'd', type: 'document', title: 'd', issued: { literal: '202X' } },
    { id: 'e', type: 'motion_picture', title: 'e' },
  ]);
});
