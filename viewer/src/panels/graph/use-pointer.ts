// Wheel and fingers over the picture. The wheel scrolls, as in any text, and zooms with Ctrl; or it zooms, as on a map: the layout
// says which. Cards lie over the stage, so both are listened to.
import { useEffect } from 'preact/hooks';
import type { Point } from '../../layout/scene.ts';

/** What moves under them. */
interface Movable {
  panBy(dx: number, dy: number): void;
  scrollBy(dx: number, dy: number): void;
  zoomBy(factor: number, animate: boolean, pixel: Point): void;
}

const linePx = 18;

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
      if (event.type !== 'pointerdown' && !fingers.has(event.pointerId)) return;
      if (event.type === 'pointerup' || event.type === 'pointercancel') fingers.delete(event.pointerId);
      else fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (event.type === 'pointermove') followFingers(before, [...fingers.values()]);
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
      for (const name of touches) element.addEventListener(name, touch);
    }
    return () => {
      for (const element of elements) {
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
