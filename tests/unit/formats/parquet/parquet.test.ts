// Parquet out, read back by a reader of its own: types, absent values, lists as JSON, quotes and relations in tables of theirs.
import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { buildGraph } from '../../../../src/domain/build/build-graph.ts';
import { exportAffair } from '../../../../src/formats/export-affair.ts';
import { parquet } from '../../../../src/formats/parquet/parquet.ts';
import { answer, graphTools, makeDataset, quote, relation } from '../../../support/tiny-dataset.ts';

test('gives a table for each kind of record, and for quotes, answers and relations', async () => {
  const dataset = makeDataset({
    documents: [{ id: 'page', length: 100, sha256: 'a'.repeat(64) }],
    assertions: [
      {
        id: 'one',
        by: ['ann', 'bo'],
        joint: true,
        claim: 'It “stopped” 🔥.',
        quotes: [quote(['it', 'stopped'], 'page', { start: [1, 4], end: [3, 11] }), quote('so', 'page')],
      },
      {
        id: 'two',
        by: ['bo'],
        answers: [answer('loss', '3', { of: 'bells' })],
        relations: [relation('CONTRADICTS', 'one')],
      },
    ],
    questions: [{ id: 'loss', slot: 'quantity' }],
  });

  const { written } = await exportAffair(parquet, { graph: buildGraph(dataset, graphTools), dataset });
  const files = written as ReadonlyMap<string, Uint8Array>;
  const read = async (name: string) => {
    const bytes = files.get(name) ?? new Uint8Array();
    return await parquetReadObjects({
      file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
    });
  };

  expect([...files.keys()]).toEqual(
    [
      'dataset',
      'event',
      'actor',
      'document',
      'question',
      'narrative',
      'assertion',
      'silence',
      'quote',
      'answer',
      'relation',
    ].map((name) => `${name}s.parquet`),
  );
  expect(await read('documents.parquet')).toEqual([expect.objectContaining({ id: 'page', length: 100, url: null })]);
  expect(await read('assertions.parquet')).toEqual([
    expect.objectContaining({ id: 'one', by: '["ann","bo"]', joint: true, claim: 'It “stopped” 🔥.', saidAt: null }),
    expect.objectContaining({ id: 'two', by: '["bo"]', joint: null }),
  ]);
  expect(await read('quotes.parquet')).toEqual([
    expect.objectContaining({
      statement: 'one',
      exact: '["it","stopped"]',
      start: '[1,4]',
      end: '[3,11]',
      document: 'page',
    }),
    expect.objectContaining({ statement: 'one', exact: 'so', start: null }),
  ]);
  expect(await read('answers.parquet')).toEqual([
    expect.objectContaining({ statement: 'two', question: 'loss', of: 'bells' }),
  ]);
  expect(await read('relations.parquet')).toEqual([
    expect.objectContaining({
      from: 'two',
      to: 'one',
      relation: 'contradicts',
      kind: 'denies',
      because: 'For a reason.',
    }),
  ]);
  expect(await read('events.parquet')).toEqual([]);
});
