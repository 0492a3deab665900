// Points, boxes and lines of the Graph view: the arithmetic that placing and testing share.

import type { Box, Point } from '../scene.ts';

export function boxAround(boxes: readonly Box[], margin = 0): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: left - margin, y: top - margin, width: right - left + 2 * margin, height: bottom - top + 2 * margin };
}

export function overlap(a: Box, b: Box, margin = 0): boolean {
  return (
    a.x - margin < b.x + b.width &&
    b.x - margin < a.x + a.width &&
    a.y - margin < b.y + b.height &&
    b.y - margin < a.y + a.height
  );
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Twice the area of the triangle, with the sign of its turn. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
}

const tiny = 1e-6;

/** Two segments that meet within both; touching ends do not count. */
export function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return turn(a, b, c) * turn(a, b, d) < -tiny && turn(c, d, a) * turn(c, d, b) < -tiny;
}

/** Whether a segment runs through a box (Liang and Barsky, 1984); running along its rim does not count. */
export function cutsBox(a: Point, b: Point, { x, y, width, height }: Box): boolean {
  // Most pairs are far from each other: they are told apart by comparing alone.
  if ((a.x <= x && b.x <= x) || (a.x >= x + width && b.x >= x + width)) return false;
  if ((a.y <= y && b.y <= y) || (a.y >= y + height && b.y >= y + height)) return false;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  let enter = 0;
  let leave = 1;
  if (dx !== 0) {
    const [first, second] = [(x - a.x) / dx, (x + width - a.x) / dx];
    enter = Math.max(enter, Math.min(first, second));
    leave = Math.min(leave, Math.max(first, second));
  }
  if (dy !== 0) {
    const [first, second] = [(y - a.y) / dy, (y + height - a.y) / dy];
    enter = Math.max(enter, Math.min(first, second));
    leave = Math.min(leave, Math.max(first, second));
  }
  return enter < leave - tiny;
}

/** Corners of the convex hull, clockwise on a screen (Andrew, 1979). Cost: n log n. */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const chain = (list: readonly Point[]): Point[] => {
    const hull: Point[] = [];
    for (const point of list) {
      for (let last = hull.at(-1), before = hull.at(-2); last && before; last = hull.at(-1), before = hull.at(-2)) {
        if (turn(before, last, point) > 0) break;
        hull.pop();
      }
      hull.push(point);
    }
    return hull.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

export function cornersOf({ x, y, width, height }: Box): Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

export function distance(a: Point, b: Point): number {
  // Not `hypot`, which is many times slower: distances are most of what a search computes.
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}
