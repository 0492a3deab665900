// A database that an earlier rashomon wrote: readers refuse it with the command that helps, the next load of the folder migrates it
// whole, and nothing of the old shape is left.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { schemaVersion } from '../../src/domain/graph/schema.ts';
import { storeGraph } from '../../src/load/store-graph.ts';
import type { Connection } from '../../src/neo4j/connect.ts';
import { loadGraph } from '../../src/neo4j/load-graph.ts';
import { readGraph, refuseUnreadable } from '../../src/neo4j/read-graph.ts';
import { verifyGraph } from '../../src/neo4j/verify-graph.ts';
import { connectForTests, removeForTests } from '../support/load-dataset.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { readChecked } from '../support/read-checked.ts';
import { runStatement } from '../support/run-statement.ts';

const dataset = 'crocus-city-hall';
/** Rows as schema 1 stored them: answers as relationships between assertions and questions. */
const rows = readFileSync(
  fileURLToPath(new URL('../fixtures/schema-1/crocus-city-hall.jsonl', import.meta.url)),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Record<string, string> & { properties: Record<string, unknown> });

describeWithNeo4j('a dataset of schema 1', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await connectForTests();
  });
  beforeEach(async () => {
    await removeForTests(connection, dataset);
    await writeOldRows(connection);
  });
  afterAll(async () => {
    await removeForTests(connection, dataset);
    await connection.close();
  });

  test('is refused by readers, with the command that migrates it', async () => {
    await expect(readGraph(connection, dataset)).rejects.toMatchObject({
      kind: 'database',
      message: expect.stringContaining('graph schema 1'),
      hint: expect.stringContaining('rashomon load FOLDER'),
    });
    await expect(verifyGraph(connection, dataset)).rejects.toMatchObject({ kind: 'database' });
    await expect(refuseUnreadable(connection, dataset)).rejects.toMatchObject({ kind: 'database' });
  });

  test('becomes what a first load would have written, in one load and without --allow-shrink', async () => {
    const { index } = await readChecked(`data/${dataset}`);
    const wanted = storeGraph(index.graph);

    const outcome = await loadGraph(connection, wanted);

    expect(outcome.kind).toBe('applied');
    expect(await readGraph(connection, dataset)).toEqual(index.graph);
    await expect(refuseUnreadable(connection, dataset)).resolves.toBeUndefined();
    expect(await verifyGraph(connection, dataset)).toMatchObject({ lying: [], computedChecksum: wanted.checksum });
    expect((await loadGraph(connection, wanted)).kind).toBe('unchanged');
    const old = await runStatement(
      connection,
      'MATCH (:Assertion)-[r:ANSWERS]->(:Question) WHERE r.key STARTS WITH $prefix RETURN count(r) AS left',
      { prefix: `${dataset}/` },
    );
    expect(old).toMatchObject([{ left: 0 }]);
  });

  test('is removed like any other', async () => {
    await removeForTests(connection, dataset);

    const [left] = await runStatement(connection, 'MATCH (n {dataset: $dataset}) RETURN count(n) AS left', { dataset });
    expect(left).toEqual({ left: 0 });
  });

  test('of a later schema than ours is left alone', async () => {
    await runStatement(connection, 'MATCH (d:Dataset {key: $dataset}) SET d.schemaVersion = $version', {
      dataset,
      version: BigInt(schemaVersion + 1),
    });
    const { index } = await readChecked(`data/${dataset}`);

    await expect(loadGraph(connection, storeGraph(index.graph))).rejects.toMatchObject({
      kind: 'database',
      hint: expect.stringContaining('Nothing was written'),
    });
    await runStatement(connection, 'MATCH (d:Dataset {key: $dataset}) SET d.schemaVersion = 1', { dataset });
  });
});

async function writeOldRows(connection: Connection): Promise<void> {
  for (const { label, type, from, to, properties } of rows) {
    if (label !== undefined) {
      await runStatement(connection, `CREATE (n:${label}) SET n = $properties`, { properties });
    } else if (type !== undefined) {
      await runStatement(
        connection,
        `MATCH (a:Actor|Assertion|Document|Event|Question|Silence {key: $from}), (b {key: $to}) CREATE (a)-[r:${type}]->(b) SET r = $properties`,
        { from, to, properties },
      );
    }
  }
  await runStatement(
    connection,
    "MATCH (d:Dataset {key: $dataset}) SET d.epoch = 1, d.state = 'ready', d.checksum = $checksum, d.schemaVersion = 1",
    { dataset, checksum: rows[0]?.checksum },
  );
}
