// Times of day, in Neo4j and from files: what was said on one day stands in its order, and a day holds all its times.
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildGraph } from '../../src/domain/build/build-graph.ts';
import { collectFacts } from '../../src/domain/measures/facts.ts';
import type { Connection } from '../../src/neo4j/connect.ts';
import { readGraph } from '../../src/neo4j/read-graph.ts';
import { runQuery } from '../../src/neo4j/run-query.ts';
import { findQuery, loadCatalog } from '../../src/query/catalog.ts';
import { answerFromGraph } from '../../src/query/register.ts';
import { connectForTests, loadGraphForTests, removeForTests, renameDataset } from '../support/load-dataset.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { graphTools, makeDataset, relation } from '../support/tiny-dataset.ts';

const dataset = 'times-of-day';
const questions = fileURLToPath(new URL('../../cypher/questions', import.meta.url));
const said = (id: string, saidAt: string, instant: string, more: object = {}) => ({
  id,
  by: ['ann'],
  saidAt,
  saidFrom: instant,
  saidTo: instant,
  ...more,
});

const graph = renameDataset(
  buildGraph(
    makeDataset({
      actors: [{ id: 'ann' }, { id: 'ben' }],
      assertions: [
        said('eleven', '2024-03-22T23:00+03:00', '2024-03-22T20:00:00Z'),
        said('three', '2024-03-22T15:00+03:00', '2024-03-22T12:00:00Z'),
        said('day', '2024-03-22', '2024-03-22'),
        said('next', '2024-03-23', '2024-03-23'),
        said('accusation', '2024-03-22T10:00Z', '2024-03-22T10:00:00Z', { act: 'accuses', about: ['ben'] }),
        said('reply', '2024-03-22', '2024-03-22', {
          by: ['ben'],
          relations: [relation('CONTRADICTS', 'accusation', { kind: 'denies' })],
        }),
      ],
    }),
    graphTools,
  ),
  dataset,
);

describeWithNeo4j('times of day', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await connectForTests();
    await loadGraphForTests(connection, graph);
  });
  afterAll(async () => {
    await removeForTests(connection, dataset);
    await connection.close();
  });

  const ask = async (name: string, parameters: Record<string, string | boolean | bigint | null>) => {
    const { cypher } = findQuery(await loadCatalog(questions), name);
    return (await runQuery(connection, cypher, { dataset, limit: 100n, skip: 0n, ...parameters })).rows;
  };

  test.each([
    [null, null, ['day', 'reply', 'accusation', 'three', 'eleven', 'next']],
    [null, '2024-03-22', ['day', 'reply', 'accusation', 'three', 'eleven']],
    ['2024-03-22', '2024-03-22', ['day', 'reply', 'accusation', 'three', 'eleven']],
    ['2024-03-23', null, ['next']],
  ])('the timeline from %s to %s is in their order', async (from, to, order) => {
    const asked = { dataset, from, to, actor: null, undated: true, limit: 100n, skip: 0n };
    const rows = await ask('timeline', asked);
    const fromFiles = answerFromGraph(findQuery(await loadCatalog(questions), 'timeline'), collectFacts(graph), asked);

    expect(rows.map((row) => row.assertion)).toEqual(order);
    expect(fromFiles.rows).toEqual(rows);
  });

  test('the zone as written is kept', async () => {
    const rows = await ask('timeline', { from: null, to: null, actor: null, undated: true });

    expect(rows.find((row) => row.assertion === 'three')).toMatchObject({
      said: '2024-03-22T15:00+03:00',
      saidFrom: '2024-03-22T12:00:00Z',
    });
    const stored = (await readGraph(connection, dataset))?.nodes.Assertion.find(({ id }) => id === 'three');
    expect(stored?.properties.saidAt).toBe('2024-03-22T15:00+03:00');
  });

  test('a reply of that day may come after an accusation at a time of it', async () => {
    expect(await ask('unanswered-accusations', { accused: null })).toEqual([]);
  });
});
