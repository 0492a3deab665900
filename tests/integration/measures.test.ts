// Every question with a measure (src/query/register.ts) gives the same rows from memory as from Neo4j, all columns in the same order:
// on the datasets that ship, on every case of derivation and on generated datasets, with every parameter it has.
import { fileURLToPath } from 'node:url';
import { fc } from '@fast-check/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GraphIndex } from '../../src/domain/graph/index-graph.ts';
import type { NarrativeGraph } from '../../src/domain/graph/narrative-graph.ts';
import { collectFacts } from '../../src/domain/measures/facts.ts';
import type { Connection } from '../../src/neo4j/connect.ts';
import { runQuery } from '../../src/neo4j/run-query.ts';
import { loadCatalog } from '../../src/query/catalog.ts';
import { decodeParameters } from '../../src/query/parameters.ts';
import type { QueryFile, QueryParameter } from '../../src/query/query-file.ts';
import { answerFromGraph, hasMeasure } from '../../src/query/register.ts';
import { arbitraryGraph } from '../support/arbitrary-dataset.ts';
import { everyCase } from '../support/derivation-cases.ts';
import { connectForTests, loadGraphForTests, removeForTests, renameDataset } from '../support/load-dataset.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { readChecked } from '../support/read-checked.ts';

const dataset = 'measured-answers';
const { queries } = await loadCatalog(fileURLToPath(new URL('../../cypher/questions', import.meta.url)));
const measured = queries.filter(hasMeasure);
/** The first run of each question is planned: minutes on a busy machine. No test here fails on a clock. */
const timeout = 600_000;
let connection: Connection;

describeWithNeo4j('src/query/register', () => {
  beforeAll(async () => {
    connection = await connectForTests();
  });
  afterAll(async () => {
    await removeForTests(connection, dataset);
    await connection.close();
  });

  test.each(['data/crocus-city-hall', 'data/harbour-fire'])(
    'answers as Neo4j does on %s',
    async (folder) => {
      const { index } = await readChecked(folder);

      expect(await compareAll(index.graph)).toBeGreaterThan(500);
    },
    timeout,
  );

  test(
    'answers as Neo4j does on every case of derivation',
    async () => {
      expect(await compareAll(everyCase())).toBeGreaterThan(500);
    },
    timeout,
  );

  test(
    'answers as Neo4j does on generated datasets',
    async () => {
      let compared = 0;
      await fc.assert(
        fc.asyncProperty(
          arbitraryGraph({ id: dataset, maxAssertions: 20, maxQuestions: 4, maxActors: 5 }),
          async (graph) => {
            compared += await compareAll(graph);
          },
        ),
        { numRuns: 5, endOnFailure: true },
      );

      expect(compared).toBeGreaterThan(500);
    },
    timeout,
  );
});

/** How many rows were compared. */
async function compareAll(given: NarrativeGraph): Promise<number> {
  const graph = renameDataset(given, dataset);
  await loadGraphForTests(connection, graph, { shared: true });
  const facts = collectFacts(graph);
  let compared = 0;
  for (const query of measured) {
    for (const typed of listAskings(query, facts.index)) {
      const parameters = decodeParameters(query, { ...typed, dataset });
      const { rows } = await runQuery(connection, query.cypher, parameters);
      const answer = answerFromGraph(query, facts, parameters);
      expect({ question: query.name, typed, rows: answer.rows }).toEqual({ question: query.name, typed, rows });
      compared += rows.length;
    }
  }
  return compared;
}

type Typed = Readonly<Record<string, string>>;

/** The question as it stands, with each optional parameter alone, and a page of it; each time with the required ones. */
function listAskings({ parameters }: QueryFile, index: GraphIndex): readonly Typed[] {
  const own = parameters.filter(({ name }) => !['dataset', 'limit', 'skip'].includes(name));
  const required = own
    .filter((one) => one.required)
    .reduce<readonly Typed[]>(
      (open, one) => open.flatMap((typed) => listValues(one, index).map((value) => ({ ...typed, [one.name]: value }))),
      [{}],
    );
  const optional = own
    .filter((one) => !one.required)
    .flatMap((one) => listValues(one, index).map((value): Typed => ({ [one.name]: value })));
  return required.flatMap((typed) =>
    [{}, ...optional, { limit: '2', skip: '1' }].map((more) => ({ ...typed, ...more })),
  );
}

function listValues({ names, choices, type, example = '' }: QueryParameter, index: GraphIndex): readonly string[] {
  if (choices !== undefined) return choices.slice(0, 2);
  if (names === undefined) return type === 'integer' ? ['2', '3'] : [example];
  const ids = index.graph.nodes[names].map(({ id }) => id);
  const busy = ids.toSorted((a, b) => weigh(index, b) - weigh(index, a));
  return busy.slice(0, 2);
}

/** Those of whom there is most to say first: an actor who says nothing compares nothing. */
function weigh(index: GraphIndex, id: string): number {
  return index.assertionsOf(id).length + index.recordedRelationsOf(id).length + index.thatAreAbout(id).length;
}
