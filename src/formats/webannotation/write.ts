// Records → Web Annotations: an assertion each, and each of its quotes a target.
import type { DatasetRecord } from '../../dataset/write/records-from-graph.ts';
import { findAnchor, isFound, type QuoteSelector } from '../../domain/anchor/anchor.ts';
import { type PreparedText, prepareText } from '../../domain/anchor/prepared-text.ts';
import { omitAbsent } from '../../domain/base/result.ts';
import type { Quote } from '../../domain/records/model.ts';
import type { Drawn } from '../carried.ts';
import { toCodePoints } from '../code-points.ts';
import type { ExportedAffair } from '../format.ts';
import type { LossLog } from '../loss-log.ts';
import { buildUrn } from '../urn.ts';

/** Quotes stand in one piece; positions are written in code points, which needs the text. */
export function narrowForAnnotations(
  record: DatasetRecord,
  loss: LossLog,
  texts: ReadonlyMap<string, string>,
): DatasetRecord | undefined {
  if (record.type !== 'assertion') return record;
  const lose = (kind: string, says: string) => loss.lost(`assertion.${kind}`, says, `assertion ${record.id}`);
  const all = (record.quotes ?? []) as readonly Drawn[];
  if (all.length === 0) {
    lose('unquoted', 'assertions without a quote: an annotation is of words');
    return undefined;
  }
  const quotes = all.flatMap(({ start, end, ...quote }) => {
    if (typeof quote.exact !== 'string') {
      lose('quotes', 'quotes in pieces');
      return [];
    }
    if (start !== undefined && end !== undefined && !texts.has(String(quote.document))) {
      lose('quotes.start', 'positions in texts that are not at hand');
    }
    return [quote];
  });
  return quotes.length === 0 ? undefined : { ...record, type: record.type, id: record.id, quotes };
}

export function listAnnotations({ records, texts, dataset }: ExportedAffair): object[] {
  const names = new Map(records.filter(({ type }) => type === 'actor').map(({ id, name }) => [id, String(name)]));
  const documents = new Map(records.filter(({ type }) => type === 'document').map((one) => [one.id, one]));
  const quotesOf = new Map<string, readonly Quote[]>(dataset.assertions.map(({ id, quotes }) => [id, quotes]));
  const prepared = new Map([...texts].map(([id, text]) => [id, prepareText(text)]));
  const urn = (kind: string, id: string) => buildUrn(dataset.id, kind, id);
  return records.flatMap((record) => {
    if (record.type !== 'assertion') return [];
    const speakers = record.by as readonly string[];
    const tags = (record.tags ?? []) as readonly string[];
    const text = (purpose: string, value: string, id?: string) => ({
      ...(id === undefined ? {} : { id }),
      type: 'TextualBody',
      purpose,
      value,
      format: 'text/plain',
    });
    // Of the dataset: positions are not carried as they stand.
    const quotes = quotesOf.get(record.id)?.filter(({ exact }) => exact.length === 1) ?? [];
    const target = quotes.map((quote) => {
      const document = documents.get(quote.document);
      const own = urn('document', quote.document);
      const url = document?.url;
      const source = omitAbsent({
        id: url === undefined ? own : String(url),
        type: 'Text',
        language: document?.language,
        canonical: url === undefined ? undefined : own,
      });
      return { source, selector: buildSelectors(quote, prepared.get(quote.document)) };
    });
    return [
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: urn('assertion', record.id),
        type: 'Annotation',
        motivation: 'describing',
        body: [
          text('describing', String(record.claim)),
          ...speakers.map((id) => text('identifying', names.get(id) ?? id, urn('actor', id))),
          ...tags.map((tag) => text('tagging', tag)),
        ],
        target,
      },
    ];
  });
}

/** Two ways to the same words; of a text that is at hand the second is found, where there is one place for them. */
function buildSelectors(quote: Quote, text: PreparedText | undefined): object[] {
  const { exact, prefix, suffix, start, end } = quote;
  const [words = ''] = exact;
  const written = omitAbsent({ exact: words, prefix, suffix });
  const selector = { type: 'TextQuoteSelector', ...written };
  if (text === undefined) return [selector];
  const sought = { ...written, ...omitAbsent({ start: start?.[0], end: end?.[0] }), exact: words };
  const anchor = findAnchor(text, sought as QuoteSelector);
  if (!isFound(anchor)) return [selector];
  const position = { start: toCodePoints(text.text, anchor.start), end: toCodePoints(text.text, anchor.end) };
  return [selector, { type: 'TextPositionSelector', ...position }];
}
