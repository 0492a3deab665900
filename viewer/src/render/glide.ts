// What is painted moves with the camera as it stands, by the browser's own means, and is painted anew when the camera rests: a frame
// while dragging costs the same whatever the picture holds. Where painting is quick it is done now and then meanwhile.
import type { Projection } from '../layout/scene.ts';

/** A layer of the stage, as far as it is moved. */
export interface Layer {
  readonly style: { transform: string; transformOrigin: string };
}

/** A camera that stood still so long has come to rest. */
const restMs = 120;
/** Under way it is painted at most so often, and so that painting takes a sixth of the time. */
const leastBetweenMs = 90;
const paintShare = 6;
/** Beyond these a painted picture is too coarse or too small to go on with. */
const zooms = { least: 0.6, most: 1.7 };
/** A painting that takes longer is not begun while somebody moves the picture. */
const quickMs = 60;

export class Glide {
  readonly #layers: readonly Layer[];
  readonly #paint: () => void;
  readonly #now: () => number;
  #painted: Projection | undefined;
  #paintMs = 0;
  /** Since when what is painted is moved. */
  #since: number | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** `paint`: asks for a frame, after which `settle` is called; `now`: milliseconds. */
  constructor(layers: readonly Layer[], paint: () => void, now = () => performance.now()) {
    this.#layers = layers;
    this.#paint = paint;
    this.#now = now;
    for (const layer of layers) layer.style.transformOrigin = '0 0';
  }

  /** What is painted is not where the camera is. */
  get isUnderWay(): boolean {
    return this.#since !== undefined;
  }

  /** The camera has moved. */
  follow(to: Projection): void {
    clearTimeout(this.#rest);
    const from = this.#painted;
    if (from === undefined || from.width !== to.width || from.height !== to.height) {
      this.#paint();
      return;
    }
    const now = this.#now();
    this.#since ??= now;
    const isQuick = this.#paintMs < quickMs;
    if (isQuick && (leavesGaps(from, to) || now - this.#since > Math.max(leastBetweenMs, paintShare * this.#paintMs))) {
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
    this.#since = undefined;
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
  return across * down < 0.6;
}
