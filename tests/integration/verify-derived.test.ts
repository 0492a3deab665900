// Rows that follow by rule, forged, removed or changed in the database with hashes and checksum that fit: recomputing what must
// follow from what is recorded names each of them, and `load --repair` puts them right.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { recomputeDerived } from '../../src/cli/recompute-derived.ts';
import { hashJson } from '../../src/load/canonical-hash.ts';
import { computeChecksum, storeGraph } from '../../src/load/store-graph.ts';
import type { Connection } from '../../src/neo4j/connect.ts';
import { loadGraph } from '../../src/neo4j/load-graph.ts';
import { readGraph } from '../../src/neo4j/read-graph.ts';
import { verifyGraph } from '../../src/neo4j/verify-graph.ts';
import { connectForTests, loadGraphForTests, removeForTests, renameDataset } from '../support/load-dataset.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { runStatement } from '../support/run-statement.ts';
import { answer, makeGraph } from '../support/tiny-dataset.ts';

const dataset = 'verify-derived';
const graph = renameDataset(
  makeGraph({
    actors: [{ id: 'ann' }, { id: 'ben' }, { id: 'cyd' }],
    questions: [
      { id: 'who', exclusive: true, because: 'One did it.', values: { cat: {}, dog: {}, tom: { within: ['cat'] } } },
    ],
    assertions: [
      { id: 'a', by: ['ann'], answers: [answer('who', 'tom')] },
      { id: 'b', by: ['ben'], answers: [answer('who', 'dog')] },
      { id: 'c', by: ['cyd'], answers: [answer('who', 'cat')] },
    ],
  }),
  dataset,
);
const conflictKey = `${dataset}/CONFLICTS_WITH/a/b`;

/** What is done by hand, and what is then said of which row. */
const tampering: readonly [what: string, statement: string, parameters: Record<string, unknown>, faults: string[][]][] =
  [
    [
      'a conflict taken out',
      'MATCH ()-[r:CONFLICTS_WITH {key: $key}]->() DELETE r',
      { key: conflictKey },
      [
        [
          conflictKey,
          'follows from what is recorded, and is missing (rival-answers: Their answers exclude each other.)',
        ],
      ],
    ],
    [
      'a conflict forged between two that agree',
      'MATCH (a {key: $from}), (c {key: $to}) CREATE (a)-[r:CONFLICTS_WITH]->(c) SET r = $row',
      {
        from: `${dataset}/a`,
        to: `${dataset}/c`,
        row: seal({
          key: `${dataset}/CONFLICTS_WITH/a/c`,
          kind: 'rivals',
          rule: 'rival-answers',
          questions: ['who'],
          evidence: ['who: tom | cat'],
          hedged: false,
        }),
      },
      [[`${dataset}/CONFLICTS_WITH/a/c`, 'does not follow from what is recorded']],
    ],
    [
      'a conflict that says another kind',
      'MATCH ()-[r:CONFLICTS_WITH {key: $row.key}]->() SET r = $row',
      {
        row: seal({
          key: conflictKey,
          kind: 'denies',
          rule: 'denied-answer',
          questions: ['who'],
          evidence: ['who: tom | dog'],
          hedged: false,
        }),
      },
      [[conflictKey, 'says something else than what follows from what is recorded']],
    ],
    [
      'an exclusion taken out',
      'MATCH (:Answer)-[r:EXCLUDES {key: $key}]->() DELETE r',
      { key: `${dataset}/EXCLUDES/who%2Fcat/who%2Fdog` },
      [
        [
          `${dataset}/EXCLUDES/who%2Fcat/who%2Fdog`,
          'follows from what is recorded, and is missing (rival-answers: Their answers exclude each other.)',
        ],
      ],
    ],
    [
      'an answer that no longer lies in a wider one',
      'MATCH (:Answer)-[r:WITHIN]->(:Answer) WHERE r.key STARTS WITH $prefix DELETE r',
      { prefix: `${dataset}/` },
      [[`${dataset}/WITHIN/who%2Ftom/who%2Fcat`, 'follows from what is recorded, and is missing']],
    ],
    [
      'an answer that nobody gives',
      'MATCH (q:Question {key: $question}) CREATE (q)<-[r:ANSWERS]-(n:Answer) SET n = $node, r = $row',
      {
        question: `${dataset}/who`,
        node: seal({ key: `${dataset}/who/cow`, dataset, id: 'who/cow', value: 'cow' }),
        row: seal({ key: `${dataset}/ANSWERS/who%2Fcow/who` }),
      },
      [
        [`${dataset}/ANSWERS/who%2Fcow/who`, 'does not follow from what is recorded'],
        [`${dataset}/who/cow`, 'does not follow from what is recorded'],
      ],
    ],
  ];

function seal(row: Record<string, unknown>): Record<string, unknown> {
  return { ...row, hash: hashJson(row) };
}

describeWithNeo4j('recomputeDerived', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await connectForTests();
  });
  beforeEach(async () => {
    await removeForTests(connection, dataset);
    await loadGraphForTests(connection, graph);
  });
  afterAll(async () => {
    await removeForTests(connection, dataset);
    await connection.close();
  });

  const recompute = async () => {
    const verification = await verifyGraph(connection, dataset);
    if (verification === undefined) throw new Error('the dataset is gone');
    return { verification, derived: recomputeDerived(dataset, verification) };
  };

  test('finds that all follows in what was just loaded', async () => {
    expect((await recompute()).derived).toEqual({ ok: true, faults: [] });
  });

  test.each(tampering)(
    'names %s, although every hash fits, and --repair mends it',
    async (_, statement, parameters, faults) => {
      await runStatement(connection, statement, parameters);
      await sealChecksum(connection);

      const { verification, derived } = await recompute();
      expect(verification).toMatchObject({ lying: [], storedChecksum: verification.computedChecksum });
      expect(derived).toMatchObject({ ok: true });
      expect(derived.ok && derived.faults.map(({ key, problem }) => [key, problem])).toEqual(faults);

      await loadGraph(connection, storeGraph(graph), { repair: true });
      expect(await readGraph(connection, dataset)).toEqual(graph);
      expect((await recompute()).derived).toEqual({ ok: true, faults: [] });
    },
  );

  test('says why it cannot compare where what is recorded is not sound', async () => {
    await runStatement(connection, 'MATCH (n:Actor {key: $key}) DETACH DELETE n', { key: `${dataset}/ann` });

    expect((await recompute()).derived).toMatchObject({ ok: false, reason: expect.stringContaining('does not pass') });
  });
});

/** As somebody would who knows how checksums are made. */
async function sealChecksum(connection: Connection): Promise<void> {
  const verification = await verifyGraph(connection, dataset);
  const rows = [...(verification?.standing.nodes ?? []), ...(verification?.standing.relationships ?? [])];
  await runStatement(connection, 'MATCH (d:Dataset {key: $dataset}) SET d.checksum = $checksum', {
    dataset,
    checksum: computeChecksum(rows),
  });
}
