// Closed islands by pages: which of them one page draws, and the page on which something stands.
import type { Island } from '../../affair/islands.ts';

/** Closed islands of which only some are drawn. */
export interface PictureRange {
  readonly page: number;
  readonly pages: number;
  /** Counted from 1. */
  readonly from: number;
  readonly to: number;
  readonly of: number;
}

/** So many closed islands are drawn at once: what is more is on the next page. */
const closedPerPage = 24;

export function rangeOf(count: number, page: number): PictureRange {
  const pages = Math.max(1, Math.ceil(count / closedPerPage));
  const at = Math.max(0, Math.min(pages - 1, page));
  const from = at * closedPerPage + 1;
  return { page: at, pages, from, to: Math.min(count, from - 1 + closedPerPage), of: count };
}

/** The page on which a question, an account or a statement is drawn; undefined where it is on none. `open`: keys of islands that are on each. */
export function findPage(islands: readonly Island[], open: readonly string[], id: string): number | undefined {
  const closing = islands.filter((one) => !open.includes(one.key));
  const position = closing.findIndex(
    (one) =>
      one.questions.some((question) => question.id === id) ||
      one.regions.some((region) => region.key === id || region.members.includes(id)),
  );
  return position < 0 ? undefined : Math.floor(position / closedPerPage);
}
