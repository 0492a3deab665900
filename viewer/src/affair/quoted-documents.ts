// Documents → the quotes that stand in them, each where its position was recorded. A quote without a position is counted, never
// placed.

import { omitAbsent } from '../../../src/domain/base/result.ts';
import type { GraphIndex, QuoteRow } from '../../../src/domain/graph/index-graph.ts';
import { documentWords } from '../language/english/document.ts';
import type { Affair } from './affair.ts';
import { nameActor } from './describe.ts';
import { describeDate, spaceOut } from './describe-value.ts';

/** UTF-16 offsets into the text of a document, `end` exclusive. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

export interface PlacedQuote {
  /** The assertion or silence it is a quote of. */
  readonly owner: string;
  /** Its place among the quotes of its owner. */
  readonly position: number;
  /** One, or one a piece, in the order of the document. */
  readonly extents: readonly Extent[];
}

export interface QuotedDocument {
  readonly id: string;
  readonly title: string;
  /** In the order of the text. */
  readonly placed: readonly PlacedQuote[];
  /** Quotes whose position is not recorded. */
  readonly unplaced: number;
  /** In UTF-16 units, where it is recorded. */
  readonly length?: number;
  readonly headline?: Headline;
}

/** The headline reaches at least to the end of what is quoted from it; the body begins at the latest where it is first quoted. */
export interface Headline {
  readonly from: number;
  readonly to: number;
}

/** Most quoted first, then by id; documents from which nothing is quoted are none of them. */
export function listQuotedDocuments({ index }: Affair): readonly QuotedDocument[] {
  return index.graph.nodes.Document.flatMap(({ id }) => readQuotedDocument(index, id) ?? []).sort(
    (a, b) => countQuotes(b) - countQuotes(a),
  );
}

export function countQuotes({ placed, unplaced }: QuotedDocument): number {
  return placed.length + unplaced;
}

function readQuotedDocument(index: GraphIndex, id: string): QuotedDocument | undefined {
  const quotes = index.quotesIn(id);
  const document = index.node('Document', id)?.properties;
  if (quotes.length === 0 || document === undefined) return undefined;
  const placed = quotes
    .flatMap((quote): PlacedQuote[] => {
      const extents = listExtents(quote);
      return extents.length === 0 ? [] : [{ owner: quote.from, position: quote.properties.position, extents }];
    })
    .sort((a, b) => startOf(a) - startOf(b));
  return {
    id,
    title: document.title,
    placed,
    unplaced: quotes.length - placed.length,
    ...omitAbsent({ length: document.length, headline: findHeadline(quotes) }),
  };
}

function startOf({ extents }: PlacedQuote): number {
  return extents[0]?.start ?? 0;
}

/** Empty where the position of the quote is not recorded. */
export function listExtents({ properties: { start, end, starts, ends } }: QuoteRow): readonly Extent[] {
  if (start === undefined || end === undefined) return [];
  return (starts ?? [start]).map((one, piece) => ({ start: one, end: ends?.[piece] ?? end }));
}

function findHeadline(quotes: readonly QuoteRow[]): Headline | undefined {
  const extents = (isWanted: (part: string | undefined) => boolean) =>
    quotes.filter((one) => isWanted(one.properties.part)).flatMap(listExtents);
  const from = Math.max(0, ...extents((part) => part === 'headline').map((one) => one.end));
  const to = Math.min(...extents((part) => part === undefined).map((one) => one.start));
  return from > 0 && from <= to && Number.isFinite(to) ? { from, to } : undefined;
}

/** "2 437 characters · undated · publisher not named": what is recorded of it, and what is not. */
export function describeDocument({ index }: Affair, id: string): string {
  const document = index.node('Document', id)?.properties;
  const publishers = index.graph.relationships.PUBLISHED_BY.filter((one) => one.from === id);
  return [
    document?.date === undefined ? documentWords().undated : describeDate(document.date),
    publishers.map((one) => nameActor(index, one.to)).join(', ') || documentWords().noPublisher,
  ].join(' · ');
}

/** "1 724–1 754". */
export function describeExtent({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${spaceOut(start)}–${spaceOut(end)}`;
}

/** "2 437 characters". */
export function sayCharacters(count: number): string {
  return documentWords().characters(spaceOut(count), count === 1);
}
