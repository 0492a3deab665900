// What a format does not declare is taken away and counted, down to the fields of records within records.
import { describe, expect, test } from 'vitest';
import type { DatasetRecord } from '../../../src/dataset/write/records-from-graph.ts';
import { allFieldsBut, keepCarried } from '../../../src/formats/carried.ts';
import { LossLog } from '../../../src/formats/loss-log.ts';

const records: DatasetRecord[] = [
  { type: 'actor', id: 'baker', name: 'The baker', kind: 'person', partOf: [{ actor: 'guild', from: '2020' }] },
  {
    type: 'assertion',
    id: 'one',
    by: ['baker'],
    act: 'says',
    claim: 'No.',
    answers: { wound: [{ value: 'no', how: 'asserted', hedge: 'perhaps' }, { open: true }] },
    contradicts: { two: [{ kind: 'denies', because: 'So.', level: 'content' }] },
  },
  { type: 'silence', id: 'quiet', by: ['baker'], in: 'a speech' },
];

describe('keepCarried', () => {
  test('keeps what is declared and counts the rest, defaults aside', () => {
    const loss = new LossLog();
    const carries = { actor: ['name', 'kind'], assertion: ['by', 'claim', 'answers.value', 'contradicts.kind'] };

    const kept = keepCarried(records, carries, loss);

    expect(kept).toEqual([
      { type: 'actor', id: 'baker', name: 'The baker', kind: 'person' },
      {
        type: 'assertion',
        id: 'one',
        by: ['baker'],
        claim: 'No.',
        answers: { wound: [{ value: 'no' }, {}] },
        contradicts: { two: [{ kind: 'denies' }] },
      },
    ]);
    expect(
      loss.build({ format: 'x', direction: 'export' }).entries.map(({ kind, examples }) => [kind, examples[0]?.place]),
    ).toEqual([
      ['actor.partOf', 'actor baker'],
      ['assertion.act', 'assertion one'],
      ['assertion.answers.hedge', 'assertion one'],
      ['assertion.answers.open', 'assertion one'],
      ['assertion.contradicts.because', 'assertion one'],
      ['silence', 'quiet'],
    ]);
  });

  test('loses nothing of a kind whose fields are all declared', () => {
    const loss = new LossLog();
    const carries = {
      actor: allFieldsBut('actor'),
      assertion: allFieldsBut('assertion'),
      silence: allFieldsBut('silence'),
    };

    keepCarried(records, carries, loss);

    expect(loss.build({ format: 'x', direction: 'export' }).entries).toEqual([]);
  });
});
