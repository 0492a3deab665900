// The only importer of sigma: a scene and a look → pixels, and pointer → ids. Keeps no choice of the user's; never changes the
// graph to highlight.
import Sigma from 'sigma';
import type { Look } from '../choice/reducers.ts';
import { type Projection, type Route, type Scene, shrinkAt, type View } from '../layout/scene.ts';
import { anchorAt, type Covered, pointOfAnchor, shiftIntoSight, type ViewAnchor } from '../layout/views.ts';
import { chooseCards, type ScreenCard } from './choose-cards.ts';
import { drawFrame, type Frame } from './draw-frame.ts';
import { NodeShapeProgram } from './node-shape-program.ts';
import type { Palette } from './palette.ts';
import { listenToPointer } from './pointing.ts';
import { SceneLines, type Staged } from './scene-lines.ts';
import { displayLine, displayNode, SigmaGraph, type SigmaNode } from './sigma-graph.ts';
import { customBox, StageCamera } from './stage-camera.ts';

export interface StageEvents {
  /** After each frame: where things are, and which nodes stand as HTML cards. */
  readonly onFrame: (frame: Frame) => void;
  readonly onHover: (id: string | undefined) => void;
  readonly onSelect: (id: string | undefined) => void;
  /** The user moved the camera and came to rest. */
  readonly onMoved: (view: View) => void;
}

const settleMs = 220;

export class Stage {
  readonly #sigma: Sigma;
  readonly #graph = new SigmaGraph();
  readonly #camera: StageCamera;
  readonly #events: StageEvents;
  readonly #resizing: ResizeObserver;
  #staged: Staged | undefined;
  #palette: Palette;
  #captionHeight = 0;
  #settle: ReturnType<typeof setTimeout> | undefined;
  #cards: readonly ScreenCard[] = [];
  /** Of the lines that the last frame drew. */
  #routes: readonly Route[] = [];
  #cardIds: ReadonlySet<string> = new Set();
  /** sigma knows at which place of its buffers each node stands, so that one can be painted anew alone. */
  #isIndexed = false;
  /** What the user looks at, while the cards are placed anew around it; absent until they are, and once the user moves on. */
  #anchor: ViewAnchor | undefined;
  #pixelRatio = devicePixelRatio;
  /** Where the camera was when the button went down: a click moves nothing. */
  #held: View | undefined;
  #isMoved = false;
  #scenes = 0;
  #frames = 0;

  /** Throws where the browser gives no WebGL. */
  constructor(container: HTMLElement, palette: Palette, events: StageEvents) {
    this.#palette = palette;
    this.#events = events;
    this.#sigma = new Sigma(this.#graph as never, container, {
      renderLabels: false,
      allowInvalidContainer: true,
      defaultNodeType: 'shape',
      nodeProgramClasses: { shape: NodeShapeProgram as never },
      nodeHoverProgramClasses: {},
      zoomToSizeRatioFunction: (ratio) => this.#shrink(ratio),
      enableEdgeEvents: false,
      enableCameraRotation: false,
      doubleClickZoomingRatio: 1,
      minEdgeThickness: 1,
      stagePadding: 0,
      nodeReducer: (id, data) => this.#displayNode(id, data as SigmaNode) as never,
      edgeReducer: (_, data) => displayLine((data as { style: 'asserts' }).style, this.#palette),
      defaultDrawNodeHover: () => undefined,
    });
    this.#sigma.setCustomBBox(customBox);
    this.#addCanvas('lines', { beforeLayer: 'nodes' });
    this.#addCanvas('names', { afterLayer: 'nodes' });
    this.#hideUnused();
    this.#sigma.resize(true);
    // With nothing on it: from here on places are counted in the box given above.
    this.#sigma.refresh();
    this.#camera = new StageCamera(this.#sigma);
    this.#listen(container);
    this.#resizing = new ResizeObserver(() => this.#followSize(container));
    this.#resizing.observe(container);
  }

  kill(): void {
    clearTimeout(this.#settle);
    this.#resizing.disconnect();
    this.#sigma.kill();
  }

  /** What lies over the picture on top: labels stay clear of it. */
  setCovered(captionHeightPx: number): void {
    if (captionHeightPx === this.#captionHeight) return;
    this.#captionHeight = captionHeightPx;
    this.#sigma.scheduleRender();
  }

  setMotion(reduced: boolean): void {
    this.#camera.reducedMotion = reduced;
  }

  /** Another scene and its look; drawn together in the next frame, with whatever view is set until then. */
  setScene(scene: Scene, look: Look, palette: Palette): void {
    const before = this.#staged?.scene;
    if (before?.layout === scene.layout && scene.layout.nodes === 'boxes') {
      this.#anchor ??= anchorAt(this.#camera.wish, before);
    } else this.#anchor = undefined;
    const lines = new SceneLines(scene);
    const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
    this.#staged = { scene, lines, nodes, look };
    this.#palette = palette;
    this.#camera.bounds = scene.bounds;
    this.#scenes += 1;
    this.#isIndexed = false;
    const joined = (line: { from: string; to: string }) => nodes.has(line.from) && nodes.has(line.to);
    this.#graph.replace(scene.nodes, lines.drawer === 'sigma' ? scene.lines.filter(joined) : []);
    this.#followAnchor();
  }

  /** Changes what is displayed, never the graph. */
  setLook(look: Look, palette: Palette): void {
    if (this.#staged === undefined) return;
    const hasOtherColours = palette.ground !== this.#palette.ground;
    this.#staged = { ...this.#staged, look };
    this.#palette = palette;
    this.#repaint(this.#graph.nodes(), hasOtherColours ? this.#graph.edges() : []);
  }

  get view(): View {
    return this.#camera.view;
  }

  /** The user moved the camera, or it followed what was chosen, since it was last set. */
  get isMoved(): boolean {
    return this.#isMoved;
  }

  /** Moves the camera; in steps unless the user asked for less motion. */
  setView(view: View, animate = false): void {
    this.#anchor = undefined;
    this.#isMoved = false;
    this.#camera.setView(view, animate);
  }

  /** Around a pixel of the stage; around its middle where none is given. */
  zoomBy(factor: number, animate = true, pixel?: { readonly x: number; readonly y: number }): void {
    const { width, height } = this.#sigma.getDimensions();
    this.#moved();
    this.#camera.zoomAt(factor, pixel ?? { x: width / 2, y: height / 2 }, animate);
  }

  panBy(dx: number, dy: number): void {
    this.#moved();
    this.#camera.panBy(dx, dy);
  }

  scrollBy(dx: number, dy: number): void {
    this.#moved();
    this.#camera.scrollBy(dx, dy);
  }

  /** Moves as little as needed so that a node stands in the part of the window that is not covered. */
  bringIntoView(id: string, animate: boolean, covered: Covered): void {
    const node = this.#staged?.nodes.get(id);
    if (node === undefined || this.#staged === undefined) return;
    const p = this.#camera.projection;
    const isCard = this.#staged.scene.layout.nodes === 'boxes';
    const box = isCard ? node.box : { x: node.at.x - 20, y: node.at.y - 20, width: 40, height: 40 };
    const view = shiftIntoSight(this.view, box, p, covered);
    if (view === undefined) return;
    this.setView(view, animate);
    this.#isMoved = true;
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

  #shrink(ratio: number): number {
    return this.#staged === undefined ? 1 : shrinkAt(this.#staged.scene.layout, this.#camera.ratioAtScale1 / ratio);
  }

  #displayNode(id: string, data: SigmaNode) {
    // sigma asks for nodes only once a scene is staged.
    if (this.#staged === undefined) return data;
    const shown = displayNode(id, data, this.#staged.look, this.#palette, this.#cardIds.has(id));
    // In a small card the shape stands beside the words: it has no room to grow.
    return this.#staged.scene.layout.nodes === 'boxes' ? { ...shown, size: data.size } : shown;
  }

  /** In the next frame. The places of nodes in sigma's buffers stay; edges are listed only where all colours change. */
  #repaint(nodes: string[], edges: string[]): void {
    const skipIndexation = this.#isIndexed && edges.length === 0;
    this.#sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation, schedule: true });
  }

  /** At once, before the browser paints: canvases of another size are empty. */
  #followSize(container: HTMLElement): void {
    const { width, height } = this.#sigma.getDimensions();
    if (width === Math.max(1, container.offsetWidth) && height === Math.max(1, container.offsetHeight)) return;
    this.#sigma.refresh({ partialGraph: {}, skipIndexation: this.#isIndexed });
  }

  /** Shapes under cards are not drawn: which these are is known before the frame, so that one frame is enough. */
  #chooseCards(): void {
    if (this.#staged === undefined) return;
    this.#cards = chooseCards(this.#staged.scene, this.#camera.projection, this.#staged.look);
    const ids = new Set(this.#cards.map((card) => card.id));
    const before = this.#cardIds;
    const changed = [...before, ...ids].filter((id) => before.has(id) !== ids.has(id) && this.#graph.hasNode(id));
    this.#cardIds = ids;
    if (changed.length > 0) this.#repaint(changed, []);
  }

  #render(): void {
    if (this.#staged === undefined) return;
    const projection = this.#camera.projection;
    const lines = this.#clearedContext('lines', projection);
    const names = this.#clearedContext('names', projection);
    if (lines === undefined || names === undefined) return;
    this.#frames += 1;
    const { routes, ...frame } = drawFrame(
      { lines, names },
      this.#staged,
      this.#cards,
      projection,
      this.#palette,
      this.#captionHeight,
    );
    this.#routes = routes;
    this.#events.onFrame({ ...frame, scenes: this.#scenes, frames: this.#frames });
  }

  #clearedContext(id: string, { width, height }: Projection): CanvasRenderingContext2D | undefined {
    const context = this.#sigma.getCanvases()[id]?.getContext('2d') ?? undefined;
    context?.clearRect(0, 0, width, height);
    return context;
  }

  #followAnchor(): void {
    const point = this.#anchor && this.#staged && pointOfAnchor(this.#anchor, this.#staged.scene);
    if (point === undefined) return;
    this.#camera.setView({ ...point, scale: this.#camera.wish.scale });
  }

  #listen(container: HTMLElement): void {
    const sigma = this.#sigma;
    sigma.on('beforeRender', () => {
      // Another screen, or the page zoomed: sigma looks at sizes only.
      if (devicePixelRatio !== this.#pixelRatio) {
        this.#pixelRatio = devicePixelRatio;
        sigma.resize(true);
      }
      this.#chooseCards();
    });
    sigma.on('afterProcess', () => {
      this.#isIndexed = true;
    });
    sigma.on('afterRender', () => this.#render());
    listenToPointer(sigma, container, this.#events, () => {
      if (this.#staged === undefined) return undefined;
      const { projection } = this.#camera;
      return { ...this.#staged, cards: this.#cards, routes: this.#routes, projection };
    });
    // Fingers are followed by the page, over cards and ground alike; a tap still comes as a click.
    sigma.getTouchCaptor().enabled = false;
    sigma.getMouseCaptor().on('mousedown', () => {
      this.#held = this.view;
    });
    sigma.getMouseCaptor().on('mouseup', () => {
      if (this.#held !== undefined && !isSameView(this.#held, this.view)) this.#moved();
    });
  }

  #moved(): void {
    this.#anchor = undefined;
    this.#isMoved = true;
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => this.#events.onMoved(this.view), settleMs);
  }
}

function isSameView(a: View, b: View): boolean {
  return a.x === b.x && a.y === b.y && a.scale === b.scale;
}
