// Where the camera opens, and how far it may go: pure arithmetic on boxes and windows. Moves no camera.
import type { View } from '../url-state.ts';
import type { Box } from './accounts.ts';

interface Window {
  readonly width: number;
  readonly height: number;
}

/** Below it a claim would be smaller than 11 px. */
const leastReadableScale = 0.86;

/** Accounts open readable, from the top, whole in width where they can be. `top` is the height the caption covers. */
export function openAccounts(bounds: Box, window: Window, top: number): View {
  const margin = window.width < 600 ? 12 : 20;
  const scale = Math.max(leastReadableScale, Math.min(1, (window.width - 2 * margin) / bounds.width));
  const fits = bounds.width * scale <= window.width;
  return {
    x: fits ? bounds.width / 2 : (window.width / 2 - margin) / scale,
    y: (window.height / 2 - top) / scale,
    scale,
  };
}

/** All of it, under the caption, never larger than `maxScale`. */
export function openWhole(bounds: Box, window: Window, top: number, maxScale: number): View {
  const scale = Math.min(maxScale, (window.width - 48) / bounds.width, (window.height - top - 24) / bounds.height);
  return { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 - top / 2 / scale, scale };
}

/** Scrolling ends a little beyond the picture's edges. */
export function keepInSight(view: View, bounds: Box, window: Window): View {
  const margin = 56 / view.scale;
  const keep = (centre: number, start: number, length: number, size: number) => {
    const half = size / view.scale / 2;
    const low = Math.min(start - margin + half, start + length / 2);
    const high = Math.max(start + length + margin - half, start + length / 2);
    return Math.min(high, Math.max(low, centre));
  };
  return {
    x: keep(view.x, bounds.x, bounds.width, window.width),
    y: keep(view.y, bounds.y, bounds.height, window.height),
    scale: view.scale,
  };
}

/** The least move after which a box stands inside the window; undefined where it already does. */
export function shiftIntoSight(
  view: View,
  box: Box,
  window: Window & { readonly scale: number; readonly offsetX: number; readonly offsetY: number },
): View | undefined {
  const { scale, offsetX, offsetY } = window;
  const margin = 28;
  const caption = 28;
  const shift = (low: number, high: number, size: number) => {
    if (low < margin) return low - margin;
    return high > size - margin ? Math.min(high - size + margin, low - margin) : 0;
  };
  const left = box.x * scale + offsetX;
  const top = box.y * scale + offsetY;
  const dx = shift(left, left + box.width * scale, window.width);
  const dy = shift(top - caption, top + box.height * scale, window.height);
  return dx === 0 && dy === 0 ? undefined : { x: view.x + dx / scale, y: view.y + dy / scale, scale: view.scale };
}
