// Two shapes of dataset that ask much of questions: answers so dense that most pairs conflict, and one actor who denies all others.
// The same for the same size; nobody's real words.
import type { Dataset } from '../../src/domain/records/model.ts';
import { answer, makeDataset, quote, relation } from './tiny-dataset.ts';

const values = ['red', 'green', 'blue'] as const;
const actorCount = 200;

/** Each assertion answers one question; three rival values, so that two of three pairs conflict. */
export function makeDenseDataset(id: string, questions: number, answersEach: number): Dataset {
  const all = Array.from({ length: questions * answersEach }, (_, i) => i);
  const dataset = makeDataset({
    events: [{ id: 'event' }],
    documents: [{ id: 'paper' }],
    questions: Array.from({ length: questions }, (_, i) => ({
      id: `question-${i}`,
      exclusive: true,
      because: 'One only.',
      about: ['event'],
      values: Object.fromEntries(values.map((value) => [value, { within: [] }])),
    })),
    narratives: Array.from({ length: 20 }, (_, i) => ({ id: `narrative-${i}`, name: `Narrative ${i}` })),
    assertions: all.map((i) => ({
      id: `assertion-${i}`,
      by: [`actor-${(i * 7) % actorCount}`],
      act: i % 50 === 0 ? 'accuses' : 'says',
      about: [`actor-${(i * 11 + 3) % actorCount}`],
      quotes: [quote(`words of ${i}`, 'paper')],
      answers: [answer(`question-${Math.floor(i / answersEach)}`, values[i % values.length])],
      narratives: [`narrative-${i % 20}`],
      reportedBy: i % 40 === 1 ? [`assertion-${i - 1}`] : [],
    })),
  });
  return { ...dataset, id } as Dataset;
}

/** One actor with an assertion against each of the others. */
export function makeDenier(id: string, others: number): Dataset {
  const all = Array.from({ length: others }, (_, i) => i);
  const dataset = makeDataset({
    questions: [{ id: 'what', slot: 'yes-no' }],
    assertions: all.flatMap((i) => [
      { id: `claim-${i}`, by: [`actor-${i}`], answers: [answer('what', 'yes')] },
      { id: `denial-${i}`, by: ['denier'], act: 'denies', relations: [relation('CONTRADICTS', `claim-${i}`)] },
    ]),
  });
  return { ...dataset, id } as Dataset;
}
