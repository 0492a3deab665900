// A file of records a line each → drafts: quickly, with one place for a whole record, where a record has the shape it should have, and
// by the parser that knows places where it has not. What is declared is read first, and what is said passes by.
import type { Diagnostic } from '../../domain/base/diagnostic.ts';
import { limits } from '../../domain/base/limits.ts';
import { RecordPlace } from '../../domain/check/record-place.ts';
import { limitExceeded } from '../../domain/check/rules/limit-exceeded.ts';
import type { DraftRecords } from '../../domain/records/draft.ts';
import { type RecordKind, recordKinds } from '../../domain/records/model.ts';
import { compileShape } from '../read/compile-shape.ts';
import type { DecodedMap } from '../read/decode-shape.ts';
import { findEncodingTrouble } from '../read/describe-encoding.ts';
import { draftRecord, type RecordHead } from '../read/draft-records.ts';
import { reportEncoding } from '../read/read-folder.ts';
import { type Line, parseLine, splitLines } from '../read/read-jsonl.ts';
import type { Report, SourceNode } from '../read/source-node.ts';
import { ValueBudget } from '../read/value-budget.ts';
import { recordLines } from '../schema/compile-fields.ts';
import { decodePlain } from './decode-plain.ts';
import type { LineFile } from './line-file.ts';
import { parsePlainLine } from './plain-json.ts';

/** What one line gives: a record with one place for all of it, or whatever the parser with places made of it. */
export type LineRead = PlainLine | ExplainedLine;

type PlainLine = { readonly [K in RecordKind]: { readonly kind: K; readonly draft: DraftRecords[K] } }[RecordKind];

export interface ExplainedLine {
  readonly kind: 'explained';
  /** Of which kind the record says to be, where that can be read. */
  readonly of: RecordKind | undefined;
  /** Absent where the line is no JSON. */
  readonly node?: SourceNode;
  readonly found: readonly Diagnostic[];
}

/** The place of a whole record of one kind. */
export type PlaceRecord = (
  kind: Exclude<RecordKind, 'dataset'>,
  file: string,
  start: number,
  end: number,
) => RecordPlace;

const placePlainly: PlaceRecord = (_, file, start, end) => new RecordPlace(file, start, end);

/** Undefined where it is not certain that the line is a record in which a reader finds nothing wrong. */
export function readPlain(
  line: string,
  file: string,
  start: number,
  placeRecord: PlaceRecord = placePlainly,
): PlainLine | undefined {
  const value = parsePlainLine(line);
  const kind = recordKinds.find((known) => known === value?.type);
  // The header is one record, and is pointed at by a rule of the reader.
  if (value === undefined || kind === undefined || kind === 'dataset') return undefined;
  const place = placeRecord(kind, file, start, start + line.length);
  const decoded = decodePlain(compileShape(recordLines[kind]), value, place) as DecodedMap | undefined;
  if (decoded === undefined) return undefined;
  const head = { id: decoded.fields.id, span: place, broken: false } as RecordHead;
  return { kind, draft: draftRecord(kind, head, decoded.fields) } as PlainLine;
}

/** By the parser that knows places. */
export function explainLine(line: string, file: string, start: number): ExplainedLine {
  const found: Diagnostic[] = [];
  const node = parseLine(line, file, start, (one) => found.push(one), new ValueBudget(Number.POSITIVE_INFINITY));
  if (node === undefined) return { kind: 'explained', of: undefined, found };
  const type = node.kind === 'map' ? node.entries.find(({ key }) => key.value === 'type')?.value : undefined;
  const of = recordKinds.find((known) => type?.kind === 'scalar' && known === type.text);
  return { kind: 'explained', of, node, found };
}

export class RecordFile {
  readonly lines: LineFile;
  /** The whole text, where lines are not all records: what goes on over several is one mistake, not many. */
  readonly #whole: string | undefined;

  /** The text that places are offsets into. */
  readonly source: string | LineFile;

  private constructor(lines: LineFile, whole?: string, source?: string) {
    this.lines = lines;
    this.#whole = whole;
    this.source = source ?? whole ?? lines;
  }

  /** Reads the file once through. What keeps it from being read to its end is reported; `isCut` where nobody can tell what stands there. */
  static open(lines: LineFile, path: string, report: Report): { readonly file: RecordFile; readonly isCut: boolean } {
    const { name, size } = lines;
    let isOdd = false;
    for (const { text } of lines.read()) isOdd ||= oddLine.test(text);
    const { trouble } = lines;
    if ((isOdd || trouble !== undefined) && size <= limits.fileBytes) {
      const bytes = lines.bytes();
      const unreadable = findEncodingTrouble(bytes, path, false);
      if (!unreadable) return { file: new RecordFile(lines, new TextDecoder('utf-8').decode(bytes)), isCut: false };
      reportEncoding(name, 0, unreadable, report);
      return { file: new RecordFile(lines, '', unreadable.lossyText), isCut: false };
    }
    if (trouble?.kind === 'not-utf8') reportEncoding(name, trouble.start, trouble.trouble, report);
    else if (trouble !== undefined) {
      const place = { file: name, start: trouble.start, end: trouble.start + 1 };
      report(limitExceeded(place, 'a line', `${limits.jsonlLineBytes / 1024 / 1024} MiB`));
    }
    return { file: new RecordFile(lines), isCut: trouble !== undefined };
  }

  /** In the order of the file, but for lines that are left out. What is wrong with it outside of its lines is reported. */
  *read(
    report: Report,
    isLeftOut: (line: string) => boolean = () => false,
    placeRecord?: PlaceRecord,
  ): Generator<LineRead> {
    const { name } = this.lines;
    for (const { line, start } of this.#whole === undefined ? this.#list() : splitLines(this.#whole, name, report)) {
      if (isLeftOut(line) || line.trim() === '') continue;
      yield readPlain(line, name, start, placeRecord) ?? explainLine(line, name, start);
    }
  }

  *#list(): Generator<Line> {
    for (const { text, start } of this.lines.read()) {
      for (let at = 0; at < text.length; ) {
        const found = text.indexOf('\n', at);
        const end = found === -1 ? text.length : found;
        yield { line: text.slice(at, end), start: start + at };
        at = end + 1;
      }
    }
  }

  lineAt(start: number): string {
    if (this.#whole === undefined) return this.lines.lineAt(start);
    const end = this.#whole.indexOf('\n', start);
    return this.#whole.slice(start, end === -1 ? undefined : end);
  }
}

/** A line that is neither empty nor in braces is worth a look at the lines around it. */
const oddLine = /^(?![^\S\n]*$|[^\S\n]*\{.*\}[^\S\n]*$)/m;
