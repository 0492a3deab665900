// The road from a checked dataset to the graph in memory: what is stored, under which name, and what is left out.
import { describe, expect, test } from 'vitest';
import { indexGraph } from '../../../../src/domain/graph/index-graph.ts';
import { answer, makeGraph, quote, relation } from '../../../support/tiny-dataset.ts';

describe('buildGraph', () => {
  test('an empty dataset gives its own node and nothing else', () => {
    const graph = makeGraph({});

    expect(graph.nodes.Dataset).toEqual([
      {
        id: 'bell',
        properties: { format: 1, language: 'en', licence: 'CC0-1.0', title: 'The missing bell', version: '1.0.0' },
      },
    ]);
    expect(Object.values(graph.nodes).flat()).toHaveLength(1);
    expect(Object.values(graph.relationships).flat()).toEqual([]);
  });

  test('empty lists have no key and booleans always do', () => {
    const graph = makeGraph({
      actors: [{ id: 'ada', aliases: [] }],
      assertions: [{ id: 'a1', by: ['ada'], answers: [answer('who', 'x')] }],
      questions: [{ id: 'who' }],
    });

    expect(graph.nodes.Actor[0]?.properties).toEqual({
      kind: 'person',
      name: 'ada',
      unnamed: false,
      pseudonymous: false,
    });
    expect(graph.nodes.Question[0]?.properties).toEqual({
      exclusive: false,
      paired: true,
      slot: 'token',
      text: 'who?',
    });
    expect(graph.relationships.ASSERTS[0]?.properties).toEqual({ act: 'says', asTold: false, joint: false });
    expect(graph.relationships.HOLDS).toEqual([
      { from: 'a1', to: 'who/x', properties: { how: 'asserted', only: false } },
    ]);
    expect(graph.nodes.Answer).toEqual([{ id: 'who/x', properties: { value: 'x' } }]);
    expect(graph.nodes.Assertion[0]?.properties).toMatchObject({ asTold: false, retracted: false });
  });

  test('an assertion told in a report is marked as told on itself and on every speaker', () => {
    const graph = makeGraph({
      assertions: [
        { id: 'report', by: ['ada'] },
        { id: 'told', by: ['ben', 'cyd'], reportedBy: ['report'], joint: true },
      ],
    });

    expect(graph.nodes.Assertion.map((one) => [one.id, one.properties.asTold])).toEqual([
      ['report', false],
      ['told', true],
    ]);
    expect(graph.relationships.ASSERTS.filter((one) => one.to === 'told')).toEqual([
      { from: 'ben', to: 'told', properties: { act: 'says', asTold: true, joint: true } },
      { from: 'cyd', to: 'told', properties: { act: 'says', asTold: true, joint: true } },
    ]);
    expect(graph.relationships.REPORTS).toEqual([{ from: 'report', to: 'told', properties: {} }]);
  });

  test('a question keeps values and implications as RFC 8785 text', () => {
    const graph = makeGraph({
      questions: [
        { id: 'who', values: { guard: { within: ['castle'] }, castle: { label: 'The castle', within: [] } } },
        {
          id: 'inside-job',
          slot: 'yes-no',
          impliedBy: [{ question: 'who', value: 'castle', is: 'yes', because: 'They are inside.' }],
        },
      ],
    });

    const [insideJob, who] = graph.nodes.Question;
    expect(who?.properties.values).toBe('{"castle":{"label":"The castle"},"guard":{"within":["castle"]}}');
    expect(insideJob?.properties.impliedBy).toBe('{"who":{"castle":{"because":"They are inside.","is":"yes"}}}');
  });

  test('a saying time that hangs on an event is RFC 8785 text, a date stays as written', () => {
    const graph = makeGraph({
      assertions: [
        { id: 'a1', saidAt: { after: 'theft' }, saidFrom: '2024-03-22' },
        { id: 'a2', saidAt: '2024-03', saidFrom: '2024-03-01', saidTo: '2024-03-31' },
      ],
    });

    expect(graph.nodes.Assertion.map((one) => one.properties.saidAt)).toEqual(['{"after":"theft"}', '2024-03']);
  });

  test('an actor value lies in what the actor is part of and in declared headings, transitively', () => {
    const graph = makeGraph({
      actors: [
        { id: 'brigade', affiliations: [{ type: 'partOf', actor: 'army' }] },
        { id: 'army', affiliations: [{ type: 'partOf', actor: 'state' }] },
        { id: 'state', affiliations: [{ type: 'memberOf', actor: 'league' }] },
        { id: 'league' },
      ],
      questions: [{ id: 'who', slot: 'actor', values: { army: { within: ['armed'] } } }],
      assertions: [{ id: 'a1', answers: [answer('who', 'brigade'), answer('who', 'state', { stance: 'denied' })] }],
    });

    const answers = indexGraph(graph).answersTo('who');
    expect(answers.map((one) => [one.properties.value, one.properties.within])).toEqual([
      ['state', undefined],
      ['brigade', ['armed', 'army', 'state']],
    ]);
  });

  test('quotes keep the order written as their position', () => {
    const graph = makeGraph({
      documents: [{ id: 'leaflet' }],
      assertions: [{ id: 'a1', quotes: [quote('zebra', 'leaflet'), quote('apple', 'leaflet', { prefix: 'an ' })] }],
    });

    expect(graph.relationships.QUOTED_IN.map((one) => [one.properties.exact, one.properties.position])).toEqual([
      ['apple', 1],
      ['zebra', 0],
    ]);
  });

  test('a relation keeps kind, level and reason; reasons alone stay bare', () => {
    const graph = makeGraph({
      assertions: [
        { id: 'a1' },
        { id: 'a2', relations: [relation('CONTRADICTS', 'a1', { confidence: 'low' }), relation('RELIES_ON', 'a1')] },
      ],
    });

    expect(graph.relationships.CONTRADICTS[0]?.properties).toEqual({
      because: 'For a reason.',
      confidence: 'low',
      kind: 'denies',
      level: 'content',
    });
    expect(graph.relationships.RELIES_ON[0]?.properties).toEqual({ because: 'For a reason.' });
  });
});
