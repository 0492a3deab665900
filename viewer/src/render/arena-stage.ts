// The stage of the Graph view: sigma draws discs, squares and diamonds and keeps the camera; two canvases of ours draw what lies
// under and over them. Keeps no choice of the user's and places nothing.
import Sigma from 'sigma';
import { cropPicture } from '../layout/arena/crop.ts';
import { findMovable, type Movable } from '../layout/arena/move.ts';
import type { Point, Projection, View } from '../layout/scene.ts';
import { type Covered, shiftIntoSight } from '../layout/views.ts';
import { listMarks, lookOf, recordOf } from './arena-marks.ts';
import type { ArenaScene } from './arena-scene.ts';
import { boxOfRecord, findInPicture } from './find-in-picture.ts';
import { Glide } from './glide.ts';
import { NodeShapeProgram } from './node-shape-program.ts';
import { paintAbove } from './paint-above.ts';
import { paintBelow } from './paint-below.ts';
import { SigmaGraph, type SigmaNode } from './sigma-graph.ts';
import { customBox, StageCamera } from './stage-camera.ts';

export interface ArenaStageEvents {
  readonly onHover: (id: string | undefined) => void;
  /** `adds`: with Shift, Ctrl or Cmd held, to choose several. */
  readonly onSelect: (id: string | undefined, adds: boolean) => void;
  /** Something is held and moved: where it would stand now. */
  readonly onDrag: (id: string, at: Point) => void;
  /** It stays where it was dragged to. */
  readonly onDrop: () => void;
  /** The user moved the camera and came to rest. */
  readonly onMoved: (view: View) => void;
  /** After each frame. */
  readonly onFrame: (projection: Projection) => void;
}

const settleMs = 220;
/** Of waiting for two frames, on the slowest usual screen. */
const frameMs = 34;
/** CSS pixels: a hand that shakes less than that clicks. */
const dragThreshold = 5;

interface Held extends Movable {
  readonly from: Point;
  isMoving: boolean;
}

export class ArenaStage {
  readonly #sigma: Sigma;
  readonly #graph = new SigmaGraph();
  readonly #camera: StageCamera;
  readonly #glide: Glide;
  readonly #events: ArenaStageEvents;
  readonly #resizing: ResizeObserver;
  #scene: ArenaScene | undefined;
  #settle: ReturnType<typeof setTimeout> | undefined;
  #viewAtPress: View | undefined;
  #held: Held | undefined;
  /** The click that ends it chooses nothing. */
  #wasDragged = false;
  #pointedAt: string | undefined;

  /** Throws where the browser gives no WebGL. */
  constructor(container: HTMLElement, events: ArenaStageEvents) {
    this.#events = events;
    this.#sigma = new Sigma(this.#graph as never, container, {
      renderLabels: false,
      allowInvalidContainer: true,
      defaultNodeType: 'shape',
      nodeProgramClasses: { shape: NodeShapeProgram as never },
      nodeHoverProgramClasses: {},
      // Shapes grow and shrink with the words beside them.
      zoomToSizeRatioFunction: (ratio) => (this.#scene === undefined ? 1 : ratio / this.#camera.ratioAtScale1),
      enableEdgeEvents: false,
      enableCameraRotation: false,
      // Two quick clicks choose two things.
      doubleClickTimeout: 0,
      stagePadding: 0,
      nodeReducer: (id, data) => this.#display(id, data as SigmaNode) as never,
      defaultDrawNodeHover: () => undefined,
    });
    this.#sigma.setCustomBBox(customBox);
    // The published type leaves out the place, the method takes it.
    for (const [id, place] of [
      ['below', { beforeLayer: 'nodes' }],
      ['above', { afterLayer: 'nodes' }],
    ] as const)
      this.#sigma.createCanvasContext(id, place as never);
    for (const [id, canvas] of Object.entries(this.#sigma.getCanvases()))
      if (['edges', 'edgeLabels', 'labels', 'hovers', 'hoverNodes'].includes(id)) canvas.style.display = 'none';
    this.#sigma.resize(true);
    this.#sigma.refresh();
    // sigma paints anew whenever its camera moves; here what is painted moves first.
    const camera = this.#sigma.getCamera();
    camera.removeAllListeners('updated');
    this.#camera = new StageCamera(this.#sigma);
    const { below, nodes, above } = this.#sigma.getCanvases();
    this.#glide = new Glide(
      [below, nodes, above].filter((one) => one !== undefined),
      () => this.#sigma.scheduleRender(),
    );
    camera.on('updated', () => {
      const { projection } = this.#camera;
      this.#glide.follow(projection);
      if (this.#glide.isUnderWay) this.#events.onFrame(projection);
    });
    this.#listen(container);
    this.#resizing = new ResizeObserver(() => this.#sigma.refresh({ partialGraph: {} }));
    this.#resizing.observe(container);
  }

  kill(): void {
    clearTimeout(this.#settle);
    this.#resizing.disconnect();
    this.#glide.kill();
    // What comes in its place is not kept waiting until the graphics context is gone.
    setTimeout(() => this.#sigma.kill());
  }

  set reducedMotion(reduced: boolean) {
    this.#camera.reducedMotion = reduced;
  }

  get view(): View {
    return this.#camera.view;
  }

  /** Another picture, or the same shapes in another light or other places: only the first is built anew. */
  show(scene: ArenaScene): void {
    const isSame = this.#scene?.picture === scene.picture;
    this.#scene = scene;
    this.#camera.bounds = scene.picture.bounds;
    const marks = isSame ? [] : listMarks(scene.picture);
    if (isSame || this.#graph.place(marks)) {
      this.#sigma.refresh({
        partialGraph: { nodes: this.#graph.nodes(), edges: [] },
        skipIndexation: true,
        schedule: true,
      });
      return;
    }
    this.#graph.replace(marks);
  }

  setView(view: View, animate = false): void {
    this.#camera.setView(view, animate);
  }

  zoomBy(factor: number, animate = true, pixel?: Point): void {
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

  /** Takes hold of what can be moved at a pixel of the stage; false where nothing can. */
  hold(pixel: Point): boolean {
    this.#wasDragged = false;
    const found = this.#scene && findMovable(this.#scene.picture, this.#pointAt(pixel));
    this.#held = found && { ...found, from: pixel, isMoving: false };
    return found !== undefined;
  }

  /** What is held follows, in whole units of the picture. */
  dragTo({ x, y }: Point): void {
    const held = this.#held;
    if (held === undefined) return;
    const [dx, dy] = [x - held.from.x, y - held.from.y];
    if (!held.isMoving && Math.hypot(dx, dy) < dragThreshold) return;
    held.isMoving = true;
    const { scale } = this.#camera.projection;
    this.#events.onDrag(held.id, { x: Math.round(held.at.x + dx / scale), y: Math.round(held.at.y + dy / scale) });
  }

  drop(): void {
    this.#wasDragged = this.#held?.isMoving === true;
    this.#held = undefined;
    if (this.#wasDragged) this.#events.onDrop();
  }

  /** Moves as little as needed so that a record stands in the part of the window that is not covered; not at all for what is not drawn. */
  bringIntoView(id: string, animate: boolean, covered: Covered): void {
    const box = this.#scene && boxOfRecord(this.#scene.picture, id);
    if (box === undefined) return;
    const view = shiftIntoSight(this.view, box, this.#camera.projection, covered);
    if (view !== undefined) this.setView(view, animate);
  }

  #display(id: string, data: SigmaNode) {
    const scene = this.#scene;
    if (scene === undefined) return data;
    return { ...data, type: 'shape', ...lookOf(id, data, scene) };
  }

  #paint(): void {
    if (this.#scene === undefined) return;
    const { projection } = this.#camera;
    const { scale, offsetX, offsetY, width, height } = projection;
    const view = { x: -offsetX / scale, y: -offsetY / scale, width: width / scale, height: height / scale };
    const scene = { ...this.#scene, picture: cropPicture(this.#scene.picture, view) };
    for (const [id, paint] of [
      ['below', paintBelow],
      ['above', paintAbove],
    ] as const) {
      const context = this.#sigma.getCanvases()[id]?.getContext('2d');
      if (!context) continue;
      context.clearRect(0, 0, width, height);
      context.save();
      context.translate(offsetX, offsetY);
      context.scale(scale, scale);
      context.lineJoin = 'round';
      paint(context, scene);
      context.restore();
    }
    this.#events.onFrame(projection);
  }

  /** From its beginning until the browser, which draws behind the page's back, is ready for another frame. */
  #time(began: number): void {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        this.#glide.paintMs = performance.now() - began - frameMs;
      }),
    );
  }

  #find(x: number, y: number): string | undefined {
    if (this.#scene === undefined) return undefined;
    return findInPicture(this.#scene.picture, this.#pointAt({ x, y }), 7 / this.#camera.projection.scale);
  }

  /** Of the stage → of the picture. */
  #pointAt({ x, y }: Point): Point {
    const { scale, offsetX, offsetY } = this.#camera.projection;
    return { x: (x - offsetX) / scale, y: (y - offsetY) / scale };
  }

  #listen(container: HTMLElement): void {
    const sigma = this.#sigma;
    let onNode: string | undefined;
    const point = (id: string | undefined) => {
      const isDragging = this.#held?.isMoving === true;
      container.style.cursor = isDragging ? 'grabbing' : id === undefined ? 'grab' : 'pointer';
      if (isDragging) return;
      if (id === this.#pointedAt) return;
      this.#pointedAt = id;
      this.#events.onHover(id);
    };
    const click = (id: string | undefined, event: MouseEvent | TouchEvent) => {
      if (!this.#wasDragged) this.#events.onSelect(id, adds(event));
    };
    let began = 0;
    sigma.on('beforeRender', () => {
      began = performance.now();
    });
    sigma.on('afterRender', () => {
      this.#paint();
      this.#glide.settle(this.#camera.projection);
      this.#time(began);
    });
    sigma.on('enterNode', ({ node }) => {
      onNode = recordOf(node);
      point(onNode);
    });
    sigma.on('leaveNode', () => {
      onNode = undefined;
    });
    sigma.on('clickNode', ({ node, event }) => click(recordOf(node), event.original));
    sigma.on('clickStage', ({ event }) => click(this.#find(event.x, event.y), event.original));
    sigma.on('moveBody', ({ event }) => {
      if (this.#glide.isUnderWay) return;
      const isHere = event.original.target instanceof Node && container.contains(event.original.target);
      point(isHere ? (onNode ?? this.#find(event.x, event.y)) : undefined);
    });
    // Fingers are followed by the page; a tap still comes as a click.
    sigma.getTouchCaptor().enabled = false;
    // What is under the pointer is read from what was painted last.
    const paintBeforePress = () => {
      if (this.#glide.isUnderWay) sigma.refresh({ partialGraph: {}, skipIndexation: true });
    };
    container.addEventListener('pointerdown', paintBeforePress, { capture: true });
    const mouse = sigma.getMouseCaptor();
    mouse.on('mousedown', ({ x, y, original }) => {
      this.#viewAtPress = this.view;
      this.#wasDragged = false;
      if (original instanceof MouseEvent && original.button === 0 && !adds(original)) this.hold({ x, y });
    });
    mouse.on('mousemovebody', (event) => {
      if (this.#held === undefined) return;
      // sigma would move the whole picture.
      event.preventSigmaDefault();
      this.dragTo(event);
    });
    mouse.on('mouseup', () => {
      this.drop();
      const [before, now] = [this.#viewAtPress, this.view];
      if (before !== undefined && (before.x !== now.x || before.y !== now.y)) this.#moved();
    });
  }

  #moved(): void {
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => this.#events.onMoved(this.view), settleMs);
  }
}

function adds({ shiftKey, ctrlKey, metaKey }: MouseEvent | TouchEvent): boolean {
  return shiftKey || ctrlKey || metaKey;
}
