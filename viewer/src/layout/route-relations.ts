// Boxes and relations → the lines between them in the Accounts layout: out of a card's side, along the corridor between two
// lanes, through gaps between cards, never under one. Geometry only: knows no canvas and no colour.
import { assertNever } from '../../../src/domain/base/result.ts';
import type { DrawnRelation } from '../affair/relations.ts';
import { isContradiction } from '../affair/relations.ts';
import type { Box, Curve, Plate, Point, Route } from './scene.ts';

interface Lane {
  readonly left: number;
  readonly right: number;
  readonly boxes: readonly Box[];
  /** Heights of lines that already pass through. */
  readonly taken: number[];
}

const laneTolerance = 4;
const passHeight = 12;
const passSpacing = 6;
export const markDiameter = 16;

/** Routes in the order of the relations given; relations whose ends have no box are left out. */
export function routeRelations(
  relations: readonly DrawnRelation[],
  boxes: ReadonlyMap<string, Box>,
  plates: readonly Plate[],
): Route[] {
  const lanes = collectLanes(boxes, plates);
  const plans = relations.flatMap((relation) => {
    const from = boxes.get(relation.from);
    const to = boxes.get(relation.to);
    return from === undefined || to === undefined ? [] : [planRoute(relation, from, to, lanes)];
  });
  spreadEnds(plans);
  const marks: Point[] = [];
  return plans.map((plan) => drawPlan(plan, marks));
}

type Side = 'left' | 'right' | 'top' | 'bottom';

interface End {
  readonly box: Box;
  readonly side: Side;
  /** What the line heads for next: orders the ends along one side. */
  readonly towards: number;
  at: number;
}

interface RoutePlan {
  readonly relation: DrawnRelation;
  readonly from: End;
  readonly to: End;
  /** Level stretches through lanes, in the order travelled. */
  readonly passes: readonly { readonly enter: number; readonly leave: number; readonly y: number }[];
  /** How far an arc beside its own lane bulges; 0 where the line crosses lanes or joins neighbours. */
  readonly bulge: number;
}

function collectLanes(boxes: ReadonlyMap<string, Box>, plates: readonly Plate[]): Lane[] {
  const lanes: { left: number; right: number; boxes: Box[]; taken: number[] }[] = [];
  for (const box of boxes.values()) {
    const lane = lanes.find((one) => Math.abs(one.left - box.x) < laneTolerance);
    if (lane === undefined) lanes.push({ left: box.x, right: box.x + box.width, boxes: [box], taken: [] });
    else lane.boxes.push(box);
  }
  for (const lane of lanes) {
    // Headings are obstacles too.
    for (const plate of plates) {
      if (plate.x < lane.right && plate.x + plate.width > lane.left) {
        lane.boxes.push({ x: lane.left, y: plate.y, width: lane.right - lane.left, height: plate.headingHeight - 6 });
      }
    }
    lane.boxes.sort((a, b) => a.y - b.y);
  }
  return lanes.sort((a, b) => a.left - b.left);
}

function planRoute(relation: DrawnRelation, from: Box, to: Box, lanes: readonly Lane[]): RoutePlan {
  const fromLane = lanes.findIndex((lane) => Math.abs(lane.left - from.x) < laneTolerance);
  const toLane = lanes.findIndex((lane) => Math.abs(lane.left - to.x) < laneTolerance);
  if (fromLane === toLane) return planWithinLane(relation, from, to, lanes[fromLane], fromLane, lanes.length);
  const forward = fromLane < toLane;
  const passes: { enter: number; leave: number; y: number }[] = [];
  const step = forward ? 1 : -1;
  let y = middleOf(from);
  for (let position = fromLane + step; position !== toLane; position += step) {
    const lane = lanes[position];
    if (lane === undefined) break;
    const share = Math.abs(position - fromLane) / Math.abs(toLane - fromLane);
    const wanted = y + (middleOf(to) - y) * share;
    y = findPass(lane, wanted);
    lane.taken.push(y);
    passes.push(forward ? { enter: lane.left, leave: lane.right, y } : { enter: lane.right, leave: lane.left, y });
  }
  const first = passes[0]?.y ?? middleOf(to);
  const last = passes.at(-1)?.y ?? middleOf(from);
  return {
    relation,
    from: { box: from, side: forward ? 'right' : 'left', towards: first, at: middleOf(from) },
    to: { box: to, side: forward ? 'left' : 'right', towards: last, at: middleOf(to) },
    passes,
    bulge: 0,
  };
}

function planWithinLane(
  relation: DrawnRelation,
  from: Box,
  to: Box,
  lane: Lane | undefined,
  position: number,
  lanes: number,
): RoutePlan {
  const [upper, lower] = from.y < to.y ? [from, to] : [to, from];
  const isBetween = (box: Box) => box.y >= upper.y + upper.height && box.y + box.height <= lower.y;
  const between = lane?.boxes.filter(isBetween).length ?? 0;
  const down = from.y < to.y;
  if (between === 0) {
    const middle = from.x + from.width / 2;
    return {
      relation,
      from: { box: from, side: down ? 'bottom' : 'top', towards: middle, at: middle },
      to: { box: to, side: down ? 'top' : 'bottom', towards: middle, at: middle },
      passes: [],
      bulge: 0,
    };
  }
  const side: Side = position === lanes - 1 && lanes > 1 ? 'right' : 'left';
  // Peaks at three quarters of this: inside the plate's padding.
  const bulge = Math.min(18, 10 + between * 3) * (side === 'left' ? -1 : 1);
  return {
    relation,
    from: { box: from, side, towards: middleOf(to), at: middleOf(from) },
    to: { box: to, side, towards: middleOf(from), at: middleOf(to) },
    passes: [],
    bulge,
  };
}

/** The height nearest to the wanted one at which a line passes between the boxes of a lane, clear of other lines. */
function findPass(lane: Lane, wanted: number): number {
  const gaps: [number, number][] = [];
  let top = Number.NEGATIVE_INFINITY;
  for (const box of lane.boxes) {
    if (box.y - top >= passHeight) gaps.push([top, box.y]);
    top = Math.max(top, box.y + box.height);
  }
  gaps.push([top, Number.POSITIVE_INFINITY]);
  const candidates = gaps.flatMap(([start, end]) => {
    const low = start + passSpacing;
    const high = end - passSpacing;
    const nearest = Math.min(high, Math.max(low, wanted));
    return [0, 1, -1, 2, -2, 3, -3]
      .map((offset) => nearest + offset * passSpacing)
      .filter((y) => y >= low && y <= high);
  });
  const isFree = (y: number) => lane.taken.every((one) => Math.abs(one - y) >= passSpacing - 0.5);
  const free = candidates.filter(isFree);
  const choice = (free.length > 0 ? free : candidates).toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  return choice[0] ?? wanted;
}

/** Ends on one side of a card share its length, in the order of what they head for, so that lines do not cross at once. */
function spreadEnds(plans: readonly RoutePlan[]): void {
  const sides = new Map<string, End[]>();
  for (const plan of plans) {
    for (const end of [plan.from, plan.to]) {
      const key = `${end.box.x} ${end.box.y} ${end.side}`;
      const known = sides.get(key);
      if (known === undefined) sides.set(key, [end]);
      else known.push(end);
    }
  }
  for (const ends of sides.values()) {
    ends.sort((a, b) => a.towards - b.towards);
    ends.forEach((end, position) => {
      const level = end.side === 'left' || end.side === 'right';
      const start = level ? end.box.y : end.box.x;
      const length = level ? end.box.height : end.box.width;
      const room = Math.min(length - 16, level ? 15 * (ends.length - 1) : 26 * (ends.length - 1));
      const offset = ends.length === 1 ? 0 : -room / 2 + (room * position) / (ends.length - 1);
      end.at = start + length / 2 + offset;
    });
  }
}

function drawPlan(plan: RoutePlan, marks: Point[]): Route {
  const start = pointOf(plan.from);
  const end = pointOf(plan.to);
  const curves: Curve[] = [];
  let here = start;
  const curveTo = (to: Point) => {
    curves.push(plan.from.side === 'top' || plan.from.side === 'bottom' ? bendDown(here, to) : bendAcross(here, to));
    here = to;
  };
  if (plan.bulge !== 0) {
    const { bulge } = plan;
    curves.push({ c1: { x: start.x + bulge, y: start.y }, c2: { x: end.x + bulge, y: end.y }, to: end });
  } else {
    for (const pass of plan.passes) {
      curveTo({ x: pass.enter, y: pass.y });
      curveTo({ x: pass.leave, y: pass.y });
    }
    curveTo(end);
  }
  const mark = isContradiction(plan.relation)
    ? placeMark(start, curves, marks)
    : pointAt(start, curves, curves.length - 1, 0.5);
  if (isContradiction(plan.relation)) marks.push(mark);
  return { id: plan.relation.id, from: start, curves, mark };
}

/** The middle of the last corridor, slid along the line until it covers no other mark. */
function placeMark(start: Point, curves: readonly Curve[], marks: readonly Point[]): Point {
  const last = curves.length - 1;
  const tries = [0.5, 0.4, 0.6, 0.32, 0.68, 0.25, 0.75];
  const points = tries.map((t) => pointAt(start, curves, last, t));
  const others = curves.length > 1 ? tries.slice(0, 3).map((t) => pointAt(start, curves, 0, t)) : [];
  const isClear = (point: Point) =>
    marks.every((one) => Math.hypot(one.x - point.x, one.y - point.y) >= markDiameter + 1);
  return [...points, ...others].find(isClear) ?? points[0] ?? start;
}

export function pointAt(start: Point, curves: readonly Curve[], position: number, t: number): Point {
  const curve = curves[position];
  if (curve === undefined) return start;
  const from = position === 0 ? start : (curves[position - 1]?.to ?? start);
  const u = 1 - t;
  const mix = (a: number, b: number, c: number, d: number) =>
    u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  return {
    x: mix(from.x, curve.c1.x, curve.c2.x, curve.to.x),
    y: mix(from.y, curve.c1.y, curve.c2.y, curve.to.y),
  };
}

function bendAcross(from: Point, to: Point): Curve {
  const reach = (to.x - from.x) * 0.55;
  return { c1: { x: from.x + reach, y: from.y }, c2: { x: to.x - reach, y: to.y }, to };
}

function bendDown(from: Point, to: Point): Curve {
  const reach = (to.y - from.y) * 0.4;
  return { c1: { x: from.x, y: from.y + reach }, c2: { x: to.x, y: to.y - reach }, to };
}

function pointOf(end: End): Point {
  const { box, side, at } = end;
  switch (side) {
    case 'left':
      return { x: box.x, y: at };
    case 'right':
      return { x: box.x + box.width, y: at };
    case 'top':
      return { x: at, y: box.y };
    case 'bottom':
      return { x: at, y: box.y + box.height };
    default:
      return assertNever(side, 'side');
  }
}

function middleOf(box: Box): number {
  return box.y + box.height / 2;
}

const steps = 16;

/** The id of the nearest line within `reach`, all in layout units; undefined where there is none. */
export function findLineAt(routes: readonly Route[], point: Point, reach: number): string | undefined {
  let nearest: { readonly id: string; readonly distance: number } | undefined;
  for (const route of routes) {
    const distance = distanceTo(route, point);
    if (distance <= reach && (nearest === undefined || distance < nearest.distance))
      nearest = { id: route.id, distance };
  }
  return nearest?.id;
}

function distanceTo(route: Route, point: Point): number {
  let least = Number.POSITIVE_INFINITY;
  route.curves.forEach((_, position) => {
    let before = pointAt(route.from, route.curves, position, 0);
    for (let step = 1; step <= steps; step += 1) {
      const next = pointAt(route.from, route.curves, position, step / steps);
      least = Math.min(least, distanceToPiece(before, next, point));
      before = next;
    }
  });
  return least;
}

function distanceToPiece(a: Point, b: Point, point: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length));
  return Math.hypot(a.x + share * dx - point.x, a.y + share * dy - point.y);
}
