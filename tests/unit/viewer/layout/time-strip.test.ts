// Bars count what is known closely enough, spans stand for the rest, and nothing is drawn at a day on which nothing can have been said.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeDate } from '../../../../viewer/src/affair/describe-value.ts';
import { setOutStrip } from '../../../../viewer/src/layout/time-strip.ts';

const on = (id: string, from: string, to = from) => ({ id, from, to });
const eventOn = (name: string, from: string, to = from) => ({ id: name, name, date: `${from}/${to}`, from, to });

describe('setOutStrip', () => {
  test('counts days, and weeks where days are too many', () => {
    const days = setOutStrip([on('a', '2019-11-09'), on('b', '2019-11-09'), on('c', '2019-11-12')], [], 900);
    const weeks = setOutStrip([on('a', '2019-01-09'), on('b', '2019-01-10'), on('c', '2019-06-12')], [], 900);

    expect(days?.bars.map(({ days, ids }) => [days.from, ids.length])).toEqual([
      ['2019-11-09', 2],
      ['2019-11-12', 1],
    ]);
    expect(days?.most).toBe(2);
    expect(weeks?.step).toEqual({ unit: 'week', count: 1 });
    expect(weeks?.bars[0]).toMatchObject({ days: { from: '2019-01-07', to: '2019-01-13' }, ids: ['a', 'b'] });
  });

  test('a month among days is a span over all of it and no bar in its middle', () => {
    const strip = setOutStrip(
      [on('month', '2019-11-01', '2019-11-30'), on('one', '2019-11-01'), on('last', '2019-11-30')],
      [],
      900,
    );

    expect(strip?.bars.map((bar) => bar.ids)).toEqual([['one'], ['last']]);
    expect(strip?.spans).toHaveLength(1);
    expect(strip?.spans[0]).toMatchObject({ left: 0, ids: ['month'] });
    expect(strip?.spans[0]?.width).toBeCloseTo(1);
  });

  test('a month counted by months is a bar', () => {
    const strip = setOutStrip([on('month', '2019-11-01', '2019-11-30'), on('far', '2022-01-01')], [], 900);

    expect(strip?.step.unit).toBe('month');
    expect(strip?.spans).toEqual([]);
    expect(strip?.bars[0]?.ids).toEqual(['month']);
  });

  test('an open end is a direction with room to be seen, and no day', () => {
    const strip = setOutStrip(
      [
        { id: 'later', from: '2019-11-10' },
        { id: 'earlier', to: '2019-11-12' },
      ],
      [],
      900,
    );
    const spans = new Map(strip?.spans.map((span) => [span.ids[0], span]));

    expect(strip?.bars).toEqual([]);
    expect(spans.get('later')?.left).toBeGreaterThan(0);
    expect((spans.get('later')?.left ?? 0) + (spans.get('later')?.width ?? 0)).toBe(1);
    expect(spans.get('earlier')?.left).toBe(0);
    expect(spans.get('earlier')?.width).toBeLessThan(1);
  });

  test('an event long before does not squeeze what was said', () => {
    const said = [on('a', '2019-11-05'), on('b', '2019-11-15')];
    const strip = setOutStrip(said, [eventOn('Long ago', '2001-01-01'), eventOn('The fire', '2019-11-09')], 900);

    expect(strip?.edges[0]).toBe('2019-11-05');
    expect(strip?.marks.filter((mark) => mark.kind === 'event').map((mark) => mark.text)).toEqual(['The fire']);
  });

  test('an event that nobody says to be over goes on to the end', () => {
    const strike = { id: 'strike', name: 'The strike', date: '2019-10-21/..', from: '2019-10-21' };
    const strip = setOutStrip([on('a', '2019-11-05'), on('b', '2019-11-15')], [strike], 900);

    expect(strip?.marks[0]).toMatchObject({ text: 'The strike', left: 0, width: 1 });
    expect(strip?.marks[0]?.title).toBe('The strike · from 21 October 2019');
  });

  const day = fc.integer({ min: 0, max: 4000 }).map((one) => new Date(one * 86_400_000).toISOString().slice(0, 10));

  test('every statement stands once, in a bar or a span that holds all its days', () => {
    const said = fc.tuple(day, day).map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const)));
    fc.assert(
      fc.property(
        fc.array(said, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 260, max: 1400 }),
        (all, width) => {
          const dated = all.map(([from, to], at) => on(`${at}`, from, to));
          const strip = setOutStrip(dated, [], width);
          const groups = [...(strip?.bars ?? []), ...(strip?.spans ?? [])];

          expect(groups.flatMap((one) => one.ids).toSorted()).toEqual(dated.map((one) => one.id).toSorted());
          for (const { days, ids, left, width: part } of groups) {
            expect(left).toBeGreaterThanOrEqual(0);
            expect(left + part).toBeLessThanOrEqual(1.000_001);
            for (const id of ids) {
              const own = dated[Number(id)];
              expect((days.from ?? '') <= (own?.from ?? '') && (own?.to ?? '') <= (days.to ?? '9')).toBe(true);
            }
          }
          expect(strip?.bars.length).toBeLessThanOrEqual(92);
        },
      ),
    );
  });

  test('texts neither touch each other nor leave the line, at any width', () => {
    const event = fc.record({ day, name: fc.string({ minLength: 1, maxLength: 60 }) });
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 1 }),
        fc.array(event),
        fc.integer({ min: 260, max: 1400 }),
        (days, events, width) => {
          const dated = days.map((one, at) => on(`${at}`, one));
          const marks =
            setOutStrip(
              dated,
              events.map((one) => eventOn(one.name, one.day)),
              width,
            )?.marks ?? [];
          for (const kind of ['event', 'tick'] as const) {
            const texts = marks
              .filter((mark) => mark.kind === kind && mark.text !== '')
              .map(({ text, textLeft }) => ({ from: textLeft, to: textLeft + text.length * 6 }))
              .toSorted((a, b) => a.from - b.from);
            texts.forEach(({ from, to }, at) => {
              expect(from).toBeGreaterThanOrEqual(0);
              expect(to).toBeLessThanOrEqual(width);
              expect(from).toBeGreaterThan(texts[at - 1]?.to ?? -1);
            });
          }
        },
      ),
    );
  });

  test('nothing dated gives nothing', () => {
    expect(setOutStrip([], [eventOn('The fire', '2019-11-09')], 900)).toBeUndefined();
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
