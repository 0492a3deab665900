// Steps of the calendar between two times, and times of day on the clock of the place where they were told.
import { describe, expect, test } from 'vitest';
import {
  chooseBin,
  chooseStep,
  findClock,
  floorTo,
  listCalendarTicks,
  nextStep,
  placeOnClock,
} from '../../../../viewer/src/layout/calendar.ts';

const at = (text: string) => Date.parse(text);

describe('chooseStep', () => {
  test.each([
    ['2024-03-22T08:00Z', '2024-03-22T16:00Z', { unit: 'hour', count: 1 }],
    ['2024-03-20T00:00Z', '2024-03-26T00:00Z', { unit: 'day', count: 1 }],
    ['2024-01-01T00:00Z', '2024-12-31T00:00Z', { unit: 'month', count: 3 }],
    ['1914-01-01T00:00Z', '1918-12-31T00:00Z', { unit: 'year', count: 1 }],
    ['0500-01-01T00:00Z', '2000-12-31T00:00Z', { unit: 'year', count: 200 }],
  ])('from %s to %s', (from, to, step) => {
    expect(chooseStep(at(from), at(to), 8)).toEqual(step);
  });

  test('counts by whole days, weeks, months or years', () => {
    expect(chooseBin(at('2024-03-01'), at('2024-03-10'), 40)).toEqual({ unit: 'day', count: 1 });
    expect(chooseBin(at('2024-01-01'), at('2024-06-01'), 40)).toEqual({ unit: 'week', count: 1 });
    expect(chooseBin(at('2023-01-01'), at('2025-06-01'), 40)).toEqual({ unit: 'month', count: 1 });
    expect(chooseBin(at('1990-01-01'), at('2025-06-01'), 40)).toEqual({ unit: 'year', count: 1 });
  });
});

describe('listCalendarTicks', () => {
  test('names the year where it is new', () => {
    const ticks = listCalendarTicks(at('2023-11-15'), at('2024-02-20'), { unit: 'month', count: 1 });

    expect(ticks.map((one) => one.text)).toEqual(['Dec 2023', 'Jan 2024', 'Feb']);
  });

  test('names the day where it is new', () => {
    const ticks = listCalendarTicks(at('2024-03-22T18:00Z'), at('2024-03-23T06:00Z'), { unit: 'hour', count: 6 });

    expect(ticks.map((one) => one.text)).toEqual(['22 Mar, 18:00', '23 Mar, 00:00', '06:00']);
  });

  test('weeks begin on Monday, and steps meet', () => {
    const week = { unit: 'week', count: 1 } as const;
    const start = floorTo(at('2019-11-10T12:00Z'), week);

    expect(new Date(start).toISOString().slice(0, 10)).toBe('2019-11-04');
    expect(floorTo(nextStep(start, week), week)).toBe(nextStep(start, week));
    expect(new Date(floorTo(at('0044-03-15'), { unit: 'year', count: 1 })).getUTCFullYear()).toBe(44);
  });
});

describe('placeOnClock', () => {
  test('a day lasts to its end, a time has no length and keeps its own clock', () => {
    expect(placeOnClock({ from: '2024-03-22', to: '2024-03-22' })).toEqual({
      from: at('2024-03-22'),
      to: at('2024-03-23'),
    });
    const clock = findClock(['2024-03-22T23:30-05:00', '2024-03-22', undefined]);
    const late = placeOnClock({ from: '2024-03-23T04:30:00Z', to: '2024-03-23T04:30:00Z' }, clock.offset);

    expect(clock).toEqual({ offset: -300, name: 'UTC-05:00', isOnly: true });
    expect(late.from).toBe(at('2024-03-22T23:30Z'));
    expect(placeOnClock({ to: '2024-03-22' })).toEqual({ to: at('2024-03-23') });
  });

  test('of several zones the most frequent one is the clock, and that there are others is known', () => {
    expect(findClock(['2024-03-22T20:00+03:00', '2024-03-22T17:00Z/2024-03-22T18:00Z'])).toEqual({
      offset: 0,
      name: 'UTC',
      isOnly: false,
    });
    expect(findClock(['2024-03-22'])).toEqual({ offset: 0, name: '', isOnly: true });
  });
});
