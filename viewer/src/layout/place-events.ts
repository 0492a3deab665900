// Events over the lanes: a line where each begins, as long as it lasts, with its name above. Names that would meet stand in rows.
// Pure; CSS pixels.
import type { DatedEvent } from '../affair/said.ts';
import { msPerDay } from './calendar.ts';
import { placeOn, type TimeGround } from './lanes.ts';

export interface EventMark {
  readonly id: string;
  readonly name: string;
  readonly left: number;
  readonly length: number;
  /** Of its name, counted from the top. */
  readonly row: number;
}

export interface EventMarks {
  readonly marks: readonly EventMark[];
  readonly rows: number;
}

/** More would leave the lanes no room. */
const mostRows = 3;

/**
 * The weightiest first, those for whose names there is room: a line without a name says nothing. `spare`: of room behind the last
 * time. Cost: the square of the events.
 */
export function placeEvents(
  events: readonly DatedEvent[],
  ground: TimeGround,
  { width, spare }: { readonly width: number; readonly spare: number },
): EventMarks {
  const place = placeOn(ground, width);
  const start = (day: string) => Date.parse(`${day}T00:00:00Z`);
  const marks: EventMark[] = [];
  for (const { id, name, from, to } of events) {
    const begin = from === undefined ? ground.start : start(from);
    const finish = to === undefined ? ground.end : start(to) + msPerDay;
    if (begin >= ground.end || finish <= ground.start) continue;
    const left = place(begin);
    const end = left + lengthOf(name);
    const isTaken = (row: number) =>
      marks.some((mark) => mark.row === row && end > mark.left && mark.left + lengthOf(mark.name) > left);
    const row = [...Array(mostRows).keys()].find((one) => !isTaken(one));
    if (row !== undefined && end <= width + spare)
      marks.push({ id, name, left, row, length: Math.max(3, place(finish) - left) });
  }
  return { marks, rows: Math.max(1, ...marks.map((one) => one.row + 1)) };
}

function lengthOf(name: string): number {
  return name.length * 7.2 + 12;
}
