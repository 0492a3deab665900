// A point → the line under it: on the processor, over the routes in view, so that edges need no second drawing for picking.
import { pointAt } from '../layout/route-relations.ts';
import type { Point, Route } from '../layout/scene.ts';

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
