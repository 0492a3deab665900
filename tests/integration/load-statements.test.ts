// How the server plans the loader's statements: by index or element id, never by looking at everything there is.
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../src/neo4j/connect.ts';
import { explainQuery } from '../../src/neo4j/run-query.ts';
import { readStatement } from '../../src/neo4j/statements.ts';
import { generateGraph } from '../support/generated-graph.ts';
import { connectForTests, loadGraphForTests, removeForTests } from '../support/load-dataset.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';

const dataset = 'loader-statements';
const folder = new URL('../../cypher/load/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.cypher'))
  .flatMap((file) => [...readFileSync(new URL(file, folder), 'utf8').matchAll(/^\/\/ statement: (.+)$/gm)])
  .map((match) => match[1] ?? '');

/** These look at every node of a label, or at no node at all. */
const scansOnPurpose = [
  'read foreign nodes',
  'list datasets',
  'ping',
  'count nodes',
  'count all nodes',
  'show constraints',
  'show indexes',
  'await indexes',
];
const parameters = {
  dataset,
  prefix: `${dataset}/`,
  keys: [`${dataset}/a`],
  ids: ['4:x:1'],
  rows: [['k', {}, 'f', 't']],
  limit: 1n,
  properties: {},
};

describeWithNeo4j('cypher/load', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await connectForTests();
    // Among others: of a dataset that is alone a scan is as good as a seek.
    await loadGraphForTests(connection, generateGraph(`${dataset}-beside`, 400));
    await loadGraphForTests(connection, generateGraph(dataset, 20));
    // The planner knows how much an index holds once it has been counted.
    await connection.driver.executeQuery('CALL db.prepareForReplanning(60)', {}, { database: 'neo4j' });
  });
  afterAll(async () => {
    await removeForTests(connection, dataset);
    await removeForTests(connection, `${dataset}-beside`);
    await connection.close();
  });

  test('holds a statement for every kind', () => {
    expect(names.length).toBeGreaterThan(80);
  });

  test.each(names.filter((name) => !scansOnPurpose.includes(name)))('%s is planned without a scan', async (name) => {
    const { operators } = await explainQuery(connection, readStatement(name), parameters);

    expect(operators.filter((operator) => /Scan/.test(operator))).toEqual([]);
    expect(operators.filter((operator) => /Seek|Create|Merge/.test(operator))).not.toEqual([]);
  });
});
