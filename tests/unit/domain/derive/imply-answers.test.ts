// Implied answers: what follows for one question from an answer to another, within one assertion.
import { describe, expect, test } from 'vitest';
import { answer, type LooseDataset, makeIndex } from '../../../support/tiny-dataset.ts';

const questions: NonNullable<LooseDataset['questions']> = [
  { id: 'cause', values: { fire: { within: ['heat'] }, heat: {}, storm: {} } },
  { id: 'toll', slot: 'number' },
  {
    id: 'hot',
    slot: 'yes-no',
    impliedBy: [
      { question: 'cause', value: 'heat', is: 'yes', because: 'Heat is hot.' },
      { question: 'cause', value: 'storm', is: 'no', because: 'Storms are cold.' },
    ],
  },
  {
    id: 'grave',
    slot: 'yes-no',
    impliedBy: [{ question: 'toll', value: '10..', from: 10, is: 'yes', because: 'Many.' }],
  },
  { id: 'newsworthy', slot: 'yes-no', impliedBy: [{ question: 'hot', value: 'yes', is: 'yes', because: 'It sells.' }] },
];

/** "question stance value" of the implied answers, with what they carry. */
function implied(...answers: ReturnType<typeof answer>[]): string[] {
  const index = makeIndex({ questions, assertions: [{ id: 'a', answers }] });
  return index
    .answersOf('a')
    .filter((one) => one.properties.how === 'implied')
    .map(({ to, properties: { stance, value, hedge, asOf } }) =>
      [to, stance, value, ...(hedge ? [`“${hedge}”`] : []), ...(asOf ? [asOf] : [])].join(' '),
    );
}

describe('implyAnswers', () => {
  test('a value implies, and so does what lies within it, as far as it goes', () => {
    expect(implied(answer('cause', 'heat'))).toEqual(['cause denied storm', 'hot held yes', 'newsworthy held yes']);
    expect(implied(answer('cause', 'fire'))).toEqual(['cause denied storm', 'hot held yes', 'newsworthy held yes']);
  });

  test('who says the contrary of what would follow denies the ground', () => {
    expect(implied(answer('hot', 'no'))).toEqual(['cause denied heat']);
  });

  test('on a yes-no ground the contraposition holds the other value', () => {
    expect(implied(answer('newsworthy', 'no'))).toEqual(['cause denied heat', 'hot held no']);
  });

  test('a denial implies nothing forward', () => {
    expect(implied(answer('cause', 'heat', { stance: 'denied' }))).toEqual([]);
  });

  test('numbers imply by lying within', () => {
    expect(implied(answer('toll', '12..15', { from: 12, to: 15 }))).toEqual(['grave held yes']);
    expect(implied(answer('toll', '9..15', { from: 9, to: 15 }))).toEqual([]);
    expect(implied(answer('toll', '~12'))).toEqual([]);
  });

  test('a denied number keeps the bounds of its ground', () => {
    const index = makeIndex({ questions, assertions: [{ id: 'a', answers: [answer('grave', 'no')] }] });

    expect(index.answersTo('toll').map((one) => one.properties)).toEqual([
      { from: 10, how: 'implied', only: false, stance: 'denied', value: '10..' },
    ]);
  });

  test('what is only hinted at implies nothing', () => {
    expect(implied(answer('cause', 'heat', { how: 'insinuated' }))).toEqual([]);
    expect(implied(answer('cause', 'heat', { how: 'presupposed' }))).toEqual([]);
  });

  test('hedge and day are carried along', () => {
    expect(implied(answer('hot', 'yes', { hedge: 'perhaps', asOf: '2024-03' }))).toEqual([
      'cause denied storm “perhaps” 2024-03',
      'newsworthy held yes “perhaps” 2024-03',
    ]);
  });

  test('of two grounds the one without a hedge wins', () => {
    expect(implied(answer('cause', 'heat', { hedge: 'perhaps' }), answer('cause', 'fire'))).toEqual([
      'cause denied storm',
      'hot held yes',
      'newsworthy held yes',
    ]);
  });

  test('nothing is added beside a recorded answer, and nothing goes on from what was left out', () => {
    expect(implied(answer('cause', 'heat'), answer('hot', 'yes', { how: 'insinuated' }))).toEqual([]);
  });
});
