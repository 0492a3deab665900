// gexf out, read back by another program's reader: every record and relation is there, typed, and what a rule gave is marked.
import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { expect, test } from 'vitest';
import { exportAffair } from '../../../../src/formats/export-affair.ts';
import { gexf } from '../../../../src/formats/gexf/gexf.ts';
import { makeGraph } from '../../../support/tiny-dataset.ts';

const graph = makeGraph({
  documents: [{ id: 'page', length: 100 }],
  assertions: [
    {
      id: 'one',
      by: ['ann'],
      claim: 'A <bell> & “more”.',
      saidAt: '2024-03-22',
      saidFrom: '2024-03-22',
      saidTo: '2024-03-22',
    },
    {
      id: 'two',
      by: ['bo'],
      saidAt: '2024-03-22T20:15+03:00',
      saidFrom: '2024-03-22T17:15:00Z',
      saidTo: '2024-03-22T17:15:59Z',
      relations: [{ type: 'CONTRADICTS', to: 'one', kind: 'denies', because: 'So.', level: 'content' }],
    },
  ],
});

test('is read by graphology with its types and days', async () => {
  const { written } = await exportAffair(gexf, { graph });
  const text = String(written);
  const read = parse(MultiDirectedGraph, text, { addMissingNodes: false });

  expect(read.nodes().sort()).toEqual(['ann', 'bo', 'one', 'page', 'two']);
  expect(read.getNodeAttributes('one')).toMatchObject({
    label: 'A <bell> & “more”.',
    type: 'Assertion',
    asTold: false,
  });
  expect(read.getNodeAttribute('page', 'length')).toBe(100);
  expect(read.size).toBe(3);
  expect(text).toContain('mode="dynamic" timeformat="date"');
  expect(
    [...text.matchAll(/<node id="(\w+)"[^>]* start="([^"]*)" end="([^"]*)"/g)].map(([, ...found]) => found),
  ).toEqual([
    ['one', '2024-03-22', '2024-03-22'],
    ['two', '2024-03-22', '2024-03-22'],
  ]);
  expect(text).toMatch(/<edge id="CONTRADICTS-1" source="two" target="one" label="CONTRADICTS" kind="CONTRADICTS">/);
});
