// Measures stand twice, in src/domain/measures and as questions in cypher/questions: on both datasets and on generated ones they
// give the same rows. Names and quotes that the questions add are not compared.
import { fileURLToPath } from 'node:url';
import { fc } from '@fast-check/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countAnswers } from '../../src/domain/derive/count-answers.ts';
import { deriveRelations } from '../../src/domain/derive/derive-relations.ts';
import { listRetracted } from '../../src/domain/derive/list-retracted.ts';
import type { DerivedRelation } from '../../src/domain/derive/rule.ts';
import { type GraphIndex, indexGraph } from '../../src/domain/graph/index-graph.ts';
import type { NarrativeGraph } from '../../src/domain/graph/narrative-graph.ts';
import { listReportingChains } from '../../src/domain/graph/reporting-chains.ts';
import { type Contradiction, listContradictions } from '../../src/domain/measures/contradictions.ts';
import { listMeetings } from '../../src/domain/measures/face-off.ts';
import { listKnownOnlyThroughOpponents } from '../../src/domain/measures/known-only-through-opponents.ts';
import { rankContested } from '../../src/domain/measures/most-contested.ts';
import { compareNarratives } from '../../src/domain/measures/narrative-overlap.ts';
import { listHolders } from '../../src/domain/measures/origins-of-answers.ts';
import { findPathsOfContradiction } from '../../src/domain/measures/path-of-contradiction.ts';
import { listRetractions } from '../../src/domain/measures/retractions.ts';
import { listAccounts, type Role } from '../../src/domain/measures/rival-answers.ts';
import { listSelfContradictions } from '../../src/domain/measures/self-contradictions.ts';
import { listSilences } from '../../src/domain/measures/silences.ts';
import { listSingleOrigins } from '../../src/domain/measures/single-origin-assertions.ts';
import { listSupportChains } from '../../src/domain/measures/support-chain.ts';
import { listUnansweredAccusations } from '../../src/domain/measures/unanswered-accusations.ts';
import { listUncontested } from '../../src/domain/measures/uncontested-assertions.ts';
import { listActorClashes } from '../../src/domain/measures/who-contradicts-whom.ts';
import { listReportings } from '../../src/domain/measures/who-reports-whom.ts';
import type { Connection } from '../../src/neo4j/connect.ts';
import { type QueryParameters, runQuery } from '../../src/neo4j/run-query.ts';
import { findQuery, loadCatalog, type QueryCatalog } from '../../src/query/catalog.ts';
import { arbitraryGraph } from '../support/arbitrary-dataset.ts';
import { everyCase } from '../support/derivation-cases.ts';
import { connectForTests, loadGraphForTests, removeForTests, renameDataset } from '../support/load-dataset.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { readChecked } from '../support/read-checked.ts';

const dataset = 'derive-measures';
/** The first run of each question is planned: minutes on a busy machine. No test here fails on a clock. */
const timeout = 600_000;
let connection: Connection;
let catalog: QueryCatalog;

interface Facts {
  readonly index: GraphIndex;
  readonly derived: readonly DerivedRelation[];
  readonly contradictions: readonly Contradiction[];
  readonly retracted: ReadonlySet<string>;
}

/** A question, the columns that are compared, and the same rows from memory; actors may stand as names. */
interface Comparison {
  readonly query: string;
  readonly columns: readonly string[];
  readonly rows: (facts: Facts) => readonly (readonly unknown[])[];
  /** Runs the question once for each of these. */
  readonly parameters?: (facts: Facts) => readonly QueryParameters[];
  readonly rowsFor?: (facts: Facts, parameters: QueryParameters) => readonly (readonly unknown[])[];
}

describeWithNeo4j('src/domain/measures', () => {
  beforeAll(async () => {
    connection = await connectForTests();
    catalog = await loadCatalog(fileURLToPath(new URL('../../cypher/questions', import.meta.url)));
  });
  afterAll(async () => {
    await removeForTests(connection, dataset);
    await connection.close();
  });

  test.each(['data/crocus-city-hall', 'data/harbour-fire'])(
    'agree with the questions on %s',
    async (folder) => {
      const { index } = await readChecked(folder);

      expect(await compareAll(index.graph)).toBeGreaterThan(30);
    },
    timeout,
  );

  test(
    'agree with the questions on every case of derivation',
    async () => {
      expect(await compareAll(everyCase())).toBeGreaterThan(100);
    },
    timeout,
  );

  test(
    'agree with the questions on generated datasets',
    async () => {
      let compared = 0;
      await fc.assert(
        fc.asyncProperty(
          arbitraryGraph({ id: dataset, maxAssertions: 20, maxQuestions: 4, maxActors: 5 }),
          async (graph) => {
            compared += await compareAll(graph);
          },
        ),
        { numRuns: 8, endOnFailure: true },
      );

      expect(compared).toBeGreaterThan(30);
    },
    timeout,
  );
});

/** How many rows were compared. */
async function compareAll(given: NarrativeGraph): Promise<number> {
  const graph = renameDataset(given, dataset);
  await loadGraphForTests(connection, graph, { shared: true });
  const index = indexGraph(graph);
  const derived = deriveRelations(index).relations;
  const contradictions = listContradictions(index, derived);
  const facts: Facts = { index, derived, contradictions, retracted: listRetracted(graph) };
  let compared = 0;
  for (const comparison of comparisons) {
    for (const parameters of comparison.parameters?.(facts) ?? [{}]) {
      const { cypher, parameters: declared } = findQuery(catalog, comparison.query);
      const defaults = Object.fromEntries(declared.map(({ name, fallback }) => [name, fallback]));
      const { rows } = await runQuery(connection, cypher, { ...defaults, ...parameters, dataset });
      const found = rows.map((row) => comparison.columns.map((column) => row[column] ?? null));
      const expected = comparison.rowsFor?.(facts, parameters) ?? comparison.rows(facts);
      expect({ [comparison.query]: sorted(found), parameters }).toEqual({
        [comparison.query]: sorted(expected),
        parameters,
      });
      compared += expected.length;
    }
  }
  return compared;
}

function sorted(rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  return rows
    .map((row) => row.map((cell) => (typeof cell === 'bigint' ? Number(cell) : (cell ?? null))))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** The first few who say anything, two by two. */
function pairSpeakers(index: GraphIndex): readonly QueryParameters[] {
  const actors = index.graph.nodes.Actor.map((one) => one.id).filter((id) => index.assertionsOf(id).length > 0);
  return actors.slice(0, 3).flatMap((one, i) => actors.slice(i + 1, 4).map((other) => ({ one, other })));
}

const nameOf = (index: GraphIndex) => (actor: string) => index.node('Actor', actor)?.properties.name ?? actor;

const comparisons: readonly Comparison[] = [
  {
    query: 'contradictions',
    columns: ['one', 'other', 'kind', 'origin', 'rule', 'hedged'],
    rows: ({ contradictions }) =>
      contradictions.map((one) => [
        one.one,
        one.other,
        one.kind,
        one.origin,
        ...(one.origin === 'derived' ? [one.rule, one.hedged] : [null, false]),
      ]),
  },
  {
    query: 'who-contradicts-whom',
    columns: ['one', 'other', 'contradictions', 'recorded', 'derived', 'asTold', 'kinds', 'pairs'],
    rows: ({ index, contradictions }) =>
      listActorClashes(index, contradictions).map((one) => [
        one.one,
        one.other,
        one.pairs.length,
        one.recorded,
        one.derived,
        one.asTold,
        one.kinds,
        one.pairs.map((pair) => pair.join(' | ')),
      ]),
  },
  {
    query: 'origins-of-answers',
    columns: ['question', 'value', 'asOf', 'of', 'actor', 'assertion', 'how', 'isOrigin', 'whyNot'],
    rows: ({ index, retracted }) =>
      index.graph.nodes.Question.flatMap(({ id }) =>
        listHolders(index, id, retracted).map(({ actor, answer: { from, to, properties }, whyNot }) => [
          to,
          properties.value,
          properties.asOf,
          properties.of,
          actor,
          from,
          properties.how,
          whyNot === undefined,
          whyNot,
        ]),
      ),
  },
  {
    query: 'rival-answers',
    columns: [
      'question',
      'value',
      'asOf',
      'of',
      'heldBy',
      'heldAsTold',
      'takenAsGivenBy',
      'hintedBy',
      'hintedAsTold',
      'deniedBy',
      'deniedAsTold',
      'leftOpenBy',
      'takenBackBy',
      'origins',
    ],
    rows: ({ index, retracted }) =>
      index.graph.nodes.Question.flatMap(({ id }) =>
        listAccounts(index, id, retracted).map((account) => {
          const by = (role: Role) => {
            const actors = account.parts.filter((part) => part.role === role).map((part) => nameOf(index)(part.actor));
            return [...new Set(actors)].sort();
          };
          return [
            id,
            account.value,
            account.asOf,
            account.of,
            by('held'),
            by('held as told'),
            by('taken as given'),
            by('hinted'),
            by('hinted as told'),
            by('denied'),
            by('denied as told'),
            by('open'),
            by('taken back'),
            account.origins.length,
          ];
        }),
      ),
  },
  {
    query: 'single-origin-assertions',
    columns: ['question', 'value', 'asOf', 'of', 'assertion', 'origin'],
    rows: ({ index, retracted }) =>
      listSingleOrigins(index, retracted).flatMap((one) =>
        one.assertions.map((assertion) => [one.question, one.value, one.asOf, one.of, assertion, one.origin]),
      ),
  },
  {
    query: 'most-contested',
    columns: ['assertion', 'contradictedBy', 'recorded', 'derived'],
    parameters: () => [{ limit: 1000n }],
    rows: ({ index, contradictions }) =>
      rankContested(index, contradictions).map((one) => [
        one.assertion,
        one.contradictedBy.length,
        one.recorded,
        one.derived,
      ]),
  },
  {
    query: 'uncontested-assertions',
    columns: ['assertion'],
    rows: ({ index, contradictions }) => listUncontested(index, contradictions).map((id) => [id]),
  },
  {
    query: 'known-only-through-opponents',
    columns: ['assertion', 'reports', 'opposedIn'],
    rows: ({ index, contradictions }) =>
      listKnownOnlyThroughOpponents(index, contradictions).map((one) => [one.assertion, one.reports, one.opposedIn]),
  },
  {
    query: 'unanswered-accusations',
    columns: ['accusation', 'accused', 'declined'],
    rows: ({ index, contradictions }) =>
      listUnansweredAccusations(index, contradictions).map((one) => [one.accusation, one.accused, one.declined]),
  },
  {
    query: 'self-contradictions',
    columns: ['actor', 'one', 'other', 'kind', 'origin'],
    rows: ({ index, contradictions }) =>
      listSelfContradictions(index, contradictions).map(({ actor, contradiction: { one, other, kind, origin } }) => [
        actor,
        one,
        other,
        kind,
        origin,
      ]),
  },
  {
    query: 'silences',
    columns: ['silence', 'actor', 'question', 'value'],
    rows: ({ index }) => listSilences(index).map((one) => [one.silence, one.actor, one.question, one.value]),
  },
  {
    query: 'who-reports-whom',
    columns: ['reporter', 'reported', 'told', 'contradicted', 'reports'],
    rows: ({ index }) =>
      listReportings(index).map(({ reporter, reported, pairs }) => [
        reporter,
        reported,
        pairs.length,
        pairs.filter((one) => one.contradicted).length,
        pairs.map((one) => `${one.report} > ${one.told}`),
      ]),
  },
  {
    query: 'hearsay',
    columns: ['assertion', 'steps', 'chain'],
    rows: ({ index }) =>
      index.graph.nodes.Assertion.filter((one) => one.properties.asTold).flatMap(({ id }) =>
        listReportingChains(index, id).map((chain) => [id, chain.length - 1, chain]),
      ),
  },
  {
    query: 'narrative-overlap',
    columns: ['one', 'other', 'shared', 'contradictions', 'asTold', 'supports', 'sameAnswers'],
    rows: ({ index, contradictions }) =>
      compareNarratives(index, contradictions)
        .filter((one) =>
          [one.shared.length, one.speakers.length, one.contradictions, one.supports, one.sameAnswers.length].some(
            Boolean,
          ),
        )
        .map((one) => [one.one, one.other, one.shared, one.contradictions, one.asTold, one.supports, one.sameAnswers]),
  },
  {
    query: 'retractions',
    columns: ['retraction', 'retracted', 'reason', 'stands'],
    rows: ({ index, retracted }) =>
      listRetractions(index, retracted).map((one) => [one.retraction, one.retracted, one.because, one.stands]),
  },
  {
    query: 'face-off',
    columns: ['one', 'other', 'relation', 'kind', 'origin'],
    parameters: ({ index }) => pairSpeakers(index),
    rows: () => [],
    rowsFor: ({ index, derived }, { one, other }) =>
      listMeetings(index, derived, String(one), String(other)).flatMap((meeting) => {
        const recorded = meeting.recorded.map((relation) => {
          const { kind = null, level = 'content' } = relation.properties as { kind?: string; level?: string };
          return [relation.type, level === 'utterance' ? `${kind} (utterance)` : kind, 'recorded'];
        });
        const following = meeting.derived.map((relation) => [relation.type, relation.kind, 'derived']);
        const all = [...recorded, ...following];
        return (all.length === 0 ? [[null, null, null]] : all).map((row) => [meeting.one, meeting.other, ...row]);
      }),
  },
  {
    query: 'answer-counts',
    columns: ['question', 'stance', 'value', 'asOf', 'of', 'answers'],
    rows: ({ index }) =>
      index.graph.nodes.Question.flatMap(({ id }) =>
        countAnswers(id, index.answersTo(id)).values.map((one) => [
          id,
          one.stance,
          one.value,
          one.asOf,
          one.of,
          one.answers,
        ]),
      ),
  },
  {
    query: 'support-chain',
    columns: ['assertion', 'how', 'chain'],
    parameters: ({ index }) =>
      // Only those on which something rests, the first few.
      index.graph.nodes.Assertion.filter(({ id }) => listSupportChains(index, id).length > 0)
        .slice(0, 4)
        .map(({ id }) => ({ assertion: id, depth: 4n })),
    rows: () => [],
    rowsFor: ({ index }, { assertion }) =>
      listSupportChains(index, String(assertion)).map((chain) => [
        chain.at(-1)?.assertion,
        chain.at(-1)?.how,
        [assertion, ...chain.map((one) => one.assertion)],
      ]),
  },
  {
    query: 'path-of-contradiction',
    columns: ['hops', 'path'],
    parameters: ({ index }) => pairSpeakers(index),
    rows: () => [],
    rowsFor: ({ index, contradictions }, { one, other }) =>
      findPathsOfContradiction(index, contradictions, String(one), String(other)).map(({ assertions, hops }) => [
        hops.length,
        assertions,
      ]),
  },
];
