// The contract of the two roads: a graph in memory and the same graph loaded into Neo4j and read back are equal, attribute by attribute,
// and so is everything made from them.
import { fc } from '@fast-check/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordsFromGraph } from '../../src/dataset/write/records-from-graph.ts';
import { labels, relationshipTypes } from '../../src/domain/graph/schema.ts';
import { buildGraphPayload } from '../../src/http/build-answers.ts';
import { storeGraph } from '../../src/load/store-graph.ts';
import type { Connection } from '../../src/neo4j/connect.ts';
import { readGraph } from '../../src/neo4j/read-graph.ts';
import { verifyGraph } from '../../src/neo4j/verify-graph.ts';
import { arbitraryGraph } from '../support/arbitrary-dataset.ts';
import { connectForTests, loadDatasetForTests, loadGraphForTests, removeForTests } from '../support/load-dataset.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { readChecked } from '../support/read-checked.ts';

const dataset = 'loader-roads';
const shipped = ['crocus-city-hall', 'harbour-fire'] as const;

describeWithNeo4j('the road through Neo4j', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await connectForTests();
  });
  afterAll(async () => {
    await removeForTests(connection, dataset, ...shipped.map((id) => `${dataset}-${id}`));
    await connection.close();
  });

  test('gives generated graphs back equal, each loaded over the one before', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(arbitraryGraph({ id: dataset, maxAssertions: 16 }), async (graph) => {
        const { stored } = await loadGraphForTests(connection, graph);
        const read = await readGraph(connection, dataset);
        const verified = await verifyGraph(connection, dataset);

        expect(read).toEqual(graph);
        expect(read && JSON.stringify(buildGraphPayload(read))).toBe(JSON.stringify(buildGraphPayload(graph)));
        expect(read && recordsFromGraph(read)).toEqual(recordsFromGraph(graph));
        expect(verified).toMatchObject({ lying: [], computedChecksum: stored.checksum });
        for (const { label } of stored.nodes) seen.add(label);
        for (const { type } of stored.relationships) seen.add(type);
      }),
      { numRuns: 40, interruptAfterTimeLimit: 90_000 },
    );

    // A generator that left a label or type out would prove nothing about it.
    expect([...seen].sort()).toEqual([...labels, ...relationshipTypes].sort());
  });

  test.each(shipped)('gives %s back equal, to the byte', async (id) => {
    const read = await readChecked(`data/${id}`);
    const renamed = { ...read.dataset, id: `${dataset}-${id}` as typeof read.dataset.id };

    const inMemory = await loadDatasetForTests(connection, renamed);
    const fromNeo4j = await readGraph(connection, `${dataset}-${id}`);

    expect(fromNeo4j).toEqual(inMemory);
    expect(fromNeo4j && storeGraph(fromNeo4j).checksum).toBe(storeGraph(inMemory).checksum);
    expect(fromNeo4j && JSON.stringify(buildGraphPayload(fromNeo4j))).toBe(JSON.stringify(buildGraphPayload(inMemory)));
  });
});
