import { describe, expect, test } from 'vitest';
import { decodeGraph, type NodeRow, type RelationshipRow } from '../../../src/load/decode-graph.ts';
import { storeGraph } from '../../../src/load/store-graph.ts';
import { answer, makeGraph, quote } from '../../support/tiny-dataset.ts';

const graph = makeGraph({
  documents: [{ id: 'paper', length: 900 }],
  questions: [{ id: 'many', slot: 'number' }],
  assertions: [
    { id: 'a', by: ['ann'], quotes: [quote('bell', 'paper')], answers: [answer('many', '3', { from: 3, to: 3 })] },
  ],
});
const stored = storeGraph(graph);
const nodeRows: NodeRow[] = stored.nodes.map(({ label, hash, properties }) => ({
  labels: [label],
  properties: { ...properties, hash },
}));
const relationshipRows: RelationshipRow[] = stored.relationships.map(({ type, hash, from, to, properties }) => ({
  type,
  from,
  to,
  properties: { ...properties, hash },
}));

/** The rows with one property of the row of that key set, or taken away where the value is undefined. */
function withProperty<Row extends NodeRow | RelationshipRow>(
  rows: Row[],
  key: RegExp,
  name: string,
  value: unknown,
): Row[] {
  return rows.map((row) => {
    if (!key.test(String(row.properties.key))) return row;
    const { [name]: _old, ...rest } = row.properties;
    return { ...row, properties: value === undefined ? rest : { ...rest, [name]: value } };
  });
}

describe('decodeGraph', () => {
  test('gives back the graph whose rows they are, in any order', () => {
    expect(decodeGraph('bell', nodeRows.toReversed(), relationshipRows.toReversed())).toEqual(graph);
  });

  test('leaves the bookkeeping of the Dataset out', () => {
    expect(decodeGraph('bell', withProperty(nodeRows, /^bell$/, 'epoch', 4), relationshipRows)).toEqual(graph);
  });

  test.each([
    [/\/a$/, 'claim', 3, 'has a wrong value in `claim`'],
    [/\/a$/, 'claim', undefined, 'has no `claim`'],
    [/\/a$/, 'asTold', 'no', 'has a wrong value in `asTold`'],
    [/\/a$/, 'tags', [], 'has a wrong value in `tags`'],
    [/\/a$/, 'tags', ['x', 1], 'has a wrong value in `tags`'],
    [/\/a$/, 'rank', 1, 'has a property `rank` that is not ours'],
    [/\/a$/, '__proto__x', 1, 'has a property `__proto__x` that is not ours'],
    [/\/a$/, 'constructor', 1, 'has a property `constructor` that is not ours'],
    [/\/paper$/, 'length', 1.5, 'has a wrong value in `length`'],
    [/\/ann$/, 'id', undefined, 'has no id'],
  ] as const)('refuses a node %s with %s = %j', (key, name, value, problem) => {
    expect(() => decodeGraph('bell', withProperty(nodeRows, key, name, value), relationshipRows)).toThrow(problem);
  });

  test.each([
    [/HOLDS/, 'only', 'yes', 'has a wrong value in `only`'],
    [/HOLDS/, 'how', undefined, 'has no `how`'],
    [/QUOTED_IN/, 'starts', [1, 0.5], 'has a wrong value in `starts`'],
    [/QUOTED_IN/, 'ends', 5, 'has a wrong value in `ends`'],
    [/QUOTED_IN/, 'position', 0.5, 'has a wrong value in `position`'],
    [/ASSERTS/, 'weight', 1, 'has a property `weight` that is not ours'],
  ] as const)('refuses a relationship %s with %s = %j', (key, name, value, problem) => {
    expect(() => decodeGraph('bell', nodeRows, withProperty(relationshipRows, key, name, value))).toThrow(problem);
  });

  test('refuses labels, types and ends that are not ours', () => {
    const [row] = relationshipRows;

    expect(() => decodeGraph('bell', [{ labels: ['Other'], properties: {} }], [])).toThrow('no label of ours');
    expect(() => decodeGraph('bell', [], row ? [{ ...row, type: 'OTHER' }] : [])).toThrow('a type that is not ours');
    expect(() => decodeGraph('bell', [], row ? [{ ...row, to: 'tower/a' }] : [])).toThrow('another dataset');
    expect(() => decodeGraph('bell', [], row ? [{ ...row, to: null }] : [])).toThrow('another dataset');
  });
});
