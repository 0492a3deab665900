// The patterns of docs/graph.md, typed as they stand there: each finds something in the founding dataset.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../src/neo4j/connect.ts';
import { connectForTests, loadGraphForTests, removeForTests } from '../support/load-dataset.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { readChecked } from '../support/read-checked.ts';
import { runStatement } from '../support/run-statement.ts';

const dataset = 'crocus-city-hall';
const page = readFileSync(new URL('../../docs/graph.md', import.meta.url), 'utf8');
const patterns = [...page.matchAll(/^```cypher\n([\s\S]*?)^```/gm)].flatMap(([, cypher]) => cypher ?? '');

describeWithNeo4j('docs/graph.md', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await connectForTests();
    const { index } = await readChecked(`data/${dataset}`);
    await loadGraphForTests(connection, index.graph);
  });
  afterAll(async () => {
    await removeForTests(connection, dataset);
    await connection.close();
  });

  test('has patterns', () => {
    expect(patterns.length).toBeGreaterThan(4);
  });

  test.each(patterns)('finds something by %s', async (cypher) => {
    expect((await runStatement(connection, cypher)).length).toBeGreaterThan(0);
  });
});
