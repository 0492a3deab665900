// A line between two cards of the document → the way it takes: out of the card's side, along the lanes beside columns and the corridors
// between rows, never over a card and never over a sign. Pure arithmetic on boxes that the page has measured.
import type { Box, Point } from './scene.ts';

export interface Placed {
  readonly id: string;
  readonly box: Box;
  /** Position of its column; absent for what stands below all columns. */
  readonly column?: number;
  /** Of the list it stands in, where it stands below. */
  readonly listTop?: number;
}

export interface DocumentBoxes {
  /** From left to right, and from row to row. */
  readonly columns: readonly Box[];
  /** Words between two columns. */
  readonly signs: readonly Box[];
}

export interface LaneWay {
  readonly points: readonly Point[];
  /** Where a sign stands that belongs to it: between the two columns, or at the far end. */
  readonly mark: Point;
}

/** A lane runs so far inside a column's edge: cards end further in. */
const inside = 4;
/** And where columns stand in rows, so far outside of it. */
const outside = 7;
const clearance = 6;
/** Lines that share a lane lie so far apart, the fourth again on the first. */
const apart = 2.5;

/** `turn`: which of the lines drawn together it is. undefined where neither end stands in a column. The first end is the near one. */
export function routeLane(from: Placed, to: Placed, boxes: DocumentBoxes, turn = 0): LaneWay | undefined {
  const shift = (turn % 4) * apart;
  if (from.column === undefined) return to.column === undefined ? undefined : flip(routeLane(to, from, boxes, turn));
  const start = boxes.columns[from.column];
  if (start === undefined) return undefined;
  if (to.column === undefined) return laneOf(goBelow(from, to, boxes, start, shift));
  const end = boxes.columns[to.column];
  if (end === undefined) return undefined;
  if (from.column === to.column) {
    const points = goAround(from, to, boxes, start, shift);
    // At the far end: in the middle the signs of several would lie on each other.
    return { points, mark: points[2] ?? { x: 0, y: 0 } };
  }
  if (start.x > end.x || (start.x === end.x && from.column > to.column)) return flip(routeLane(to, from, boxes, turn));
  const isRow = overlaps(start, end);
  if (isRow && isNext(start, end, boxes)) return laneOf(goAcross(from, to, boxes, start, end, shift));
  return laneOf(goOver(from, to, start, end, isRow, shift));
}

function flip(lane: LaneWay | undefined): LaneWay | undefined {
  return lane && { points: lane.points.toReversed(), mark: lane.mark };
}

const right = (box: Box) => box.x + box.width;
const bottom = (box: Box) => box.y + box.height;
const middle = (box: Box) => box.y + box.height / 2;

function overlaps(a: Box, b: Box): boolean {
  return a.y < bottom(b) && b.y < bottom(a);
}

function isNext(start: Box, end: Box, { columns }: DocumentBoxes): boolean {
  return !columns.some((one) => one.x > start.x && one.x < end.x && overlaps(one, start));
}

/** Both in one column: out of the side that faces its neighbour, and in again. */
function goAround(from: Placed, to: Placed, { columns }: DocumentBoxes, column: Box, shift: number): Point[] {
  const isLast = columns.length > 1 && !columns.some((one) => one.x > column.x && overlaps(one, column));
  const edge = (box: Box) => (isLast ? box.x : right(box));
  const lane = isLast ? column.x + inside - shift : right(column) - inside + shift;
  return [
    { x: edge(from.box), y: middle(from.box) },
    { x: lane, y: middle(from.box) },
    { x: lane, y: middle(to.box) },
    { x: edge(to.box), y: middle(to.box) },
  ];
}

/** Between neighbours: over the gap where no sign stands, at the height of an end where that is free. */
function goAcross(from: Placed, to: Placed, boxes: DocumentBoxes, start: Box, end: Box, shift: number): Point[] {
  const [first, second] = [right(start) - inside + shift, end.x + inside - shift];
  const [y, z] = [middle(from.box), middle(to.box)];
  const between = boxes.signs.filter((one) => one.x < second && right(one) > first);
  const crossing = findFree([y, z], between, shift);
  return [
    { x: right(from.box), y },
    { x: first, y },
    { x: first, y: crossing },
    { x: second, y: crossing },
    { x: second, y: z },
    { x: to.box.x, y: z },
  ];
}

/** The first of the wished heights that meets no box, else the nearest below or above what is in the way. */
function findFree(wished: readonly number[], boxes: readonly Box[], shift: number): number {
  const isFree = (y: number) => boxes.every((one) => y < one.y - clearance / 2 || y > bottom(one) + clearance / 2);
  const [first = 0] = wished;
  const edges = boxes.flatMap((one) => [one.y - clearance - shift, bottom(one) + clearance + shift]);
  const near = edges.filter(isFree).sort((a, b) => Math.abs(a - first) - Math.abs(b - first));
  return wished.find(isFree) ?? near[0] ?? first;
}

/** Past columns between them, or to another row: over the corridor above the columns or between the rows. */
function goOver(from: Placed, to: Placed, start: Box, end: Box, isRow: boolean, shift: number): Point[] {
  const out = isRow ? -inside : outside;
  const [first, second] = [right(start) + out + shift, end.x - out - shift];
  const [y, z] = [middle(from.box), middle(to.box)];
  const corridor = isRow || end.y > start.y ? end.y - outside + shift / 2 : start.y - outside + shift / 2;
  const isAbove = end.x > right(start) || isRow;
  const lane = isAbove ? second : first;
  const edge = isAbove ? to.box.x : right(to.box);
  return [
    { x: right(from.box), y },
    { x: first, y },
    { x: first, y: corridor },
    { x: lane, y: corridor },
    { x: lane, y: z },
    { x: edge, y: z },
  ];
}

/** Down the outer margin, along the top of the list, and down to the line it leads to. */
function goBelow(from: Placed, to: Placed, { columns }: DocumentBoxes, start: Box, shift: number): Point[] {
  const left = Math.min(...columns.map((one) => one.x));
  const margin = left - outside + shift / 2;
  const floor = Math.max(...columns.map(bottom)) + 1 + shift / 2;
  const y = middle(from.box);
  const top = (to.listTop ?? to.box.y) - 1;
  const lane = to.box.x - outside + shift / 2;
  const end = to.box.y + clearance + 2;
  const first = right(start) - inside + shift;
  const down: Point[] =
    start.x === left
      ? [
          { x: from.box.x, y },
          { x: margin, y },
        ]
      : [
          { x: right(from.box), y },
          { x: first, y },
          { x: first, y: floor },
          { x: margin, y: floor },
        ];
  return [...down, { x: margin, y: top }, { x: lane, y: top }, { x: lane, y: end }, { x: to.box.x - 2, y: end }];
}

function laneOf(all: readonly Point[]): LaneWay {
  const points = all.filter((one, at) => at === 0 || one.x !== all[at - 1]?.x || one.y !== all[at - 1]?.y);
  let mark = points[0] ?? { x: 0, y: 0 };
  let longest = 0;
  points.forEach((one, at) => {
    const next = points[at + 1];
    const length = next === undefined ? 0 : Math.abs(next.x - one.x) + Math.abs(next.y - one.y);
    // A piece across a gap before one along it: there the sign lies between the two accounts.
    const weight = next !== undefined && at > 0 && at < points.length - 2 ? 1 + length : length / 1e3;
    if (next === undefined || weight <= longest) return;
    longest = weight;
    mark = { x: (one.x + next.x) / 2, y: (one.y + next.y) / 2 };
  });
  return { points, mark };
}

/** As the `d` of a path, with corners rounded. */
export function drawLane({ points }: LaneWay, radius = 5): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let path = `M${first.x} ${first.y}`;
  let before = first;
  rest.forEach((one, at) => {
    const next = rest[at + 1];
    if (next === undefined) {
      path += `L${one.x} ${one.y}`;
      return;
    }
    const [start, end] = [approach(one, before, radius), approach(one, next, radius)];
    path += `L${start.x} ${start.y}Q${one.x} ${one.y} ${end.x} ${end.y}`;
    before = one;
  });
  return path;
}

/** The point so far from a corner, towards another; at most half of the way. */
function approach(corner: Point, towards: Point, radius: number): Point {
  const length = Math.hypot(towards.x - corner.x, towards.y - corner.y);
  const share = length === 0 ? 0 : Math.min(radius, length / 2) / length;
  return { x: corner.x + (towards.x - corner.x) * share, y: corner.y + (towards.y - corner.y) * share };
}
