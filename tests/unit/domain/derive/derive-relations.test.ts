// The table of rules, case by case; and what a derived relation carries.
import { describe, expect, test } from 'vitest';
import { deniedAnswer } from '../../../../src/domain/derive/denied-answer.ts';
import { deriveRelations, pairedAnswersLimit } from '../../../../src/domain/derive/derive-relations.ts';
import { disjointValues } from '../../../../src/domain/derive/disjoint-values.ts';
import { indexGraph } from '../../../../src/domain/graph/index-graph.ts';
import { caseActors, derivationCases, describeCase } from '../../../support/derivation-cases.ts';
import { answer, makeGraph, makeIndex, relation } from '../../../support/tiny-dataset.ts';

describe('deriveRelations', () => {
  test.each(derivationCases)('$name', (one) => {
    const graph = makeGraph({ actors: caseActors, ...describeCase(one, 'case') });

    const { relations, counted } = deriveRelations(indexGraph(graph));

    expect(relations.map(({ type, kind, rule }) => `${type} ${kind} ${rule}`)).toEqual(one.gives);
    expect(counted).toEqual([]);
  });

  test('a relation carries every answer pair, and the first row names it', () => {
    const index = makeIndex({
      questions: [
        { id: 'cause', values: { fire: {}, storm: {} } },
        { id: 'toll', slot: 'number' },
      ],
      assertions: [
        { id: 'b', by: ['ben'], answers: [answer('cause', 'fire'), answer('toll', '3', { from: 3, to: 3 })] },
        {
          id: 'a',
          by: ['ada'],
          answers: [
            answer('cause', 'fire', { stance: 'denied', hedge: 'hardly' }),
            answer('toll', '5', { from: 5, to: 5 }),
          ],
        },
      ],
    });

    const { relations } = deriveRelations(index);

    const [a1, a2] = index.answersOf('a');
    const [b1, b2] = index.answersOf('b');
    expect(relations).toEqual([
      {
        type: 'CONTRADICTS',
        kind: 'denies',
        rule: 'denied-answer',
        from: 'a',
        to: 'b',
        hedged: true,
        evidence: [
          { question: 'cause', rule: deniedAnswer, fromAnswer: a1, toAnswer: b1 },
          { question: 'toll', rule: disjointValues, fromAnswer: a2, toAnswer: b2 },
        ],
      },
    ]);
  });

  test('a pair may contradict on one question and agree on another', () => {
    const index = makeIndex({
      questions: [{ id: 'cause' }, { id: 'lit', slot: 'yes-no' }],
      assertions: [
        { id: 'a', by: ['ada'], answers: [answer('cause', 'fire'), answer('lit', 'yes')] },
        { id: 'b', by: ['ben'], answers: [answer('cause', 'fire'), answer('lit', 'no')] },
      ],
    });

    expect(deriveRelations(index).relations.map((one) => [one.type, one.evidence.map((e) => e.question)])).toEqual([
      ['CONTRADICTS', ['lit']],
      ['SUPPORTS', ['cause']],
    ]);
  });

  test('what follows from implied answers is derived as well', () => {
    const index = makeIndex({
      actors: [{ id: 'guard', affiliations: [{ type: 'partOf', actor: 'castle' }] }, { id: 'castle' }],
      questions: [
        { id: 'who', slot: 'actor' },
        {
          id: 'inside-job',
          slot: 'yes-no',
          impliedBy: [{ question: 'who', value: 'castle', is: 'yes', because: 'They live inside.' }],
        },
      ],
      assertions: [
        { id: 'a', by: ['ada'], answers: [answer('who', 'guard', { hedge: 'it seems' })] },
        { id: 'b', by: ['ben'], answers: [answer('inside-job', 'no')] },
      ],
    });

    const { relations } = deriveRelations(index);

    expect(relations).toHaveLength(1);
    expect(relations[0]).toMatchObject({ kind: 'denies', rule: 'denied-answer', hedged: true });
    expect(
      relations[0]?.evidence.map(({ question, fromAnswer, toAnswer }) => [
        question,
        fromAnswer.properties.how,
        toAnswer.properties.stance,
        toAnswer.properties.how,
      ]),
    ).toEqual([
      ['inside-job', 'implied', 'held', 'asserted'],
      ['who', 'asserted', 'denied', 'implied'],
    ]);
  });

  test('a relation written from either end suppresses', () => {
    const questions = [{ id: 'cause' }];
    const a = { id: 'a', by: ['ada'], answers: [answer('cause', 'fire')] };
    const b = { id: 'b', by: ['ben'], answers: [answer('cause', 'fire')] };

    const fromA = makeIndex({ questions, assertions: [{ ...a, relations: [relation('SUPPORTS', 'b')] }, b] });
    const fromB = makeIndex({ questions, assertions: [a, { ...b, relations: [relation('SUPPORTS', 'a')] }] });

    expect(deriveRelations(fromA).relations).toEqual([]);
    expect(deriveRelations(fromB).relations).toEqual([]);
  });

  test('a question with too many answers is counted by value, and paired around a focus', () => {
    const assertions = Array.from({ length: pairedAnswersLimit + 1 }, (_, i) => ({
      id: `a${i}`,
      by: [`speaker-${i}`],
      answers: [answer('lit', i === 0 ? 'no' : 'yes')],
    }));
    const index = makeIndex({ questions: [{ id: 'lit', slot: 'yes-no' }], assertions });

    expect(deriveRelations(index)).toEqual({
      relations: [],
      counted: [
        {
          question: 'lit',
          answers: 201,
          values: [
            { stance: 'held', value: 'no', answers: 1 },
            { stance: 'held', value: 'yes', answers: 200 },
          ],
        },
      ],
    });
    const focused = deriveRelations(index, { assertions: ['a0'] });
    expect(focused.relations).toHaveLength(200);
    expect(new Set(focused.relations.map((one) => one.kind))).toEqual(new Set(['denies']));
    expect(focused.counted).toEqual([]);
  });
});
