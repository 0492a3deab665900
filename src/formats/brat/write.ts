// Records → texts and their annotations. A text that is not at hand is made of what is quoted from it, a line a quote.
import type { DatasetRecord, JsonValue } from '../../dataset/write/records-from-graph.ts';
import { findAnchor, isFound } from '../../domain/anchor/anchor.ts';
import { type PreparedText, prepareText, type Span } from '../../domain/anchor/prepared-text.ts';
import { groupBy } from '../../domain/base/group-by.ts';
import type { Quote } from '../../domain/records/model.ts';
import { type Drawn, keepOfContent } from '../carried.ts';
import type { ExportedAffair } from '../format.ts';
import type { LossLog } from '../loss-log.ts';
import { AnnotationLines } from './annotation-lines.ts';
import { oneLine } from './terms.ts';

/** Assertions that quote words, by their first quote; relations between those of one document. */
export function narrowForBrat(
  records: readonly DatasetRecord[],
  loss: LossLog,
  texts: ReadonlyMap<string, string>,
): DatasetRecord[] {
  const prepared = new Map([...texts].map(([id, text]) => [id, prepareText(text)]));
  const quoting = records.map((record) =>
    record.type === 'assertion' ? keepFirstQuote(record, loss, prepared) : withoutText(record, texts),
  );
  const documentOf = new Map(
    quoting.flatMap((one) => (one?.type === 'assertion' ? [[one.id, firstQuote(one).document] as const] : [])),
  );
  return quoting.flatMap((record) => {
    if (record?.type !== 'assertion') return record ?? [];
    const lose = (kind: string, says: string) => loss.lost(`assertion.${kind}`, says, `assertion ${record.id}`);
    const keep = (all: JsonValue | undefined) => {
      const kept = Object.entries(keepOfContent(all, lose)).filter(([target]) => {
        const isNear = documentOf.get(target) === documentOf.get(record.id);
        if (!isNear) lose('far', 'relations to assertions of other documents, or of none');
        return isNear;
      });
      return Object.fromEntries(kept);
    };
    return [{ ...record, supports: keep(record.supports), contradicts: keep(record.contradicts) }];
  });
}

/** Undefined where it quotes no words that stand in the text. A line is all that brat has for a claim, a name, a tag. */
function keepFirstQuote(
  record: DatasetRecord,
  loss: LossLog,
  prepared: ReadonlyMap<string, PreparedText>,
): DatasetRecord | undefined {
  const lose = (kind: string, says: string) => loss.lost(`assertion.${kind}`, says, `assertion ${record.id}`);
  const [first, ...others] = (record.quotes ?? []) as readonly Drawn[];
  if (first === undefined) {
    lose('unquoted', 'assertions without a quote: an annotation is of words');
    return undefined;
  }
  const text = prepared.get(String(first.document));
  if (text !== undefined && findPieces(text, first) === undefined) {
    lose('unfound', 'assertions whose words are not found in one place of the text');
    return undefined;
  }
  if (others.length > 0) lose('quotes', 'quotes beyond the first');
  const { start, end, prefix, suffix, ...quote } = first;
  const claim = oneLine(String(record.claim));
  if (claim !== record.claim) lose('claim.lines', 'line ends in claims');
  if (record.act === 'retracts') lose('act', 'that something is taken back');
  const act = record.act === 'retracts' ? 'says' : (record.act as JsonValue);
  return { ...record, act, claim, quotes: [quote as JsonValue] };
}

/** The text itself is written where it is at hand. */
function withoutText(record: DatasetRecord, texts: ReadonlyMap<string, string>): DatasetRecord {
  if (record.type === 'actor') return { ...record, name: oneLine(String(record.name)) };
  if (record.type !== 'document' || !texts.has(record.id)) return record;
  const { text, sha256, length, ...rest } = record;
  return { ...rest, type: record.type, id: record.id };
}

function firstQuote(record: DatasetRecord): Drawn {
  return ((record.quotes ?? []) as readonly Drawn[])[0] ?? {};
}

const piecesOf = ({ exact }: Drawn) => (Array.isArray(exact) ? exact : [exact]).map(String);

/** One behind the other; undefined where one is not found in one place. */
function findPieces(text: PreparedText, quote: Drawn): readonly Span[] | undefined {
  const starts = [quote.start ?? []].flat() as number[];
  const found: Span[] = [];
  for (const [at, exact] of piecesOf(quote).entries()) {
    const start = starts[at];
    const sought = start === undefined ? { exact } : { exact, start, end: start + exact.length };
    const context = at === 0 && piecesOf(quote).length === 1 ? pickContext(quote) : {};
    const anchor = findAnchor(text, { ...sought, ...context }, { skipNearest: true });
    if (!isFound(anchor) || anchor.start < (found.at(-1)?.end ?? 0)) return undefined;
    found.push({ start: anchor.start, end: anchor.end });
  }
  return found;
}

function pickContext({ prefix, suffix }: Drawn): { prefix?: string; suffix?: string } {
  return {
    ...(typeof prefix === 'string' ? { prefix } : {}),
    ...(typeof suffix === 'string' ? { suffix } : {}),
  };
}

/** `DOCUMENT.txt` and `DOCUMENT.ann` for each document that is quoted. */
export function writeBrat({ records, dataset, texts }: ExportedAffair, loss: LossLog): Map<string, string> {
  const names = new Map(records.filter(({ type }) => type === 'actor').map(({ id, name }) => [id, String(name)]));
  // Of the dataset: positions are not carried as they stand.
  const quotes = new Map<string, Quote>(
    dataset.assertions.flatMap(({ id, quotes: [first] }) => (first === undefined ? [] : [[id, first] as const])),
  );
  const assertions = records.filter(({ type }) => type === 'assertion');
  const files = new Map<string, string>();
  for (const [document, mine] of groupBy(assertions, (one) => String(firstQuote(one).document))) {
    const given = texts.get(document);
    if (given === undefined) {
      loss.assumed('document.text', 'the text of a document: what is quoted of it was written', `document ${document}`);
    }
    const prepared = given === undefined ? undefined : prepareText(given);
    let text = given ?? '';
    const spans = mine.map((record) => {
      const quote = { ...quotes.get(record.id), document } as unknown as Drawn;
      if (prepared !== undefined) return findPieces(prepared, quote) ?? [];
      const made = appendPieces(text, piecesOf(quote));
      text = made.text;
      return made.spans;
    });
    files.set(`${document}.txt`, text);
    files.set(`${document}.ann`, new AnnotationLines(names, text).write(mine, spans));
  }
  return files;
}

function appendPieces(text: string, pieces: readonly string[]): { text: string; spans: Span[] } {
  let [grown, spans] = [text, [] as Span[]];
  for (const [at, piece] of pieces.entries()) {
    const start = grown.length + (at === 0 ? 0 : 1);
    grown += at === 0 ? piece : ` ${piece}`;
    spans = [...spans, { start, end: grown.length }];
  }
  return { text: `${grown}\n`, spans };
}
