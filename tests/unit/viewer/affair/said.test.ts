// When something was said, to the day: times of day in the zone in which they were told, imprecise dates as wide as they are.
import { describe, expect, test } from 'vitest';
import type { NarrativeGraph } from '../../../../src/domain/graph/narrative-graph.ts';
import { type Affair, readAffair } from '../../../../viewer/src/affair/affair.ts';
import { describeDays, wasSaidOutside } from '../../../../viewer/src/affair/days.ts';
import { listDatedEvents, listSaid } from '../../../../viewer/src/affair/said.ts';
import { describeHidden, listVisible, noFilters } from '../../../../viewer/src/choice/visibility.ts';
import { buildInventedGraph } from '../../../support/viewer-affair.ts';

interface Dates {
  readonly saidAt?: string;
  readonly saidFrom?: string;
  readonly saidTo?: string;
}

const dates: readonly Dates[] = [
  { saidAt: '2024-03-22T23:30-05:00', saidFrom: '2024-03-23T04:30:00Z', saidTo: '2024-03-23T04:30:00Z' },
  { saidAt: '2024-03', saidFrom: '2024-03-01', saidTo: '2024-03-31' },
  { saidAt: '{"after":"flood"}', saidFrom: '2024-03-20' },
  { saidAt: '2024-03-25', saidFrom: '2024-03-25', saidTo: '2024-03-25' },
];

function readDated(): Affair {
  const graph = buildInventedGraph();
  const Assertion = graph.nodes.Assertion.map((one, at) => ({
    ...one,
    properties: { ...one.properties, ...dates[at] },
  }));
  const Event = ['2024-03-20', '2024', '2024-03-22T20:00+03:00/..'].map((date, at) => ({
    id: `event-${at}`,
    properties: { name: `Event ${at}`, date },
  }));
  return readAffair({ ...graph, nodes: { ...graph.nodes, Assertion, Event } } as NarrativeGraph);
}

describe('listSaid', () => {
  test('gives the day of the place where it was told, and open ends as none', () => {
    const { dated, undated } = listSaid(readDated());

    expect(dated.map(({ from, to }) => [from, to])).toEqual([
      ['2024-03-22', '2024-03-22'],
      ['2024-03-01', '2024-03-31'],
      ['2024-03-20', undefined],
      ['2024-03-25', '2024-03-25'],
    ]);
    expect(undated).toHaveLength(3);
  });

  test('events of a known day are listed; one dated to the year is none', () => {
    expect(listDatedEvents(readDated()).map(({ name, from, to }) => [name, from, to])).toEqual([
      ['Event 0', '2024-03-20', '2024-03-20'],
      ['Event 2', '2024-03-22', undefined],
    ]);
  });
});

describe('days', () => {
  test('hide what is known to have been said outside of them, and nothing else', () => {
    const days = { from: '2024-03-22', to: '2024-03-22' };
    const isOutside = dates.map((one) => wasSaidOutside(one as Parameters<typeof wasSaidOutside>[0], days));

    expect(isOutside).toEqual([false, false, false, true]);
    const visible = listVisible(readDated(), { ...noFilters, said: days });
    expect(visible.hidden.assertions).toBe(1);
    expect(describeHidden(visible)).toContain('1 was said outside 22 March 2024; 3 without a date stay.');
  });

  test.each([
    [{ from: '2019-11-09', to: '2019-11-11' }, '9–11 November 2019'],
    [{ from: '2019-11-09', to: '2019-11-09' }, '9 November 2019'],
    [{ from: '2019-11-09' }, 'from 9 November 2019'],
    [{ to: '2019-11-11' }, 'until 11 November 2019'],
  ])('%o are called %s', (days, words) => {
    expect(describeDays(days)).toBe(words);
  });
});
