// Wheel and touch over the picture. In Accounts the wheel scrolls, as in any text, and zooms with Ctrl; in Force it zooms, as
// on a map. Cards lie over the stage, so both are listened to.
import { useEffect } from 'preact/hooks';
import type { StageRef } from './drawing.ts';

const linePx = 18;

export function usePointer(
  layers: readonly { readonly current: HTMLElement | null }[],
  stage: StageRef,
  isAccounts: boolean,
): void {
  useEffect(() => {
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      event.stopPropagation();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? linePx : 1;
      if (isAccounts && !event.ctrlKey) stage.current?.panBy(event.deltaX * unit, event.deltaY * unit);
      else stage.current?.zoomBy(Math.exp(-event.deltaY * unit * (event.ctrlKey ? 0.01 : 0.0022)), false);
    };
    let last: { readonly x: number; readonly y: number } | undefined;
    const touch = (event: PointerEvent) => {
      if (event.pointerType !== 'touch') return;
      if (event.type === 'pointerdown') last = { x: event.clientX, y: event.clientY };
      else if (event.type === 'pointermove' && last !== undefined) {
        stage.current?.panBy(last.x - event.clientX, last.y - event.clientY);
        last = { x: event.clientX, y: event.clientY };
      } else last = undefined;
    };
    const elements = layers.map((layer) => layer.current).filter((one) => one !== null);
    const touches = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const;
    const [, cards] = elements;
    for (const element of elements) element.addEventListener('wheel', turn, { passive: false, capture: true });
    for (const name of touches) cards?.addEventListener(name, touch);
    return () => {
      for (const element of elements) element.removeEventListener('wheel', turn, { capture: true });
      for (const name of touches) cards?.removeEventListener(name, touch);
    };
  }, [isAccounts]);
}
