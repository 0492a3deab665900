// The only importer of sigma: a scene and a look → pixels, and pointer → ids. Keeps no choice of the user's; never changes the
// graph to highlight.
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { PlacedLabel } from '../layout/place-labels.ts';
import type { Route } from '../layout/route-relations.ts';
import { routeTies } from '../layout/route-ties.ts';
import { keepInSight, shiftIntoSight } from '../layout/views.ts';
import { type Look, reduceNode, reduceRelation } from '../reducers.ts';
import type { View } from '../url-state.ts';
import { chooseCards, type ScreenCard } from './choose-cards.ts';
import { displayLine, displayNode, type SceneGraphNode } from './display.ts';
import { drawLines } from './draw-lines.ts';
import { drawMiniCards } from './draw-mini-cards.ts';
import { drawLetters, drawNames, type NamedNode } from './draw-names.ts';
import { findLineAt } from './find-line.ts';
import { NodeShapeProgram } from './node-shape-program.ts';
import type { Palette } from './palette.ts';
import { type Line, type Projection, type Scene, type SceneNode, type Zoom, zoomOf } from './scene.ts';

export interface StageEvents {
  /** After each frame: where things are, and which nodes stand as HTML cards. */
  readonly onFrame: (frame: Frame) => void;
  readonly onHover: (id: string | undefined) => void;
  readonly onSelect: (id: string | undefined) => void;
  /** The user moved the camera and came to rest. */
  readonly onMoved: (view: View) => void;
}

export interface Frame {
  readonly projection: Projection;
  readonly zoom: Zoom;
  readonly cards: readonly ScreenCard[];
  readonly labels: readonly PlacedLabel[];
}

/** More lines than this are left to sigma's own WebGL lines. */
export const canvasLinesLimit = 1500;

const minScale = 0.06;
/** Below this scale the shapes of the Force layout shrink with the distances between them. */
const forceShrinksFrom = 0.6;
const maxScale = 4;
const settleMs = 220;

export class Stage {
  readonly #sigma: Sigma;
  readonly #graph = new MultiDirectedGraph();
  readonly #events: StageEvents;
  readonly #resizing: ResizeObserver;
  #scene: Scene | undefined;
  #look: Look | undefined;
  #palette: Palette;
  #reducedMotion = false;
  #captionHeight = 0;
  /** The camera's ratio at which a layout unit is a CSS pixel; 0 until the first frame. */
  #ratioAtScale1 = 0;
  #settle: ReturnType<typeof setTimeout> | undefined;
  #isSteered = false;
  #view: View = { x: 0, y: 0, scale: 1 };
  #routes: readonly Route[] = [];
  #unrouted: (() => readonly Route[]) | undefined;
  #nodes = new Map<string, SceneNode>();
  #lines = new Map<string, Line>();
  #cardIds: ReadonlySet<string> = new Set();

  /** Throws where the browser gives no WebGL. */
  constructor(container: HTMLElement, palette: Palette, events: StageEvents) {
    this.#palette = palette;
    this.#events = events;
    this.#sigma = new Sigma(this.#graph, container, {
      renderLabels: false,
      allowInvalidContainer: true,
      defaultNodeType: 'shape',
      nodeProgramClasses: { shape: NodeShapeProgram as never },
      nodeHoverProgramClasses: {},
      zoomToSizeRatioFunction: (ratio) => this.#shrink(ratio),
      enableEdgeEvents: false,
      enableCameraRotation: false,
      doubleClickZoomingRatio: 1,
      zIndex: true,
      minEdgeThickness: 1,
      stagePadding: 0,
      nodeReducer: (id, data) => this.#displayNode(id, data as SceneGraphNode) as never,
      edgeReducer: (id, data) => ({ ...data, ...displayLine(this.#lines.get(id), this.#drawsLines, this.#palette) }),
      defaultDrawNodeHover: () => undefined,
    });
    this.#sigma.setCustomBBox({ x: [-1000, 1000], y: [-1000, 1000] });
    this.#addCanvas('lines', { beforeLayer: 'nodes' });
    this.#addCanvas('names', { afterLayer: 'nodes' });
    this.#hideUnused();
    this.#sigma.resize(true);
    this.#sigma.refresh();
    this.#listen(container);
    this.#resizing = new ResizeObserver(() => this.#keepViewOnResize());
    this.#resizing.observe(container);
  }

  kill(): void {
    clearTimeout(this.#settle);
    this.#resizing.disconnect();
    this.#sigma.kill();
  }

  /** What lies over the picture on top and at the lower right: labels stay clear of it. */
  setCovered(captionHeightPx: number): void {
    this.#captionHeight = captionHeightPx;
  }

  #covered({ width, height }: Projection) {
    return [
      { left: 0, top: 0, width, height: this.#captionHeight - 6 },
      { left: width - 54, top: height - 124, width: 54, height: 124 },
    ];
  }

  setMotion(reduced: boolean): void {
    this.#reducedMotion = reduced;
  }

  setScene(scene: Scene): void {
    this.#scene = scene;
    this.#nodes = new Map(scene.nodes.map((node) => [node.id, node]));
    this.#lines = new Map(scene.lines.map((line) => [line.id, line]));
    this.#routes = scene.routes;
    this.#unrouted = undefined;
    this.#graph.clear();
    for (const { id, at, kind, shape, size } of scene.nodes) {
      this.#graph.addNode(id, { x: at.x, y: -at.y, kind, shape, size });
    }
    for (const line of scene.lines) {
      if (!this.#nodes.has(line.from) || !this.#nodes.has(line.to)) continue;
      this.#graph.addDirectedEdgeWithKey(line.id, line.from, line.to, { style: line.style });
    }
    this.#sigma.refresh();
  }

  setLook(look: Look, palette: Palette): void {
    this.#look = look;
    this.#palette = palette;
    this.#sigma.refresh({ skipIndexation: true });
  }

  get view(): View {
    const { scale, offsetX, offsetY, width, height } = this.#project();
    return { x: (width / 2 - offsetX) / scale, y: (height / 2 - offsetY) / scale, scale };
  }

  /** Moves the camera; in steps unless the user asked for less motion. */
  setView(view: View, animate = false): void {
    const scale = Math.min(maxScale, Math.max(minScale, view.scale));
    this.#view = { ...view, scale };
    const camera = this.#sigma.getCamera();
    const now = this.#project();
    const centre = this.#sigma.viewportToFramedGraph(this.#sigma.graphToViewport({ x: view.x, y: -view.y }));
    const state = { x: centre.x, y: centre.y, angle: 0, ratio: (camera.ratio * now.scale) / scale };
    if (animate && !this.#reducedMotion) camera.animate(state, { duration: 260 }, () => undefined);
    else camera.setState(state);
  }

  zoomBy(factor: number, animate = true): void {
    const { x, y, scale } = this.view;
    const nearer = { x, y, scale: Math.min(maxScale, Math.max(minScale, scale * factor)) };
    const bounds = this.#scene?.bounds;
    this.setView(bounds === undefined ? nearer : keepInSight(nearer, bounds, this.#sigma.getDimensions()), animate);
    this.#reportWhenSettled();
  }

  panBy(dx: number, dy: number): void {
    const { x, y, scale } = this.view;
    const moved = { x: x + dx / scale, y: y + dy / scale, scale };
    this.setView(
      this.#scene === undefined ? moved : keepInSight(moved, this.#scene.bounds, this.#sigma.getDimensions()),
    );
    this.#reportWhenSettled();
  }

  /** Moves as little as needed so that a node stands inside the window. */
  bringIntoView(id: string, animate: boolean): void {
    const node = this.#nodes.get(id);
    if (node === undefined || this.#scene === undefined) return;
    const p = this.#project();
    const box =
      this.#scene.layout === 'accounts' ? node.box : { x: node.at.x - 20, y: node.at.y - 20, width: 40, height: 40 };
    const view = shiftIntoSight(this.view, box, p);
    if (view !== undefined) this.setView(view, animate);
  }

  #addCanvas(id: string, place: { beforeLayer: string } | { afterLayer: string }): void {
    // The published type leaves out the place, the method takes it.
    this.#sigma.createCanvasContext(id, place as never);
  }

  /** Canvases that hold nothing cost time to clear and to compose. */
  #hideUnused(): void {
    const canvases = this.#sigma.getCanvases();
    for (const id of ['edgeLabels', 'labels', 'hovers', 'hoverNodes']) {
      const canvas = canvases[id];
      if (canvas !== undefined) canvas.style.display = 'none';
    }
  }

  #project(): Projection {
    const origin = this.#sigma.graphToViewport({ x: 0, y: 0 });
    const far = this.#sigma.graphToViewport({ x: 1000, y: 0 });
    const { width, height } = this.#sigma.getDimensions();
    return { scale: (far.x - origin.x) / 1000, offsetX: origin.x, offsetY: origin.y, width, height };
  }

  /** Shapes keep their size on the screen until they would hide each other; in Accounts they shrink with their cards. */
  #shrink(ratio: number): number {
    if (this.#scene === undefined || this.#ratioAtScale1 === 0) return 1;
    const from = this.#scene.layout === 'accounts' ? 1 : forceShrinksFrom;
    return Math.min(4, Math.max(1, (ratio / this.#ratioAtScale1) * from));
  }

  #displayNode(id: string, data: SceneGraphNode) {
    const look = this.#look;
    // Before the first look nothing is shown, but sigma already asks.
    if (look === undefined) return { ...data, hidden: true, color: this.#palette.neutral, ring: this.#palette.neutral };
    return displayNode(id, data, look, this.#palette, this.#cardIds.has(id));
  }

  /** Up to a limit on our own canvas, which knows dashes, marks and arrows; beyond it by sigma. */
  get #drawsLines(): boolean {
    return this.#lines.size <= canvasLinesLimit;
  }

  #render(): void {
    const { layout } = this.#scene ?? {};
    if (this.#scene === undefined || layout === undefined || this.#look === undefined) return;
    const look = this.#look;
    const projection = this.#project();
    this.#ratioAtScale1 = this.#sigma.getCamera().ratio * projection.scale;
    const zoom = zoomOf(layout, projection.scale);
    const cards = chooseCards(this.#scene, projection, look);
    const ids = new Set(cards.map((card) => card.id));
    if (!isSameSet(ids, this.#cardIds)) {
      this.#cardIds = ids;
      // Shapes under cards are not drawn: reduce them again, once.
      queueMicrotask(() => this.#sigma.refresh({ skipIndexation: true }));
    }
    const named: NamedNode[] = this.#scene.nodes.map((node) => ({
      node,
      look: reduceNode(node.id, node, look),
      isCard: ids.has(node.id),
    }));
    const lines = this.#clearedContext('lines', projection);
    const names = this.#clearedContext('names', projection);
    if (lines === undefined || names === undefined) return;
    if (layout === 'force') this.#routeForceLater(() => this.#routeForce(projection, cards, named));
    if (this.#drawsLines) this.#drawLines(lines, projection, zoom);
    const isSmall = layout === 'accounts' && cards.length === 0;
    if (isSmall) drawMiniCards(lines, named, this.#palette, projection);
    if (isSmall && projection.scale > 0.55)
      drawLetters(
        names,
        named.filter((one) => !one.look.hidden),
        this.#palette,
        projection,
      );
    const labels = drawNames(names, isSmall ? [] : named, this.#palette, projection, zoom, [
      ...cards,
      ...this.#covered(projection),
    ]);
    this.#events.onFrame({ projection, zoom, cards, labels });
  }

  #drawLines(context: CanvasRenderingContext2D, projection: Projection, zoom: Zoom): void {
    const look = this.#look;
    if (look === undefined) return;
    const drawn = this.#routes.flatMap((route) => {
      const line = this.#lines.get(route.id);
      return line === undefined ? [] : [{ route, line, look: reduceRelation(line, look) }];
    });
    const widthFactor = Math.min(1.15, Math.max(0.55, projection.scale));
    drawLines(context, drawn, this.#palette, projection, {
      marks: zoom !== 'far',
      widthFactor: this.#scene?.layout === 'force' ? 1 : widthFactor,
      signFactor: this.#scene?.layout === 'force' ? 1 : Math.min(1, Math.max(0.45, projection.scale * 1.15)),
    });
  }

  /** Lines that sigma draws need a route only once somebody points at them. */
  #routeForceLater(route: () => readonly Route[]): void {
    if (this.#drawsLines) this.#routes = route();
    else this.#unrouted = route;
  }

  #routeForce(projection: Projection, cards: readonly ScreenCard[], named: readonly NamedNode[]): readonly Route[] {
    const sizes = new Map(cards.map((card) => [card.id, card]));
    const looks = new Map(named.map((one) => [one.node.id, one]));
    return routeTies([...this.#lines.values()], (id) => {
      const one = looks.get(id);
      if (one === undefined || one.look.hidden) return undefined;
      const card = sizes.get(id);
      const half = (one.look.size + 3) / projection.scale;
      return {
        ...one.node.at,
        halfWidth: card === undefined ? half : card.width / 2 / projection.scale,
        halfHeight: card === undefined ? half : card.height / 2 / projection.scale,
      };
    });
  }

  #clearedContext(id: string, { width, height }: Projection): CanvasRenderingContext2D | undefined {
    const context = this.#sigma.getCanvases()[id]?.getContext('2d') ?? undefined;
    context?.clearRect(0, 0, width, height);
    return context;
  }

  #listen(container: HTMLElement): void {
    const sigma = this.#sigma;
    sigma.on('afterRender', () => this.#render());
    sigma.on('enterNode', ({ node }) => this.#events.onHover(node));
    sigma.on('leaveNode', () => this.#events.onHover(undefined));
    sigma.on('clickNode', ({ node }) => this.#events.onSelect(node));
    sigma.on('clickStage', ({ event }) => this.#events.onSelect(this.#idAt(event.x, event.y)));
    sigma.on('moveBody', ({ event }) => {
      const id = this.#idAt(event.x, event.y);
      container.style.cursor = id === undefined ? 'grab' : 'pointer';
      if (sigma.getGraph().hasNode(this.#look?.hovered ?? '') && id === undefined) return;
      this.#events.onHover(id);
    });
    sigma.getMouseCaptor().on('mousedown', () => {
      this.#isSteered = true;
    });
    sigma.getMouseCaptor().on('mouseup', () => this.#reportWhenSettled());
    sigma.getTouchCaptor().on('touchdown', () => {
      this.#isSteered = true;
    });
    sigma.getTouchCaptor().on('touchup', () => this.#reportWhenSettled());
    sigma.getCamera().on('updated', () => {
      if (this.#isSteered) this.#view = this.view;
    });
  }

  /** A line under the pointer, or a small card of the Accounts layout. */
  #idAt(x: number, y: number): string | undefined {
    const p = this.#project();
    const point = { x: (x - p.offsetX) / p.scale, y: (y - p.offsetY) / p.scale };
    if (this.#scene?.layout === 'accounts' && this.#cardIds.size === 0) {
      const hit = this.#scene.nodes.find(
        ({ box }) =>
          point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height,
      );
      if (hit !== undefined && this.#look?.shown.has(hit.id)) return hit.id;
    }
    if (this.#unrouted !== undefined) this.#routes = this.#unrouted();
    this.#unrouted = undefined;
    const routes = this.#routes.filter((route) => {
      const style = this.#lines.get(route.id)?.style;
      return style !== 'asserts' && style !== 'answers';
    });
    return findLineAt(routes, point, 7 / p.scale);
  }

  #keepViewOnResize(): void {
    const view = this.#view;
    this.#sigma.resize();
    this.setView(view);
    this.#sigma.refresh();
  }

  #reportWhenSettled(): void {
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => {
      this.#isSteered = false;
      this.#view = this.view;
      this.#events.onMoved(this.view);
    }, settleMs);
  }
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}
