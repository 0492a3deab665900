// Every event that has room for its name is named over the lanes, and no two names meet.
import { describe, expect, test } from 'vitest';
import { placeEvents } from '../../../../viewer/src/layout/place-events.ts';

const ground = { start: Date.UTC(2019, 10, 1), end: Date.UTC(2019, 10, 21), clock: '', offset: 0, isOnlyClock: false };
const on = (name: string, from: string, to = from) => ({ id: name, name, date: from, from, to });
const events = [
  on('The fire at the store', '2019-11-09', '2019-11-10'),
  on('The strike', '2019-11-08'),
  on('The hearing', '2019-11-11'),
];

describe('placeEvents', () => {
  test('names that would meet stand in rows, the weightiest in the first', () => {
    const { marks, rows } = placeEvents(events, ground, { width: 200, spare: 200 });

    expect(marks.map(({ name, left, row }) => [name, left, row])).toEqual([
      ['The fire at the store', 80, 0],
      ['The strike', 70, 1],
      ['The hearing', 100, 2],
    ]);
    expect(rows).toBe(3);
  });

  test('where there is room all stand in one row', () => {
    const { marks, rows } = placeEvents(events, ground, { width: 4000, spare: 200 });

    expect(marks.map((one) => one.row)).toEqual([0, 0, 0]);
    expect(rows).toBe(1);
    expect(marks[0]?.length).toBe(400);
  });

  test('what lies outside the time, has no room behind it or finds no row has no line', () => {
    const crowd = ['a', 'b', 'c', 'd'].map((name) => on(name, '2019-11-03'));

    expect(placeEvents([on('earlier', '2018-01-01')], ground, { width: 200, spare: 200 }).marks).toEqual([]);
    expect(placeEvents([on('a long name at the end', '2019-11-20')], ground, { width: 200, spare: 40 }).marks).toEqual(
      [],
    );
    expect(placeEvents(crowd, ground, { width: 200, spare: 40 }).marks.map((one) => one.name)).toEqual(['a', 'b', 'c']);
  });
});
