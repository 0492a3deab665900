// What is painted moves with the camera as it stands, by the browser's own means, and is painted anew when the camera rests: a frame
// while dragging costs the same whatever the picture holds. Where painting is quick it is done meanwhile, once a part of the stage is bare.
import type { Projection } from '../layout/scene.ts';

/** A layer of the stage, as far as it is moved. */
export interface Layer {
  readonly style: { transform: string; transformOrigin: string };
}

/** A camera that stood still so long has come to rest. */
const restMs = 120;
/** Beyond these a painted picture is too coarse or too small to go on with. */
const zooms = { least: 0.6, most: 1.7 };
/** So much of the stage shows something, at least. */
const leastCovered = 0.85;
/** A painting that takes longer is not begun while somebody moves the picture. */
const quickMs = 60;

export class Glide {
  readonly #layers: readonly Layer[];
  readonly #paint: () => void;
  #painted: Projection | undefined;
  #paintMs = 0;
  #isUnderWay = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** `paint`: asks for a frame, after which `settle` is called. */
  constructor(layers: readonly Layer[], paint: () => void) {
    this.#layers = layers;
    this.#paint = paint;
    for (const layer of layers) layer.style.transformOrigin = '0 0';
  }

  /** What is painted is not where the camera is. */
  get isUnderWay(): boolean {
    return this.#isUnderWay;
  }

  /** The camera has moved. */
  follow(to: Projection): void {
    clearTimeout(this.#rest);
    const from = this.#painted;
    if (from === undefined || from.width !== to.width || from.height !== to.height) {
      this.#paint();
      return;
    }
    this.#isUnderWay = true;
    if (this.#paintMs < quickMs && leavesGaps(from, to)) {
      this.#paint();
      return;
    }
    const zoom = to.scale / from.scale;
    const transform = `translate(${to.offsetX - from.offsetX * zoom}px, ${to.offsetY - from.offsetY * zoom}px) scale(${zoom})`;
    for (const layer of this.#layers) layer.style.transform = transform;
    this.#rest = setTimeout(() => this.#paint(), restMs);
  }

  /** It is painted where the camera is, which took so long. */
  settle(at: Projection): void {
    clearTimeout(this.#rest);
    this.#painted = at;
    this.#isUnderWay = false;
    for (const layer of this.#layers) layer.style.transform = '';
  }

  /** How long the last painting took until it was on the screen. */
  set paintMs(took: number) {
    this.#paintMs = took;
  }

  kill(): void {
    clearTimeout(this.#rest);
  }
}

/** Whether much of the stage would show nothing, or it would be drawn too coarsely. */
function leavesGaps(from: Projection, to: Projection): boolean {
  const zoom = to.scale / from.scale;
  if (zoom < zooms.least || zoom > zooms.most) return true;
  const shown = (start: number, length: number) =>
    Math.max(0, Math.min(length, start + length * zoom) - Math.max(0, start)) / length;
  const across = shown(to.offsetX - from.offsetX * zoom, to.width);
  const down = shown(to.offsetY - from.offsetY * zoom, to.height);
  return across * down < leastCovered;
}
