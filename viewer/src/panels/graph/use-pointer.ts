// Wheel and fingers over the picture. The wheel scrolls, as in any text, and zooms with Ctrl; or it zooms, as on a map: the layout
// says which. Cards lie over the stage, so both are listened to.
import { useEffect } from 'preact/hooks';
import type { Point } from '../../layout/scene.ts';

/** What moves under them. */
interface Movable {
  panBy(dx: number, dy: number): void;
  scrollBy(dx: number, dy: number): void;
  zoomBy(factor: number, animate: boolean, pixel: Point): void;
  /** A finger that rests takes hold of what is under it, where that can be moved. */
  hold?(pixel: Point): boolean;
  dragTo?(pixel: Point): void;
  drop?(): void;
}

const linePx = 18;
/** So long a finger rests, and so little it may move, until it takes hold. */
const rest = { ms: 350, reach: 8 };

export function usePointer(
  layers: readonly { readonly current: HTMLElement | null }[],
  stage: { readonly current: Movable | undefined },
  wheel: 'scrolls' | 'zooms',
): void {
  useEffect(() => {
    const elements = layers.map((layer) => layer.current).filter((one) => one !== null);
    const [ground] = elements;
    const toStage = ({ x, y }: Point): Point => {
      const box = ground?.getBoundingClientRect();
      return { x: x - (box?.left ?? 0), y: y - (box?.top ?? 0) };
    };
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      event.stopPropagation();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? linePx : 1;
      if (wheel === 'scrolls' && !event.ctrlKey) stage.current?.scrollBy(event.deltaX * unit, event.deltaY * unit);
      else {
        const factor = Math.exp(-event.deltaY * unit * (event.ctrlKey ? 0.01 : 0.0022));
        stage.current?.zoomBy(factor, false, toStage({ x: event.clientX, y: event.clientY }));
      }
    };
    const fingers = new Map<number, Point>();
    const touch = (event: PointerEvent) => {
      if (event.pointerType !== 'touch') return;
      const before = [...fingers.values()];
      const pixel = toStage({ x: event.clientX, y: event.clientY });
      if (event.type !== 'pointerdown' && !fingers.has(event.pointerId)) return;
      if (event.type === 'pointerup' || event.type === 'pointercancel') fingers.delete(event.pointerId);
      else fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (event.type === 'pointerdown') beginRest(pixel);
      else if (event.type !== 'pointermove' || reachOf([pixel, restsAt]) > rest.reach) clearTimeout(resting);
      if (event.type !== 'pointermove') letGo();
      else if (isHolding) stage.current?.dragTo?.(pixel);
      else followFingers(before, [...fingers.values()]);
    };
    let resting: ReturnType<typeof setTimeout> | undefined;
    let restsAt: Point = { x: 0, y: 0 };
    let isHolding = false;
    const beginRest = (pixel: Point) => {
      clearTimeout(resting);
      restsAt = pixel;
      if (fingers.size > 1) return;
      resting = setTimeout(() => {
        isHolding = stage.current?.hold?.(pixel) ?? false;
        if (ground !== undefined) ground.dataset.holding = String(isHolding);
      }, rest.ms);
    };
    const letGo = () => {
      if (!isHolding) return;
      isHolding = false;
      if (ground !== undefined) ground.dataset.holding = 'false';
      stage.current?.drop?.();
    };
    /** A finger that rests is no wish for a menu. */
    const forbidMenu = (event: Event) => {
      if (fingers.size > 0) event.preventDefault();
    };
    /** One finger moves the picture; two hold two points of it, and the picture stays between them. */
    const followFingers = (before: readonly Point[], after: readonly Point[]) => {
      const [from, to] = [middleOf(before), middleOf(after)];
      stage.current?.panBy(from.x - to.x, from.y - to.y);
      const [apart, now] = [reachOf(before), reachOf(after)];
      if (apart > 0 && now > 0) stage.current?.zoomBy(now / apart, false, toStage(to));
    };
    const touches = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const;
    for (const element of elements) {
      element.addEventListener('wheel', turn, { passive: false, capture: true });
      element.addEventListener('contextmenu', forbidMenu);
      for (const name of touches) element.addEventListener(name, touch);
    }
    return () => {
      clearTimeout(resting);
      for (const element of elements) {
        element.removeEventListener('contextmenu', forbidMenu);
        element.removeEventListener('wheel', turn, { capture: true });
        for (const name of touches) element.removeEventListener(name, touch);
      }
    };
  }, [wheel]);
}

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce((all, one) => ({ x: all.x + one.x, y: all.y + one.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** Between the first two; 0 where there is one. */
function reachOf([a, b]: readonly Point[]): number {
  return a === undefined || b === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y);
}
