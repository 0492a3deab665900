// `rashomon mcp` over a real Neo4j: the golden answers with all they rest on, the question that needs a database, a load between two
// answers, a client that cancels, and a database that is not there.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../src/neo4j/connect.ts';
import { parseAnswers } from '../../tools/render-answers.ts';
import { type AgentClient, openAgentClient, tellAll } from '../support/agent-client.ts';
import { generateGraph } from '../support/generated-graph.ts';
import { connectForTests, loadGraphForTests, removeForTests, renameDataset } from '../support/load-dataset.ts';
import { describeWithNeo4j, testNeo4j } from '../support/neo4j.ts';
import { readChecked } from '../support/read-checked.ts';
import { runRashomon } from '../support/run-rashomon.ts';

const dataset = 'mcp-crocus';
const large = 'mcp-generated';

describeWithNeo4j('rashomon mcp over Neo4j', () => {
  let connection: Connection;
  let agent: AgentClient;
  beforeAll(async () => {
    connection = await connectForTests();
    const { index } = await readChecked('data/crocus-city-hall');
    await loadGraphForTests(connection, renameDataset(index.graph, dataset));
    const { uri, username, password, database } = testNeo4j();
    agent = await openAgentClient([], {
      env: { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database },
    });
  });
  afterAll(async () => {
    await removeForTests(connection, dataset, large);
    await connection.close();
  });

  test.each(['who-contradicts-whom', 'rival-answers', 'hearsay', 'silences', 'path-of-contradiction'])(
    '%s gives the golden answers with every statement they name',
    async (name) => {
      const recorded = parseAnswers(readFileSync(`tests/fixtures/answers/crocus-city-hall/${name}.json`, 'utf8'));
      for (const { parameters, rows } of recorded) {
        const found = await tellAll(agent, name, { ...parameters, dataset });

        expect(found.rows).toEqual(rows);
        for (const told of found.answers) {
          const ids = told.statements.map(({ id }) => id);
          expect(ids).toEqual(expect.arrayContaining(told.rows.flatMap(({ restsOn }) => restsOn)));
          expect(told.statements.every(({ quotes }) => quotes.every(({ exact }) => exact !== ''))).toBe(true);
        }
      }
    },
  );

  test('has the question that only a database answers, and resources', async () => {
    expect((await agent.tell('known-elsewhere', { dataset })).rows).toBeInstanceOf(Array);
    const { contents } = await agent.client.readResource({
      uri: `rashomon://${dataset}/assertion/kremlin-links-ukraine`,
    });
    expect(JSON.stringify(contents)).toContain('Government of Ukraine accused, telling that');
    await expect(agent.tell('known-elsewhere', { dataset, other: 'nowhere' })).rejects.toThrow('nowhere');
  });

  test('answers what stands now, after a load as before it', async () => {
    await expect(agent.tell('ids', { dataset: large })).rejects.toThrow(`There is no dataset \`${large}\` here.`);
    await loadGraphForTests(connection, generateGraph(large, 300));

    const told = await agent.tell('who-said-what', { dataset: large });
    expect(told.complete).toBe(false);
    expect(told.statements.length).toBeGreaterThanOrEqual(told.rows.length);
  });

  test('ends the question of a client that cancels, and goes on with the next', async () => {
    const cancelled = new AbortController();
    const call = agent.client.callTool(
      { name: 'accounts', arguments: { dataset: large } },
      { signal: cancelled.signal },
    );
    cancelled.abort('enough');

    await expect(call).rejects.toThrow(/enough|abort|cancel/i);
    expect((await agent.tell('silences', { dataset })).rows.length).toBe(1);
    expect(agent.readLog()).not.toMatch(/bug|at .*\.ts/);
  });

  test('ends with 4 where no database answers, and writes nothing to standard output', async () => {
    const run = await runRashomon(['mcp', '-a', 'bolt://127.0.0.1:1']);

    expect(run).toMatchObject({ exitCode: 4, stdout: '' });
  });
});
