// A dataset as a Cypher script, run statement by statement by a driver that knows nothing of it: every row is what the loader would have
// written, and `verify` finds nothing.
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildGraph } from '../../src/domain/build/build-graph.ts';
import { cypher } from '../../src/formats/cypher/cypher.ts';
import { exportAffair } from '../../src/formats/export-affair.ts';
import { storeGraph } from '../../src/load/store-graph.ts';
import type { Connection } from '../../src/neo4j/connect.ts';
import { readGraph } from '../../src/neo4j/read-graph.ts';
import { verifyGraph } from '../../src/neo4j/verify-graph.ts';
import { connectForTests, removeForTests, renameDataset } from '../support/load-dataset.ts';
import { describeWithNeo4j, testNeo4j } from '../support/neo4j.ts';
import { readChecked } from '../support/read-checked.ts';
import { graphTools, makeDataset, quote } from '../support/tiny-dataset.ts';

const dataset = 'script-affair';

/** As a client does that cuts at a semicolon at the end of a line. */
async function runScript(script: string): Promise<void> {
  const { uri, username, password, database } = testNeo4j();
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const session = driver.session({ database });
  try {
    const statements = script
      .replace(/^\/\/.*$/gm, '')
      .split(/;\s*$/m)
      .map((one) => one.trim());
    for (const statement of statements.filter((one) => one !== '')) await session.run(statement);
  } finally {
    await session.close();
    await driver.close();
  }
}

describeWithNeo4j('a Cypher script', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await connectForTests();
  });
  afterAll(async () => {
    await removeForTests(connection, dataset);
    await connection.close();
  });

  test('gives a database that verify finds nothing in, whatever the texts hold', async () => {
    const { dataset: shipped } = await readChecked('data/harbour-fire');
    const awkward = makeDataset({
      documents: [{ id: 'page', length: 100, sha256: 'a'.repeat(64) }],
      assertions: [
        {
          id: 'one',
          by: ['ann'],
          claim: "It's \\u0041 \\n \\\\ “so”;\n// no comment\r\t\u0001 🔥 `x` $y {z}",
          quotes: [quote(['a', 'b;'], 'page', { start: [1, 4], end: [2, 6] })],
        },
      ],
    });
    for (const one of [shipped, awkward]) {
      const graph = renameDataset(buildGraph(one, graphTools), dataset);
      const stored = storeGraph(graph);
      await removeForTests(connection, dataset);

      await runScript(String((await exportAffair(cypher, { graph, dataset: one })).written));

      const verified = await verifyGraph(connection, dataset);
      expect(verified?.lying).toEqual([]);
      expect([verified?.storedChecksum, verified?.computedChecksum]).toEqual([stored.checksum, stored.checksum]);
      expect(await readGraph(connection, dataset)).toEqual(graph);
    }
  });
});
