// Figures on their axis: round ticks, bars over the whole of an interval, arrows where no end is given, a place for 0 beside millions.
import { describe, expect, test } from 'vitest';
import { type Axis, setOutAxis } from '../../../../viewer/src/layout/axis.ts';
import { foldFigures } from '../../../../viewer/src/layout/axis-rows.ts';

type Bounds = readonly [value: string, from?: number | string | undefined, to?: number | string | undefined];

const figureOf = ([value, from, to]: Bounds, position: number) => ({
  ...({
    key: `${position}`,
    id: `${position}`,
    value,
    name: value,
    isRough: false,
    stance: 'held',
    isTold: false,
  } as const),
  ...{ color: 0, letter: 'A' },
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

const setOut = (slot: 'number' | 'date', ...bounds: Bounds[]) => {
  const figures = bounds.map(figureOf);
  const axis = setOutAxis(figures, slot, 560);
  return { ...axis, places: figures.map((one) => axis.place(one)) };
};

const texts = ({ ticks }: Pick<Axis, 'ticks'>) => ticks.map((tick) => tick.text);

describe('setOutAxis of numbers', () => {
  test('counts from 0 in round steps, and leaves an arrow its room', () => {
    const axis = setOut('number', ['2', 2, 2], ['3..', 3, undefined], ['5', 5, 5]);

    expect(texts(axis)).toEqual(['0', '1', '2', '3', '4', '5', '6']);
    expect(axis.notes).toEqual([]);
    expect(axis.places[0]).toEqual({ left: 2 / 6, width: 0, open: 'none', at: 2 / 6 });
    expect(axis.places[1]).toEqual({ left: 0.5, width: 0.5, open: 'end', at: 0.5 });
  });

  test('an interval is a bar over all of it, one without a beginning reaches the left end', () => {
    const { places } = setOut('number', ['40..60', 40, 60], ['..20', undefined, 20], ['100', 100, 100]);

    expect(places[0]).toMatchObject({ left: 0.4, open: 'none', at: 0.5 });
    expect(places[0]?.width).toBeCloseTo(0.2);
    expect(places[1]).toMatchObject({ left: 0, width: 0.2, open: 'start', at: 0.2 });
  });

  test('says where it does not begin at 0', () => {
    const axis = setOut('number', ['1430', 1430, 1430], ['1450', 1450, 1450]);

    expect(axis.notes).toEqual(['The axis begins at 1\u202f430, not at 0.']);
    expect(axis.places.map((one) => one?.at)).toEqual([0, 1]);
  });

  test('far apart, each mark is so many times the one before, and 0 stands apart', () => {
    const axis = setOut('number', ['0', 0, 0], ['3', 3, 3], ['5', 5, 5], ['10000000', 1e7, 1e7]);

    expect(axis.notes[0]).toContain('by a factor of 10');
    expect(axis.notes[0]).toContain('0 stands apart');
    expect(texts(axis)[0]).toBe('0');
    const places = axis.places.map((one) => one?.at ?? -1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect((places[2] ?? 0) - (places[1] ?? 0)).toBeGreaterThan(0.02);
    expect(places.every((one) => one >= 0 && one <= 1)).toBe(true);
  });

  test('0 and ten million alone need no such thing', () => {
    const axis = setOut('number', ['0', 0, 0], ['10000000', 1e7, 1e7]);

    expect(axis.notes).toEqual([]);
    expect(texts(axis).at(-1)).toBe('10\u202f000\u202f000');
  });

  test('what is about so much stands at it; what has no bounds and no number stands nowhere', () => {
    const { places } = setOut('number', ['~40'], ['150', 150, 150], ['many']);

    expect(places[0]?.width).toBe(0);
    expect(places[0]?.at).toBeGreaterThan(0);
    expect(places[2]).toBeUndefined();
  });

  test('below 0 and in parts of one', () => {
    expect(texts(setOut('number', ['-4', -4, -4], ['2', 2, 2]))).toContain('0');
    expect(texts(setOut('number', ['0.1', 0.1, 0.1], ['0.35', 0.35, 0.35]))).toEqual([
      '0',
      '0.05',
      '0.1',
      '0.15',
      '0.2',
      '0.25',
      '0.3',
      '0.35',
    ]);
  });
});

describe('setOutAxis of dates', () => {
  test('a day is a bar over its day, under its name', () => {
    const axis = setOut('date', ['2019-11-09', '2019-11-09', '2019-11-09'], ['2019-11-10', '2019-11-10', '2019-11-10']);

    expect(texts(axis)).toEqual(['9 Nov 2019', '10 Nov', '']);
    expect(axis.ticks.map((one) => one.textAt).slice(0, 2)).toEqual([0.25, 0.75]);
    expect(axis.places.map((one) => one && [one.left, one.width])).toEqual([
      [0, 0.5],
      [0.5, 0.5],
    ]);
  });

  test('a month is a bar over the month, a year before 100 is that year', () => {
    const { places } = setOut('date', ['2019-11', '2019-11-01', '2019-11-30'], ['2020-01', '2020-01-01', '2020-01-31']);

    expect(places[0]?.width).toBeGreaterThan(0.25);
    expect(texts(setOut('date', ['0044', '0044-01-01', '0044-12-31'], ['0046', '0046-01-01', '0046-12-31']))).toContain(
      '45',
    );
  });

  test('times of day stand by the clock by which they were told', () => {
    const axis = setOut(
      'date',
      ['2024-03-22T20:00+03:00', '2024-03-22T17:00:00Z', '2024-03-22T17:00:00Z'],
      ['2024-03-22', '2024-03-22', '2024-03-22'],
    );

    expect(axis.notes).toEqual(['Times of day by UTC+03:00.']);
    expect(axis.places[0]?.at).toBeCloseTo(20 / 24);
    expect(axis.places[1]).toMatchObject({ left: 0, width: 1 });
  });
});

describe('foldFigures', () => {
  test('of many who give one figure five stand for all, and the rest comes when asked for', () => {
    const many = Array.from({ length: 30 }, (_, position) =>
      figureOf(position < 28 ? ['3', 3, 3] : ['5', 5, 5], position),
    );
    const folded = foldFigures(many, new Set());
    const more = folded.find((one) => one.kind === 'more');

    expect(folded).toHaveLength(8);
    expect(more).toMatchObject({ name: '3', count: 23, told: 0 });
    expect(foldFigures(many, new Set([more?.kind === 'more' ? more.key : '']))).toHaveLength(30);
    expect(foldFigures(many.slice(0, 20), new Set())).toHaveLength(20);
  });
});
