// A text with quotes in it → pages that end where a paragraph does, and each page as stretches: plain, or carrying one quote or
// several that overlap. Every character stands in one page and one stretch.
import type { Extent, PlacedQuote } from '../affair/quoted-documents.ts';

export interface TextStretch extends Extent {
  /** Those that cover it, the one that began last first: the narrower of two that overlap. */
  readonly quotes: readonly PlacedQuote[];
}

/** About three screens: what is more is turned to. */
const pageLength = 9000;

/** Behind a paragraph, else a line, a sentence or a word; never inside a character. Cost: linear. */
export function cutPages(text: string, most = pageLength): readonly Extent[] {
  const pages: Extent[] = [];
  for (let start = 0; start < text.length || pages.length === 0; ) {
    const end = text.length - start <= most ? text.length : findEnd(text, start, most);
    pages.push({ start, end });
    start = end;
  }
  return pages;
}

function findEnd(text: string, start: number, most: number): number {
  const least = start + Math.ceil(most / 2);
  for (const gap of ['\n\n', '\n', '. ', ' ']) {
    const at = text.lastIndexOf(gap, start + most - gap.length);
    if (at >= least) return at + gap.length;
  }
  const end = start + most;
  const splits = /[\udc00-\udfff]/.test(text.charAt(end)) && /[\ud800-\udbff]/.test(text.charAt(end - 1));
  return splits ? end - 1 : end;
}

/** Cost: the square of the quotes on the page, at most. */
export function cutStretches(quotes: readonly PlacedQuote[], page: Extent): readonly TextStretch[] {
  const pieces = quotes.flatMap((quote) =>
    quote.extents
      .filter(({ start, end }) => start < page.end && end > page.start)
      .map((extent) => ({ quote, start: Math.max(extent.start, page.start), end: Math.min(extent.end, page.end) })),
  );
  const edges = [...new Set([page.start, page.end, ...pieces.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return edges.slice(1).map((end, position) => {
    const start = edges[position] ?? page.start;
    const covering = pieces.filter((one) => one.start <= start && one.end >= end);
    return { start, end, quotes: covering.sort((a, b) => b.start - a.start || a.end - b.end).map((one) => one.quote) };
  });
}
