// Where the camera opens, and how far it may go: pure arithmetic on boxes and windows. Moves no camera.
import type { Box, View, WindowSize } from './scene.ts';

/**
 * What was laid out for a room of this size stands in it as it is, so that no word shrinks: whole where it fits, else from its
 * top and around its middle.
 */
export function openAsLaidOut(bounds: Box, window: WindowSize): View {
  const { width, height } = window;
  const isWide = bounds.x < 0 || bounds.x + bounds.width > width;
  const isHigh = bounds.y < 0 || bounds.y + bounds.height > height;
  return {
    x: isWide ? bounds.x + bounds.width / 2 : width / 2,
    y: isHigh ? bounds.y + Math.min(height, bounds.height) / 2 : height / 2,
    scale: 1,
  };
}

/** How much of the window, or of a picture smaller than the window, is always filled: enough to find the way back. */
const leastShare = 1 / 3;

/** Nothing is dragged, zoomed or pinched out of sight, in neither direction. */
export function keepReachable(view: View, bounds: Box, window: WindowSize): View {
  const keep = (centre: number, start: number, length: number, size: number) => {
    const seen = size / view.scale;
    const least = leastShare * Math.min(length, seen);
    return Math.min(start + length - least + seen / 2, Math.max(start + least - seen / 2, centre));
  };
  return {
    x: keep(view.x, bounds.x, bounds.width, window.width),
    y: keep(view.y, bounds.y, bounds.height, window.height),
    scale: view.scale,
  };
}

/** Scrolling ends a little beyond the picture's edges; where the view was already further out, it goes no further. */
export function scrollWithin(from: View, to: View, bounds: Box, window: WindowSize): View {
  const margin = 56 / to.scale;
  const keep = (was: number, centre: number, start: number, length: number, size: number) => {
    const half = size / to.scale / 2;
    const low = Math.min(start - margin + half, start + length / 2, was);
    const high = Math.max(start + length + margin - half, start + length / 2, was);
    return Math.min(high, Math.max(low, centre));
  };
  return {
    x: keep(from.x, to.x, bounds.x, bounds.width, window.width),
    y: keep(from.y, to.y, bounds.y, bounds.height, window.height),
    scale: to.scale,
  };
}

/** How much of each side lies under something else; CSS pixels. */
export interface Covered {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The least move after which a box stands in the free part of the window; undefined where it already does. */
export function shiftIntoSight(
  view: View,
  box: Box,
  window: WindowSize & { readonly scale: number; readonly offsetX: number; readonly offsetY: number },
  covered: Covered,
): View | undefined {
  const { scale, offsetX, offsetY } = window;
  const margin = 14;
  // What is larger than the room there is shows its beginning.
  const shift = (low: number, high: number, start: number, end: number) => {
    if (low < start + margin) return low - start - margin;
    return high > end - margin ? Math.min(high - end + margin, low - start - margin) : 0;
  };
  const left = box.x * scale + offsetX;
  const top = box.y * scale + offsetY;
  const dx = shift(left, left + box.width * scale, 0, window.width - covered.right);
  const dy = shift(top, top + box.height * scale, covered.top, window.height - covered.bottom);
  return dx === 0 && dy === 0 ? undefined : { x: view.x + dx / scale, y: view.y + dy / scale, scale: view.scale };
}
