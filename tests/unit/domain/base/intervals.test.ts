// Days and times of day: what meets, what lies in what, and what comes first.
import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../../src/dataset/read/parse-date.ts';
import { addDays } from '../../../../src/domain/base/dates.ts';
import {
  areDisjoint,
  endsBefore,
  type Interval,
  isReversed,
  liesWithin,
} from '../../../../src/domain/base/intervals.ts';

function read(value: string): Interval {
  const reading = parseDate(value);
  if (!reading.ok) throw new Error(reading.reason);
  return { from: reading.from, to: reading.to, value };
}

describe('endsBefore', () => {
  test.each([
    ['2024-03-22T09:00Z', '2024-03-22T09:01Z'],
    ['2024-03-22T09:00:00Z', '2024-03-22T09:00:01Z'],
    ['2024-03-22T20:15+03:00', '2024-03-22T20:15Z'],
    ['2024-03-21', '2024-03-22T00:00Z'],
    ['2024-03-22T23:59:59Z', '2024-03-23'],
    ['2024-03-22', '2024-03-23T01:30+03:00'],
    ['2024-03-22T23:30-05:00', '2024-03-23'],
    ['../2024-03-22T09:00Z', '2024-03-22T09:01Z/..'],
    ['2024-02', '2024-03-01T00:00+14:00'],
  ])('%s lies before %s', (earlier, later) => {
    expect(endsBefore(read(earlier), read(later))).toBe(true);
    expect(endsBefore(read(later), read(earlier))).toBe(false);
    expect(areDisjoint(read(earlier), read(later))).toBe(true);
  });

  test.each([
    ['2024-03-22T20:15+03:00', '2024-03-22T17:15Z'],
    ['2024-03-22T20:15+03:00', '2024-03-22'],
    ['2024-03-23T01:30+03:00', '2024-03-23'],
    ['2024-03-22T23:30-05:00', '2024-03-22'],
    ['2024-03-22T09:00Z/2024-03-22T11:00Z', '2024-03-22T10:00Z'],
    ['2024-03-22T20:15+03:00', '2024-03'],
    ['2024-03-22T20:15+03:00', '2024-03-20/..'],
  ])('%s and %s meet', (one, other) => {
    expect(areDisjoint(read(one), read(other))).toBe(false);
    expect(areDisjoint(read(other), read(one))).toBe(false);
  });
});

describe('liesWithin', () => {
  test.each([
    ['2024-03-22T20:15+03:00', '2024-03-22', true],
    ['2024-03-22', '2024-03-22T20:15+03:00', false],
    ['2024-03-23T01:30+03:00', '2024-03-23', true],
    ['2024-03-23T01:30+03:00', '2024-03-22', false],
    ['2024-03-22', '2024-03-21T00:00Z/2024-03-23T00:00Z', true],
    ['2024-03-22', '2024-03-22T00:00Z/2024-03-23T00:00Z', false],
    ['2024-03-22T09:00Z', '2024-03-22T08:00Z/..', true],
    ['2024-03-22T09:00Z', '2024-03-22T12:00+03:00', true],
  ])('%s in %s: %s', (inner, outer, expected) => {
    expect(liesWithin(read(inner), read(outer))).toBe(expected);
  });
});

describe('isReversed', () => {
  test.each([
    ['2024-03-22T10:00Z/2024-03-22T09:00Z', true],
    ['2024-03-22T10:00Z/2024-03-22', false],
    ['2024-03-22/2024-03-22T10:00Z', false],
    ['2024-03-23/2024-03-22T10:00Z', true],
    ['2024-03-22T10:00+03:00/2024-03-22T09:00Z', false],
  ])('%s: %s', (text, expected) => {
    expect(isReversed(read(text))).toBe(expected);
  });
});

describe('addDays', () => {
  test.each([
    ['2024-02-28', 2, '2024-03-01'],
    ['2024-03-01T09:00:00Z', -1, '2024-02-29T09:00:00Z'],
    ['9999-12-31', 1, undefined],
    ['0001-01-01T00:00:00Z', -1, undefined],
  ])('%s moved by %i is %s', (bound, days, moved) => {
    expect(addDays(bound, days)).toBe(moved);
  });
});

const zones = ['Z', '+03:00', '-05:30', '+14:00', '-12:00'];
const minutes = 60_000;
const time = fc.record({
  at: fc.integer({ min: 0, max: 3 * 24 * 60 }),
  zone: fc.constantFrom(...zones),
});

/** The text of a minute after 2024-03-20T00:00Z as a clock of the zone shows it. */
function write({ at, zone }: { at: number; zone: string }): string {
  const [, sign, hours, rest] = /([+-])(\d\d):(\d\d)/.exec(zone) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(rest ?? 0));
  return `${new Date(Date.UTC(2024, 2, 20) + (at + offset) * minutes).toISOString().slice(0, 16)}${zone}`;
}

describe('a time of day', () => {
  propertyTest.prop([time, time])('is in the order of its instant, whatever its zone', (a, b) => {
    const [x, y] = [read(write(a)), read(write(b))];

    expect(endsBefore(x, y)).toBe(a.at < b.at);
    expect(areDisjoint(x, y)).toBe(a.at !== b.at);
    expect(liesWithin(x, y)).toBe(a.at === b.at);
  });

  propertyTest.prop([time])('lies within the day that is written in it, and within no other', (told) => {
    const text = write(told);
    const day = text.slice(0, 10);

    expect(liesWithin(read(text), read(day))).toBe(true);
    for (const days of [-1, 1]) expect(areDisjoint(read(text), read(addDays(day, days) ?? ''))).toBe(true);
  });
});
