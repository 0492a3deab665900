// graphml out, read back by another program's reader: every record and relation is there, typed, and what a rule gave is marked.
import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-graphml';
import { expect, test } from 'vitest';
import { buildGraph } from '../../../../src/domain/build/build-graph.ts';
import { exportAffair } from '../../../../src/formats/export-affair.ts';
import { graphml } from '../../../../src/formats/graphml/graphml.ts';
import { graphTools, makeDataset, quote } from '../../../support/tiny-dataset.ts';

const dataset = makeDataset({
  questions: [{ id: 'why', text: 'Why?', exclusive: true, because: 'It is one.', tolerance: 2.5 }],
  documents: [{ id: 'page', length: 100 }],
  assertions: [
    {
      id: 'one',
      by: ['ann'],
      claim: 'A <bell> & a \u0007 “rang”.',
      tags: ['x'],
      quotes: [quote('a bell', 'page')],
      answers: [{ question: 'why', stance: 'held', value: 'fog', how: 'asserted', only: false }],
    },
    {
      id: 'two',
      by: ['bo'],
      relations: [{ type: 'CONTRADICTS', to: 'one', kind: 'denies', because: 'So.', level: 'content' }],
      answers: [{ question: 'why', stance: 'held', value: 'engine', how: 'asserted', only: true }],
    },
  ],
});

test('is read by graphology with its types', async () => {
  const { written, report } = await exportAffair(graphml, { graph: buildGraph(dataset, graphTools), dataset });
  const read = parse(MultiDirectedGraph, String(written), { addMissingNodes: false });

  expect(read.nodes()).toEqual(expect.arrayContaining(['one', 'two', 'ann', 'bo', 'page', 'why']));
  expect(read.getNodeAttributes('one')).toMatchObject({
    label: 'A <bell> & a \ufffd “rang”.',
    type: 'Assertion',
    tags: '["x"]',
    asTold: false,
  });
  expect(read.getNodeAttribute('page', 'length')).toBe(100);
  expect(read.getNodeAttribute('why', 'tolerance')).toBe(2.5);
  const drawn = read
    .filterEdges((_, one) => one.type === 'CONTRADICTS')
    .map((edge) => [read.source(edge), read.target(edge), read.getEdgeAttributes(edge)]);
  expect(drawn).toEqual([['two', 'one', expect.objectContaining({ kind: 'denies', because: 'So.' })]]);
  expect(drawn[0]?.[2]).not.toHaveProperty('derived');
  const byRule = read.filterEdges((_, one) => ['EXCLUDES', 'WITHIN', 'CONFLICTS_WITH'].includes(one.type));
  expect(byRule.filter((edge) => read.getEdgeAttribute(edge, 'derived') !== true)).toEqual([]);
  expect(report.entries.map(({ kind }) => kind)).toContain('control-character');
});
