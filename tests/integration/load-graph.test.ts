import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../src/neo4j/connect.ts';
import { readGraph } from '../../src/neo4j/read-graph.ts';
import { connectForTests, loadGraphForTests, removeForTests, renameDataset } from '../support/load-dataset.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { answer, makeGraph, quote, relation } from '../support/tiny-dataset.ts';

const dataset = 'loader-first';
let connection: Connection;
beforeAll(async () => {
  connection = await connectForTests();
});
afterAll(async () => {
  await removeForTests(connection, dataset);
  await connection.close();
});

describeWithNeo4j('loadGraph', () => {
  test('stores a graph that comes back equal', async () => {
    const graph = renameDataset(
      makeGraph({
        documents: [{ id: 'paper' }],
        questions: [
          { id: 'who', values: { thief: { within: [] } } },
          { id: 'many', slot: 'number', unit: 'bells' },
        ],
        assertions: [
          {
            id: 'a',
            by: ['ann'],
            quotes: [quote('the thief', 'paper', { start: 3, end: 12 })],
            answers: [answer('who', 'thief')],
          },
          {
            id: 'b',
            by: ['bob'],
            answers: [answer('many', '3', { from: 3, to: 3 })],
            relations: [relation('CONTRADICTS', 'a')],
          },
        ],
      }),
      dataset,
    );

    const { outcome } = await loadGraphForTests(connection, graph);
    const again = await loadGraphForTests(connection, graph);

    expect(outcome.kind).toBe('applied');
    expect(again.outcome.kind).toBe('unchanged');
    expect(await readGraph(connection, dataset)).toEqual(graph);
  });
});
