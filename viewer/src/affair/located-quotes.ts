// A text at hand and the quotes of its document → where each stands, looked up as `check` looks it up. A near match is none.
import { type Anchor, findAnchor, isFound } from '../../../src/domain/anchor/anchor.ts';
import { prepareText } from '../../../src/domain/anchor/prepared-text.ts';
import { selectPieces, settlePieces } from '../../../src/domain/anchor/settle-pieces.ts';
import type { QuoteRow } from '../../../src/domain/graph/index-graph.ts';
import { listExtents, type PlacedQuote } from './quoted-documents.ts';

export type LookedUp =
  /** `typographic`: but for quotation marks, dashes, spaces and the like. */
  { readonly status: 'exact' | 'typographic'; readonly placed: PlacedQuote } | { readonly status: 'not found' };

/**
 * By `nameQuote`. `show` is how the screen writes a text: quotes come written so, and are compared so at their recorded places.
 * Cost: that of the look-ups, of those quotes only that do not stand where they were recorded.
 */
export function lookUpQuotes(
  text: string,
  quotes: readonly QuoteRow[],
  show: (text: string) => string,
): ReadonlyMap<string, LookedUp> {
  const prepared = prepareText(text);
  return new Map(
    quotes.map((quote): [string, LookedUp] => {
      const { exact, pieces = [exact], prefix, suffix } = quote.properties;
      const at = { owner: quote.from, position: quote.properties.position };
      const recorded = listExtents(quote);
      const isThere =
        recorded.length === pieces.length &&
        recorded.every(({ start, end }, piece) => show(text.slice(start, end)) === pieces[piece]);
      if (isThere) return [nameQuote(at), { status: 'exact', placed: { ...at, extents: recorded } }];
      const selectors = selectPieces({
        exact: pieces,
        ...(prefix === undefined ? {} : { prefix }),
        ...(suffix === undefined ? {} : { suffix }),
        start: recorded.map((one) => one.start),
        end: recorded.map((one) => one.end),
      });
      const findAlone = (selector: (typeof selectors)[number]) => findAnchor(prepared, selector, { skipNearest: true });
      const anchors = selectors.length > 1 ? settlePieces(prepared, selectors, findAlone) : selectors.map(findAlone);
      return [nameQuote(at), settle(at, anchors)];
    }),
  );
}

export function nameQuote({ owner, position }: { readonly owner: string; readonly position: number }): string {
  return `${owner} ${position}`;
}

function settle(at: Pick<PlacedQuote, 'owner' | 'position'>, anchors: readonly Anchor[]): LookedUp {
  const found = anchors.filter(isFound);
  if (found.length < anchors.length) return { status: 'not found' };
  const status = found.every((one) => one.status === 'exact') ? 'exact' : 'typographic';
  return { status, placed: { ...at, extents: found.map(({ start, end }) => ({ start, end })) } };
}
