// The rules of derivation stand twice, in src/domain/derive and in cypher/parts/derived.cypher: on generated datasets both give
// the same relations, row for row.
import { readFile } from 'node:fs/promises';
import { fc } from '@fast-check/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Derivation, deriveRelations } from '../../src/domain/derive/derive-relations.ts';
import { indexGraph } from '../../src/domain/graph/index-graph.ts';
import type { NarrativeGraph } from '../../src/domain/graph/narrative-graph.ts';
import type { Connection } from '../../src/neo4j/connect.ts';
import { runQuery } from '../../src/neo4j/run-query.ts';
import { readPart } from '../../src/query/parts.ts';
import { arbitraryGraph } from '../support/arbitrary-dataset.ts';
import { everyCase } from '../support/derivation-cases.ts';
import { connectForTests, loadGraphForTests, removeForTests } from '../support/load-dataset.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { answer as answered, type LooseDataset, makeGraph } from '../support/tiny-dataset.ts';

const dataset = 'derive-generated';
/** No test here fails on a clock. */
const timeout = 600_000;
let connection: Connection;
let part: string;

describeWithNeo4j('cypher/parts/derived.cypher', () => {
  beforeAll(async () => {
    connection = await connectForTests();
    part = readPart(await readFile(new URL('../../cypher/parts/derived.cypher', import.meta.url), 'utf8'));
  });
  afterAll(async () => {
    await removeForTests(connection, dataset);
    await connection.close();
  }, timeout);

  test(
    'gives what deriveRelations gives, on every case of every rule',
    async () => {
      const graph = rename(everyCase());
      const { relations } = deriveRelations(indexGraph(graph));
      await loadGraphForTests(connection, graph, { shared: true });

      expect(relations.length).toBeGreaterThan(20);
      expect(await askPart()).toEqual(render({ relations, counted: [] }));
    },
    timeout,
  );

  test(
    'gives what deriveRelations gives, on generated datasets',
    async () => {
      let compared = 0;
      await fc.assert(
        fc.asyncProperty(
          arbitraryGraph({ id: dataset, maxAssertions: 40, maxQuestions: 4, maxActors: 6 }),
          async (graph) => {
            await loadGraphForTests(connection, graph, { shared: true });

            const expected = render(deriveRelations(indexGraph(graph)));

            expect(await askPart()).toEqual(expected);
            compared += expected.length;
          },
        ),
        { numRuns: 25, endOnFailure: true },
      );

      expect(compared).toBeGreaterThan(30);
    },
    timeout,
  );

  test(
    'gives what deriveRelations gives, around one actor',
    async () => {
      const graph = rename(everyCase());
      const index = indexGraph(graph);
      await loadGraphForTests(connection, graph, { shared: true });

      for (const { id } of graph.nodes.Actor) {
        expect(await askPart(id)).toEqual(render(deriveRelations(index, { actors: [id] })));
      }
    },
    timeout,
  );

  test(
    'pairs a question of 200 answers, and one of 201 only around a focus',
    async () => {
      for (const answers of [200, 201]) {
        const graph = rename(makeGraph(askedOf(answers)));
        const index = indexGraph(graph);
        await loadGraphForTests(connection, graph, { shared: true });

        const all = await askPart();
        const focused = await askPart('speaker-7');

        const derivation = deriveRelations(index);
        expect(all).toEqual(render(derivation));
        expect(all.length).toBe(answers === 200 ? (answers * (answers - 1)) / 2 : 0);
        expect(derivation.counted.length).toBe(answers === 200 ? 0 : 1);
        expect(focused).toEqual(render(deriveRelations(index, { actors: ['speaker-7'] })));
        expect(focused.length).toBe(answers - 1);
      }
    },
    timeout,
  );
});

async function askPart(actor?: string): Promise<readonly unknown[]> {
  const focus =
    actor === undefined
      ? 'WITH null AS focus'
      : "WITH COLLECT { MATCH (:Actor {key: $dataset + '/' + $actor})-[:ASSERTS]->(a) RETURN a } AS focus";
  const { rows } = await runQuery(
    connection,
    `${focus}\n${part}\nRETURN one.id AS from, other.id AS to, type, kind, rule, hedged, evidence ORDER BY from, to, type`,
    { dataset, ...(actor === undefined ? {} : { actor }) },
  );
  return rows;
}

function render({ relations }: Derivation): readonly unknown[] {
  const text = ({ properties: { stance, value } }: (typeof relations)[number]['evidence'][number]['fromAnswer']) =>
    `${stance === 'denied' ? 'not ' : ''}${value}`;
  return relations.map(({ from, to, type, kind, rule, hedged, evidence }) => ({
    from,
    to,
    type,
    kind,
    rule,
    hedged,
    evidence: evidence.map((one) => `${one.question}: ${text(one.fromAnswer)} | ${text(one.toAnswer)}`),
  }));
}

function rename(graph: NarrativeGraph): NarrativeGraph {
  return { ...graph, nodes: { ...graph.nodes, Dataset: graph.nodes.Dataset.map((one) => ({ ...one, id: dataset })) } };
}

/** One question, answered in two ways by as many speakers as wished. */
function askedOf(answers: number): LooseDataset {
  return {
    questions: [{ id: 'moved', slot: 'yes-no' }],
    assertions: Array.from({ length: answers }, (_, i) => ({
      id: `a${i}`,
      by: [`speaker-${i}`],
      answers: [answered('moved', i % 3 === 0 ? 'yes' : 'no')],
    })),
  };
}
