// Curved lines → the one at a point. Geometry only.
import type { Curve, Point, Route } from './scene.ts';

const steps = 16;

function pointAt(start: Point, curves: readonly Curve[], position: number, t: number): Point {
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
