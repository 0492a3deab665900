// What is on the stage → one frame on our two canvases, and what the page is told of it. Shapes themselves are sigma's.

import { type NodeLook, reduceNode, reduceRelation } from '../choice/reducers.ts';
import type { PlacedLabel } from '../layout/place-labels.ts';
import { routeTies } from '../layout/route-ties.ts';
import {
  type Line,
  type Projection,
  type Route,
  type SceneNode,
  shrinkAt,
  type Zoom,
  zoomOf,
} from '../layout/scene.ts';
import type { ScreenCard } from './choose-cards.ts';
import { drawLines } from './draw-lines.ts';
import { drawMiniCards } from './draw-mini-cards.ts';
import { drawLetters, drawNames, type NamedNode } from './draw-names.ts';
import type { Palette } from './palette.ts';
import type { Staged } from './scene-lines.ts';

export interface FrameDrawn {
  readonly projection: Projection;
  readonly zoom: Zoom;
  readonly cards: readonly ScreenCard[];
  readonly labels: readonly PlacedLabel[];
  /** Lines that are not drawn until something is chosen. */
  readonly withheld: number;
  /** Routes between cards computed for this scene. */
  readonly routed: number;
}

export interface Frame extends FrameDrawn {
  /** Of this stage until now: how often it was given other nodes and lines, and how often it drew. */
  readonly scenes: number;
  readonly frames: number;
}

/** The zoom buttons at the lower right; CSS pixels. */
const buttons = { width: 54, height: 124 };
/** A name reaches so far from its shape. */
const nameReach = 190;

export function drawFrame(
  canvases: { readonly lines: CanvasRenderingContext2D; readonly names: CanvasRenderingContext2D },
  staged: Staged,
  cards: readonly ScreenCard[],
  projection: Projection,
  palette: Palette,
  captionHeight: number,
): FrameDrawn & { readonly routes: readonly Route[] } {
  const { scene, lines, look } = staged;
  const { width, height } = projection;
  const zoom = zoomOf(scene.layout, projection.scale);
  const cardIds = new Set(cards.map((card) => card.id));
  const inView = scene.nodes
    .filter((node) => isInView(node, projection))
    .map((node): NamedNode => ({ node, look: reduceNode(node.id, node, look), isCard: cardIds.has(node.id) }));
  const drawn = lines.listDrawn(look);
  const routes = routeAll(staged, drawn, cards, projection);
  drawRouted(canvases.lines, routes, staged, projection, palette, zoom);
  const isSmall = scene.layout.nodes === 'boxes' && cards.length === 0;
  const shrink = shrinkAt(scene.layout, projection.scale);
  if (isSmall) drawMiniCards(canvases.lines, inView, palette, projection);
  if (isSmall && projection.scale > 0.55) {
    const shown = inView.filter((one) => !one.look.hidden);
    drawLetters(canvases.names, shown, palette, projection, shrink);
  }
  const labels = drawNames(canvases.names, isSmall ? [] : inView, palette, projection, { zoom, shrink }, [
    ...cards,
    { left: 0, top: 0, width, height: captionHeight - 6 },
    { left: width - buttons.width, top: height - buttons.height, ...buttons },
  ]);
  const withheld = lines.drawer === 'nobody' ? lines.total - drawn.length : 0;
  return { projection, zoom, cards, labels, withheld, routed: lines.routed, routes };
}

function isInView(node: SceneNode, { scale, offsetX, offsetY, width, height }: Projection): boolean {
  const margin = nameReach / scale;
  const left = Math.min(node.at.x, node.box.x) - margin;
  const top = Math.min(node.at.y, node.box.y) - margin;
  const right = node.box.x + node.box.width + margin;
  const bottom = node.box.y + node.box.height + margin;
  return (
    left * scale + offsetX < width &&
    right * scale + offsetX > 0 &&
    top * scale + offsetY < height &&
    bottom * scale + offsetY > 0
  );
}

/** Between boxes where they stand; between points from border to border of what is drawn at this zoom. */
export function routeAll(
  staged: Staged,
  lines: readonly Line[],
  cards: readonly ScreenCard[],
  projection: Projection,
): readonly Route[] {
  if (staged.scene.layout.nodes === 'boxes') return staged.lines.routeFixed(lines);
  const sizes = new Map(cards.map((card) => [card.id, card]));
  const looks = new Map<string, NodeLook>();
  return routeTies(lines, (id) => {
    const node = staged.nodes.get(id);
    if (node === undefined) return undefined;
    const look = looks.get(id) ?? reduceNode(id, node, staged.look);
    looks.set(id, look);
    if (look.hidden) return undefined;
    const card = sizes.get(id);
    const half = (look.size + 3) / projection.scale;
    return {
      ...node.at,
      halfWidth: card === undefined ? half : card.width / 2 / projection.scale,
      halfHeight: card === undefined ? half : card.height / 2 / projection.scale,
    };
  });
}

function drawRouted(
  context: CanvasRenderingContext2D,
  routes: readonly Route[],
  { scene, lines, look }: Staged,
  projection: Projection,
  palette: Palette,
  zoom: Zoom,
): void {
  const drawn = routes.flatMap((route) => {
    const line = lines.get(route.id);
    return line === undefined ? [] : [{ route, line, look: reduceRelation(line, look) }];
  });
  const keepsSize = scene.layout.nodes === 'points';
  drawLines(context, drawn, palette, projection, {
    marks: zoom !== 'far',
    widthFactor: keepsSize ? 1 : Math.min(1.15, Math.max(0.55, projection.scale)),
    signFactor: keepsSize ? 1 : Math.min(1, Math.max(0.45, projection.scale * 1.15)),
  });
}
