// Which blocks of a long list stand in the window, from their heights; the others are space. Numbers only.

export interface BlockRange {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
  /** Heights of what is left out above and below. */
  readonly before: number;
  readonly after: number;
}

/** Of a list that begins at 0: the blocks between `top` and `bottom`, at least one where there is any. Cost: linear in blocks. */
export function listBlocksInView(heights: readonly number[], top: number, bottom: number): BlockRange {
  let first = 0;
  let before = 0;
  while (first < heights.length - 1 && before + (heights[first] ?? 0) <= top) {
    before += heights[first] ?? 0;
    first += 1;
  }
  let end = first;
  let reached = before;
  while (end < heights.length && (end === first || reached < bottom)) {
    reached += heights[end] ?? 0;
    end += 1;
  }
  const after = heights.slice(end).reduce((sum, height) => sum + height, 0);
  return { first, end, before, after };
}
