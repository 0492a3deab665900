// Answers as nodes: which there are, what they are called, which lies in which, and who names whom.
import { describe, expect, test } from 'vitest';
import { nameAnswer, nestedAnswersLimit } from '../../../../src/domain/build/answer-nodes.ts';
import type { NarrativeGraph } from '../../../../src/domain/graph/narrative-graph.ts';
import { hashText } from '../../../../src/load/canonical-hash.ts';
import { answer, makeGraph } from '../../../support/tiny-dataset.ts';

const ends = (rows: readonly { readonly from: string; readonly to: string }[]) =>
  rows.map(({ from, to }) => [from, to]);
const idsOf = (graph: NarrativeGraph) => graph.nodes.Answer.map((one) => one.id);

describe('nameAnswer', () => {
  test.each([
    [{ value: 'cat' }, 'who/cat'],
    [{ value: '143..', asOf: '2024-03-24' }, 'who/143../2024-03-24'],
    [{ value: '5', of: 'a/b + c' }, 'who/5//a%2Fb%20%2B%20c'],
    [{ value: '5', asOf: '2024', of: 'all' }, 'who/5/2024/all'],
  ])('%j is %s', (parts, name) => {
    expect(nameAnswer({ question: 'who', ...parts }, hashText)).toBe(name);
  });

  test('gives long parts by their hash, and tells them apart', () => {
    const [one, other] = ['x', 'y'].map((end) =>
      nameAnswer({ question: 'who', value: '1', of: `${'é'.repeat(30_000)}${end}` }, hashText),
    );

    expect(one).toMatch(/^who\/1\/\/sha256:[0-9a-f]{64}$/);
    expect(one).not.toBe(other);
  });
});

describe('buildAnswerNodes', () => {
  test('there is one for each value held, denied or passed over, and for each wider one', () => {
    const graph = makeGraph({
      actors: [
        { id: 'brigade', name: 'The brigade', affiliations: [{ type: 'partOf', actor: 'army' }] },
        { id: 'army' },
      ],
      questions: [{ id: 'who', slot: 'actor', values: { guild: { label: 'The guilds' } } }],
      assertions: [
        { id: 'a1', answers: [answer('who', 'brigade')] },
        { id: 'a2', answers: [answer('who', 'brigade'), answer('who', 'guild', { stance: 'denied' })] },
        { id: 'a3', answers: [answer('who', undefined, { stance: 'open' })] },
      ],
      silences: [{ id: 's1', passesOver: [{ question: 'who', value: 'fox' }] }],
    });

    expect(graph.nodes.Answer.map((one) => [one.id, one.properties.label])).toEqual([
      ['who/army', 'army'],
      ['who/brigade', 'The brigade'],
      ['who/fox', undefined],
      ['who/guild', 'The guilds'],
    ]);
    expect(ends(graph.relationships.HOLDS)).toEqual([
      ['a1', 'who/brigade'],
      ['a2', 'who/brigade'],
    ]);
    expect(ends(graph.relationships.DENIES)).toEqual([['a2', 'who/guild']]);
    expect(ends(graph.relationships.LEAVES_OPEN)).toEqual([['a3', 'who']]);
    expect(ends(graph.relationships.PASSES_OVER)).toEqual([['s1', 'who/fox']]);
    expect(ends(graph.relationships.NAMES)).toEqual([
      ['who/army', 'army'],
      ['who/brigade', 'brigade'],
    ]);
    expect(graph.relationships.ANSWERS).toHaveLength(4);
  });

  test('WITHIN leads to the next wider answer only, as of the same day', () => {
    const graph = makeGraph({
      questions: [{ id: 'who', values: { a: { within: ['b', 'c'] }, b: { within: ['c'] }, c: {} } }],
      assertions: [{ id: 'a1', answers: [answer('who', 'a'), answer('who', 'a', { asOf: '2024' })] }],
    });

    expect(ends(graph.relationships.WITHIN)).toEqual([
      ['who/a', 'who/b'],
      ['who/a/2024', 'who/b/2024'],
      ['who/b', 'who/c'],
      ['who/b/2024', 'who/c/2024'],
    ]);
  });

  test('intervals lie in the next wider interval, and equal ones in each other', () => {
    const span = (value: string, from: number, to?: number) =>
      answer('toll', value, { from, ...(to === undefined ? {} : { to }) });
    const graph = makeGraph({
      questions: [{ id: 'toll', slot: 'number' }],
      assertions: [
        {
          id: 'a1',
          answers: [span('5', 5, 5), span('~5', 5, 5), span('1..9', 1, 9), span('0..', 0), span('20', 20, 20)],
        },
      ],
    });

    expect(ends(graph.relationships.WITHIN)).toEqual([
      ['toll/1..9', 'toll/0..'],
      ['toll/20', 'toll/0..'],
      ['toll/5', 'toll/1..9'],
      ['toll/5', 'toll/~5'],
      ['toll/~5', 'toll/1..9'],
      ['toll/~5', 'toll/5'],
    ]);
  });

  test('a question with too many figures has them all, and none is nested', () => {
    const count = nestedAnswersLimit + 1;
    const graph = makeGraph({
      questions: [{ id: 'toll', slot: 'number' }],
      assertions: Array.from({ length: count }, (_, i) => ({
        id: `a${i}`,
        answers: [answer('toll', `0..${i}`, { from: 0, to: i })],
      })),
    });

    expect(idsOf(graph)).toHaveLength(count);
    expect(graph.relationships.WITHIN).toEqual([]);
  });
});

describe('buildGraph', () => {
  test('takes more answers than a call has arguments', () => {
    const count = 130_000;
    const answers = Array.from({ length: count }, (_, from) => answer('many', String(from), { from, to: from }));

    const graph = makeGraph({
      questions: [{ id: 'many', slot: 'number' }],
      assertions: [{ id: 'a', by: ['ann'], answers }],
    });

    expect([graph.nodes.Answer.length, graph.relationships.ANSWERS.length]).toEqual([count, count]);
  });
});
