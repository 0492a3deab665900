// What a person sees while a large dataset is read, checked and made into records.
import { expect, test } from 'vitest';
import { reportReading } from '../../../src/cli/report-reading.ts';
import { checkStream } from '../../../src/dataset/stream/check-stream.ts';
import { storeParts } from '../../../src/load/wanted-rows.ts';

/** Reads and stores a dataset of lines; each look at the clock is so much later than the one before. */
async function listTold(stepMs: number) {
  const told: string[] = [];
  let nowMs = 0;
  const clock = () => {
    nowMs += stepMs;
    return nowMs;
  };
  const report = { line: () => undefined, update: (text: string) => void told.push(text) };
  const { onProgress, onRows, done } = reportReading('long-forms', report, clock);
  const { parts } = await checkStream('tests/fixtures/valid/long-forms', {
    recordsAtOnce: 1,
    withParts: true,
    onProgress,
  });
  done();
  const rows = parts && storeParts(parts, undefined, onRows);
  done();
  const counts = rows?.counts;
  rows?.close();
  return { told, records: (counts?.nodes ?? 0) + (counts?.relationships ?? 0) };
}

test('tells what is checked, that it is compared, and what is made, and clears it', async () => {
  const { told, records } = await listTold(1_000);

  const kinds = told.map((text) => text.replace(/^long-forms: /, '').replace(/[\d,]+ /, 'N '));
  expect([...new Set(kinds.map((one) => one.replace('statement ', 'statements ')))]).toEqual([
    'N statements checked …',
    'comparing N statements …',
    '',
    'N records made …',
  ]);
  expect(told.at(-2)).toBe(`long-forms: ${records} records made …`);
  expect(told.at(-1)).toBe('');
});

test('tells no more than a person reads', async () => {
  const { told } = await listTold(10);

  expect(told.filter((text) => text.endsWith('made …')).length).toBeLessThanOrEqual(1);
  expect(told.some((text) => text.includes('comparing'))).toBe(true);
});
