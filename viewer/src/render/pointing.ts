// Pointer over the stage → the id of what is under it: a node by sigma, else a small card, else a line by arithmetic. Chooses
// nothing itself.
import type Sigma from 'sigma';
import { findLineAt } from '../layout/route-relations.ts';
import type { Projection, Route } from '../layout/scene.ts';
import type { ScreenCard } from './choose-cards.ts';
import { routeAll } from './draw-frame.ts';
import { strokes } from './draw-lines.ts';
import type { Staged } from './scene-lines.ts';

interface Pointed extends Staged {
  readonly projection: Projection;
  readonly cards: readonly ScreenCard[];
  /** Of the lines that were drawn last. */
  readonly routes: readonly Route[];
}

interface PointerEvents {
  readonly onHover: (id: string | undefined) => void;
  readonly onSelect: (id: string | undefined) => void;
}

const reachPx = 7;

/** `look` gives what is on the stage at the moment. */
export function listenToPointer(
  sigma: Sigma,
  container: HTMLElement,
  events: PointerEvents,
  look: () => Pointed | undefined,
): void {
  let onNode = false;
  let pointedAt: string | undefined;
  const find = createFinder();
  const idAt = (x: number, y: number) => {
    const pointed = look();
    return pointed === undefined ? undefined : find(pointed, x, y);
  };
  sigma.on('enterNode', ({ node }) => {
    onNode = true;
    events.onHover(node);
  });
  sigma.on('leaveNode', () => {
    onNode = false;
    events.onHover(undefined);
  });
  sigma.on('clickNode', ({ node }) => events.onSelect(node));
  sigma.on('clickStage', ({ event }) => events.onSelect(idAt(event.x, event.y)));
  // Heard from the whole page: a move beside the stage leaves what was pointed at, and says nothing else.
  sigma.on('moveBody', ({ event }) => {
    const isHere = event.original.target instanceof Node && container.contains(event.original.target);
    const id = isHere && !onNode ? idAt(event.x, event.y) : undefined;
    container.style.cursor = id === undefined && !onNode ? 'grab' : 'pointer';
    if (id === pointedAt) return;
    pointedAt = id;
    if (!onNode) events.onHover(id);
  });
}

/** Routes of lines that sigma draws are made once somebody points, and kept until the scene changes. */
function createFinder() {
  let kept: { readonly of: unknown; readonly routes: readonly Route[] } | undefined;
  return (pointed: Pointed, x: number, y: number): string | undefined => {
    const { scene, lines, look, projection, cards } = pointed;
    const point = { x: (x - projection.offsetX) / projection.scale, y: (y - projection.offsetY) / projection.scale };
    if (scene.layout.nodes === 'boxes' && cards.length === 0) {
      const hit = scene.nodes.find(
        ({ box }) =>
          point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height,
      );
      if (hit !== undefined && look.shown.has(hit.id)) return hit.id;
    }
    if (lines.drawer === 'sigma' && kept?.of !== lines) {
      kept = { of: lines, routes: routeAll(pointed, scene.lines, cards, projection) };
    }
    const routes = (lines.drawer === 'sigma' ? (kept?.routes ?? []) : pointed.routes).filter((route) => {
      const line = lines.get(route.id);
      return line !== undefined && strokes[line.style].isRelation;
    });
    return findLineAt(routes, point, reachPx / projection.scale);
  };
}
