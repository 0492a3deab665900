// What stands in the graph by rule: conflicts, exclusions, what was taken back, and where pairing stops.
import { describe, expect, test } from 'vitest';
import { addDerived } from '../../../../src/domain/derive/add-derived.ts';
import { pairedAnswersLimit } from '../../../../src/domain/derive/derive-relations.ts';
import { answer, makeGraph, relation } from '../../../support/tiny-dataset.ts';

describe('addDerived', () => {
  test('stores one conflict a pair, with rule, questions and hedge, and no agreement', () => {
    const { relationships } = makeGraph({
      questions: [{ id: 'who', exclusive: true }, { id: 'why' }],
      assertions: [
        { id: 'a1', by: ['ann'], answers: [answer('who', 'cat', { hedge: 'perhaps' }), answer('why', 'hunger')] },
        { id: 'a2', by: ['ben'], answers: [answer('who', 'dog'), answer('why', 'hunger', { stance: 'denied' })] },
        { id: 'a3', by: ['cyd'], answers: [answer('who', 'dog')] },
      ],
    });

    expect(relationships.CONFLICTS_WITH).toEqual([
      {
        from: 'a1',
        to: 'a2',
        properties: {
          hedged: true,
          kind: 'denies',
          questions: ['who', 'why'],
          evidence: ['who: cat | dog', 'why: hunger | not hunger'],
          rule: 'denied-answer',
        },
      },
      {
        from: 'a1',
        to: 'a3',
        properties: {
          hedged: true,
          kind: 'rivals',
          questions: ['who'],
          evidence: ['who: cat | dog'],
          rule: 'rival-answers',
        },
      },
    ]);
    expect(relationships.SUPPORTS).toEqual([]);
  });

  test.each([
    ['yes-no', false, ['yes', 'no'], 'denied-answer'],
    ['token', true, ['cat', 'dog'], 'rival-answers'],
    ['token', false, ['cat', 'dog'], undefined],
  ] as const)(
    'answers of a %s question (exclusive: %s) exclude each other by %j %s',
    (slot, exclusive, values, rule) => {
      const graph = makeGraph({
        questions: [{ id: 'q', slot, exclusive }],
        assertions: values.map((value, i) => ({ id: `a${i}`, answers: [answer('q', value)] })),
      });

      const [from, to] = values.map((value) => `q/${value}`).sort();
      expect(graph.relationships.EXCLUDES).toEqual(rule === undefined ? [] : [{ from, to, properties: { rule } }]);
    },
  );

  test('an answer excludes none within it, none of another day and none it meets', () => {
    const figure = (value: string, from: number, to: number, more = {}) => answer('toll', value, { from, to, ...more });
    const graph = makeGraph({
      questions: [
        { id: 'who', exclusive: true, values: { tom: { within: ['cat'] } } },
        { id: 'toll', slot: 'number' },
      ],
      assertions: [
        { id: 'a1', answers: [answer('who', 'cat'), figure('1..5', 1, 5), figure('9', 9, 9, { asOf: '2024' })] },
        { id: 'a2', answers: [answer('who', 'tom'), figure('4..8', 4, 8), figure('7', 7, 7)] },
      ],
    });

    expect(graph.relationships.EXCLUDES).toEqual([
      { from: 'toll/1..5', to: 'toll/7', properties: { rule: 'disjoint-values' } },
    ]);
  });

  test('says of an assertion that it was taken back, unless the retraction was', () => {
    const retraction = (id: string, of: string) => ({
      id,
      act: 'retracts' as const,
      relations: [relation('CONTRADICTS', of, { kind: 'withdraws' })],
    });
    const graph = makeGraph({
      assertions: [{ id: 'a1' }, { id: 'a2' }, retraction('r1', 'a1'), retraction('r2', 'a2'), retraction('r3', 'r2')],
    });

    const retracted = graph.nodes.Assertion.filter((one) => one.properties.retracted).map((one) => one.id);
    expect(retracted).toEqual(['a1', 'r2']);
  });

  test('pairs up to the limit and says so; only answers that count are counted', () => {
    const assertions = (count: number) =>
      Array.from({ length: count }, (_, i) => ({
        id: `a${i}`,
        by: [`p${i}`],
        answers: [answer('q', i === 0 ? 'no' : 'yes')],
      }));
    const build = (count: number) =>
      makeGraph({
        questions: [{ id: 'q', slot: 'yes-no' }],
        assertions: [
          ...assertions(count),
          { id: 'hint', answers: [answer('q', 'yes', { how: 'insinuated' })] },
          { id: 'open', answers: [answer('q', undefined, { stance: 'open' })] },
        ],
      });

    const [full, over] = [build(pairedAnswersLimit), build(pairedAnswersLimit + 1)];

    expect(full.nodes.Question[0]?.properties.paired).toBe(true);
    expect(full.relationships.CONFLICTS_WITH).toHaveLength(pairedAnswersLimit - 1);
    expect(over.nodes.Question[0]?.properties.paired).toBe(false);
    expect(over.relationships.CONFLICTS_WITH).toEqual([]);
    expect(over.relationships.EXCLUDES).toHaveLength(1);
  });

  test('made again from its own result, or from one with forged rows, gives the same', () => {
    const graph = makeGraph({
      questions: [{ id: 'who', exclusive: true }],
      assertions: [
        { id: 'a1', by: ['ann'], answers: [answer('who', 'cat')] },
        { id: 'a2', by: ['ben'], answers: [answer('who', 'dog')] },
      ],
    });
    const forged = { ...graph, relationships: { ...graph.relationships, CONFLICTS_WITH: [], EXCLUDES: [] } };

    expect(addDerived(graph)).toEqual(graph);
    expect(addDerived(forged)).toEqual(graph);
  });
});
