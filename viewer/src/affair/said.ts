// When each assertion was said, to the day: the first and the last it can have been, in the zone in which it was told. What is not
// known to the day stays as wide as it is; what has no date is listed apart.
import { isInstant, localDay } from '../../../src/domain/base/dates.ts';
import { omitAbsent } from '../../../src/domain/base/result.ts';
import type { Affair } from './affair.ts';
import type { DayRange } from './days.ts';
import { listEvents } from './events.ts';

export interface Said extends DayRange {
  readonly id: string;
}

export interface SaidList {
  readonly dated: readonly Said[];
  readonly undated: readonly string[];
}

export interface DatedEvent extends DayRange {
  readonly id: string;
  readonly name: string;
  /** As written. */
  readonly date: string;
}

/** In the graph's order. */
export function listSaid({ index }: Affair): SaidList {
  const dated: Said[] = [];
  const undated: string[] = [];
  for (const { id, properties } of index.graph.nodes.Assertion) {
    const { saidFrom, saidTo, saidAt = '' } = properties;
    if (saidFrom === undefined && saidTo === undefined) undated.push(id);
    else dated.push({ id, ...readDays(saidFrom, saidTo, saidAt) });
  }
  return { dated, undated };
}

function readDays(from: string | undefined, to: string | undefined, written: string): DayRange {
  const [first = '', last = first] = written.split('/');
  return omitAbsent({ from: from && dayOf(from, first), to: to && dayOf(to, last) });
}

function dayOf(bound: string, written: string): string {
  return isInstant(bound) ? localDay(bound, written) : bound;
}

const day = /^\d{4}-\d{2}-\d{2}/;

/** Events whose day is known, the weightiest first; what is dated to a month or a year only is no mark on a line of days. */
export function listDatedEvents(affair: Affair): readonly DatedEvent[] {
  return listEvents(affair).flatMap((id): DatedEvent[] => {
    const { name, date } = affair.index.node('Event', id)?.properties ?? {};
    if (name === undefined || date === undefined) return [];
    const [first = '', last = first] = date.split('/');
    const [from] = day.exec(first) ?? [];
    const [to] = day.exec(last) ?? [];
    const isOpen = (text: string) => text === '' || text === '..';
    const isKnown = (from !== undefined || isOpen(first)) && (to !== undefined || isOpen(last));
    return isKnown && (from ?? to) !== undefined ? [{ id, name, date, ...omitAbsent({ from, to }) }] : [];
  });
}
