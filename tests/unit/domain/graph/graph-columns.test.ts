// A graph as columns: nothing is lost, and what is equal is there once.
import { beforeAll, describe, expect, test } from 'vitest';
import { readColumns, writeColumns } from '../../../../src/domain/graph/graph-columns.ts';
import type { NarrativeGraph } from '../../../../src/domain/graph/narrative-graph.ts';
import { buildGeneratedGraph } from '../../../support/generated-affair.ts';
import { readChecked } from '../../../support/read-checked.ts';

const sent = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('writeColumns and readColumns', () => {
  let invented: NarrativeGraph;
  beforeAll(() => {
    invented = buildGeneratedGraph({ id: 'breach', assertions: 300, seed: 1 });
  });

  test.each(['data/crocus-city-hall', 'data/harbour-fire'])(
    'give the graph of %s back, in its order',
    async (folder) => {
      const { graph } = (await readChecked(folder)).index;

      expect(JSON.stringify(readColumns(sent(writeColumns(graph))))).toBe(JSON.stringify(graph));
    },
  );

  test('give an invented graph of every size back, and an empty one', () => {
    for (const assertions of [30, 120]) {
      const graph = buildGeneratedGraph({ id: 'breach', assertions, seed: assertions });
      expect(JSON.stringify(readColumns(sent(writeColumns(graph))))).toBe(JSON.stringify(graph));
    }
    const none = sent({
      nodes: Object.fromEntries(Object.keys(invented.nodes).map((label) => [label, []])),
      relationships: Object.fromEntries(Object.keys(invented.relationships).map((type) => [type, []])),
    });
    expect(readColumns(writeColumns(none))).toEqual(none);
  });

  test('hold equal properties once', () => {
    const { values, properties, from } = writeColumns(invented).relationships.CONFLICTS_WITH;
    const rows = readColumns(writeColumns(invented)).relationships.CONFLICTS_WITH;

    expect([properties.length, from.length]).toEqual([rows.length, rows.length]);
    expect(values.length).toBeLessThan(rows.length / 2);
    expect(new Set(values.map((one) => JSON.stringify(one))).size).toBe(values.length);
    expect(new Set(rows.map((one) => one.properties)).size).toBe(values.length);
  });

  test('a relationship that ends at no node is no graph', () => {
    const [first] = invented.relationships.ASSERTS;
    if (first === undefined) throw new Error('nobody says anything');
    const torn = { ...invented.relationships, ASSERTS: [{ ...first, to: 'nowhere' }] };

    expect(() => writeColumns({ ...invented, relationships: torn })).toThrow('ends at nowhere');
  });
});
