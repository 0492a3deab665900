// Lanes and the heights of their boxes → where every row stands: a row is as high as the highest of its boxes, and a lane never lower than
// its name. Pure; CSS pixels.
import type { Lane, LaneItem } from './lanes.ts';

export interface PlacedLane {
  readonly lane: Lane;
  readonly top: number;
  readonly bottom: number;
  /** From the top of the lane. */
  readonly rowTops: readonly number[];
}

export interface RowSizes {
  /** Above the first lane. */
  readonly head: number;
  /** Above the first row of a lane. */
  readonly above: number;
  readonly below: number;
}

/** `heightOf`: of a box with the gap below it; `leastOf`: of a lane. Cost: linear in the boxes. */
export function stackLanes(
  lanes: readonly Lane[],
  sizes: RowSizes,
  heightOf: (item: LaneItem) => number,
  leastOf: (lane: Lane) => number,
): readonly PlacedLane[] {
  let top = sizes.head;
  return lanes.map((lane) => {
    const heights = Array.from({ length: lane.rows }, () => 0);
    for (const item of lane.items) heights[item.row] = Math.max(heights[item.row] ?? 0, heightOf(item));
    let next = sizes.above;
    const rowTops = heights.map((height) => {
      const own = next;
      next += height;
      return own;
    });
    const placed = { lane, top, bottom: top + Math.max(leastOf(lane), next + sizes.below), rowTops };
    top = placed.bottom;
    return placed;
  });
}

/** Lines that words take in a room, as a browser breaks them. A word that is wider than the room has a line of its own. */
export function countLines(words: readonly number[], space: number, room: number): number {
  let lines = 1;
  let used = 0;
  for (const width of words) {
    if (used > 0 && used + space + width > room) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? space : 0) + width;
  }
  return lines;
}
