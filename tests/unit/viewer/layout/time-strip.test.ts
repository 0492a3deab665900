// What was said on one day stands in the order of its times, told with the zone in which it was written.
import { describe, expect, test } from 'vitest';
import { describeDate } from '../../../../viewer/src/affair/describe-value.ts';
import { placeOnStrip } from '../../../../viewer/src/layout/time-strip.ts';

describe('placeOnStrip', () => {
  test('puts times of one day in their order, behind what is dated by the day', () => {
    const at = (id: string, time: string, written: string) => ({ id, from: time, to: time, written });
    const { dots, marks } = placeOnStrip(
      [
        at('b-eleven', '2024-03-22T20:00:00Z', '2024-03-22T23:00+03:00'),
        at('c-three', '2024-03-22T12:00:00Z', '2024-03-22T15:00+03:00'),
        at('a-five', '2024-03-22T15:30:00Z', '2024-03-22T18:30+03:00'),
        { id: 'z-day', from: '2024-03-22', to: '2024-03-22' },
        { id: 'next', from: '2024-03-23', to: '2024-03-23' },
      ],
      [{ name: 'The flood', day: '2024-03-22T10:00:00Z' }],
      800,
    );

    expect(dots.map(({ id, text }) => [id, text])).toEqual([
      ['z-day', '22 March 2024'],
      ['c-three', '22 March 2024, 15:00 UTC+03:00'],
      ['a-five', '22 March 2024, 18:30 UTC+03:00'],
      ['b-eleven', '22 March 2024, 23:00 UTC+03:00'],
      ['next', '23 March 2024'],
    ]);
    const lefts = dots.map((dot) => dot.left);
    expect(lefts.every(Number.isFinite)).toBe(true);
    expect(lefts).toEqual([...new Set(lefts)].sort((a, b) => a - b));
    expect(marks.find((mark) => mark.isEvent)?.text).toBe('22 March 2024, 10:00:00 UTC · The flood');
  });
});

describe('describeDate', () => {
  test.each([
    ['2024-03-22', '22 March 2024'],
    ['2024-03-22T20:15+03:00', '22 March 2024, 20:15 UTC+03:00'],
    ['2024-03-22T20:15:30Z', '22 March 2024, 20:15:30 UTC'],
    ['2024-03-22T20:15Z~', 'about 22 March 2024, 20:15 UTC'],
    ['2024-03-22T20:15Z/..', 'from 22 March 2024, 20:15 UTC'],
    ['2024-03-22T20:15Z/2024-03-22T21:00Z', '22 March 2024, 20:15 UTC to 22 March 2024, 21:00 UTC'],
  ])('says %s as %s', (text, words) => {
    expect(describeDate(text)).toBe(words);
  });
});
