// sigma's camera in our units: a view → what stands where, and back. Remembers what was last wished for, so that resizing the
// window changes neither the scale nor the point in the middle. Draws nothing.
import type Sigma from 'sigma';
import type { Box, Projection, View } from '../layout/scene.ts';
import { keepReachable, scrollWithin } from '../layout/views.ts';

type CameraState = ReturnType<ReturnType<Sigma['getCamera']>['getState']>;

/** Half the side of the square that sigma maps to its unit square; layout units. */
const half = 1000;
export const customBox: { x: [number, number]; y: [number, number] } = { x: [-half, half], y: [-half, half] };

const minScale = 0.06;
const maxScale = 4;
const moveMs = 260;

export class StageCamera {
  readonly #sigma: Sigma;
  #bounds: Box | undefined;
  #wish: View = { x: 0, y: 0, scale: 1 };
  /** Where a running animation of ours leads. */
  #target: View | undefined;
  #isKeeping = false;
  #reducedMotion = false;

  constructor(sigma: Sigma) {
    this.#sigma = sigma;
    const camera = sigma.getCamera();
    // Every road of the camera leads through here: dragging, inertia, pinching, animation.
    camera.clean = (state) => this.#clean(state);
    camera.on('updated', () => {
      if (!this.#isKeeping && this.#target === undefined) this.#wish = this.view;
    });
    sigma.on('resize', () => this.#keep());
    this.#limitScale();
  }

  set bounds(bounds: Box) {
    this.#bounds = bounds;
  }

  set reducedMotion(reduced: boolean) {
    this.#reducedMotion = reduced;
  }

  /** From the camera as it is now, not from the last frame: between a resize and its frame the two differ. */
  get projection(): Projection {
    return this.#projectionOf(this.#sigma.getCamera().getState());
  }

  get view(): View {
    return viewOf(this.projection);
  }

  /** What was last asked for; the view itself may be held back from leaving the picture. */
  get wish(): View {
    return this.#wish;
  }

  /** At this ratio of sigma's a layout unit is a CSS pixel. */
  get ratioAtScale1(): number {
    return this.#projectionOf({ x: 0.5, y: 0.5, angle: 0, ratio: 1 }).scale;
  }

  /** In steps, unless the user asked for less motion. */
  setView(view: View, animate = false): void {
    const camera = this.#sigma.getCamera();
    const wish = { ...view, scale: limitScale(view.scale) };
    const state = this.#stateOf(wish);
    const isMoving = camera.isAnimated();
    if ((animate && !this.#reducedMotion) || isMoving) {
      // A running animation ends only by the next one: its last step would undo what is set here.
      camera.animate(state, { duration: animate && !this.#reducedMotion ? moveMs : 1 }, () => {
        this.#target = undefined;
      });
      this.#target = wish;
    } else {
      this.#isKeeping = true;
      camera.setState(state);
      this.#isKeeping = false;
    }
    this.#wish = wish;
  }

  /** The layout point under the given pixel of the stage stays there. */
  zoomAt(factor: number, pixel: { readonly x: number; readonly y: number }, animate: boolean): void {
    const now = this.#target ?? this.view;
    const scale = limitScale(now.scale * factor);
    const { width, height } = this.#sigma.getDimensions();
    const away = { x: pixel.x - width / 2, y: pixel.y - height / 2 };
    const x = now.x + away.x / now.scale - away.x / scale;
    const y = now.y + away.y / now.scale - away.y / scale;
    this.setView(this.#hold({ x, y, scale }), animate);
  }

  /** By CSS pixels of the stage. */
  panBy(dx: number, dy: number): void {
    const now = this.view;
    const moved = { x: now.x + dx / now.scale, y: now.y + dy / now.scale, scale: now.scale };
    this.setView(this.#hold(moved));
  }

  /** As `panBy`, but ends where the picture does, as scrolling does. */
  scrollBy(dx: number, dy: number): void {
    const now = this.view;
    const moved = { x: now.x + dx / now.scale, y: now.y + dy / now.scale, scale: now.scale };
    const bounds = this.#bounds;
    this.setView(bounds === undefined ? moved : scrollWithin(now, moved, bounds, this.#sigma.getDimensions()));
  }

  #keep(): void {
    this.#limitScale();
    this.setView(this.#target ?? this.#wish);
  }

  #hold(view: View): View {
    return this.#bounds === undefined ? view : keepReachable(view, this.#bounds, this.#sigma.getDimensions());
  }

  #clean(state: CameraState): CameraState {
    const held = this.#hold(viewOf(this.#projectionOf(state)));
    return { ...this.#stateOf(held), angle: state.angle, ratio: state.ratio };
  }

  /** sigma's own zooming, by pinching, ends where ours does. */
  #limitScale(): void {
    const camera = this.#sigma.getCamera();
    const ratio = this.ratioAtScale1;
    camera.minRatio = ratio / maxScale;
    camera.maxRatio = ratio / minScale;
  }

  #stateOf({ x, y, scale }: View): CameraState {
    return { x: 0.5 + x / (2 * half), y: 0.5 - y / (2 * half), angle: 0, ratio: this.ratioAtScale1 / scale };
  }

  #projectionOf(cameraState: CameraState): Projection {
    const origin = this.#sigma.graphToViewport({ x: 0, y: 0 }, { cameraState });
    const far = this.#sigma.graphToViewport({ x: half, y: 0 }, { cameraState });
    const { width, height } = this.#sigma.getDimensions();
    return { scale: (far.x - origin.x) / half, offsetX: origin.x, offsetY: origin.y, width, height };
  }
}

function viewOf({ scale, offsetX, offsetY, width, height }: Projection): View {
  return { x: (width / 2 - offsetX) / scale, y: (height / 2 - offsetY) / scale, scale };
}

function limitScale(scale: number): number {
  return Math.min(maxScale, Math.max(minScale, scale));
}
