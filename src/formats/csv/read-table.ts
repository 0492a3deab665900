// A CSV file → rows of cells, each with its place. A large file is read anew whenever its rows are asked for. Knows nothing of what they mean.
import { Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import { parse as parseWhole } from 'csv-parse/sync';
import { countOf } from '../../domain/base/count.ts';
import type { Diagnostic, Place } from '../../domain/base/diagnostic.ts';
import { type InputFile, refuseInput } from '../format.ts';
import type { LargeText } from '../large-text.ts';

export interface TableRow {
  cell(column: string): string;
  place(column?: string): Place;
}

export interface Table {
  readonly path: string;
  readonly columns: readonly string[];
  /** Of a large table: something was wrong with it when it was read, and reading it anew would say so again. */
  readonly isBroken: boolean;
  /** In the order of the file. */
  rows(): Iterable<TableRow> | AsyncIterable<TableRow>;
}

interface RawRow {
  readonly cells: readonly string[];
  /** The place of a cell. */
  find(cell: number): Place;
}

const delimiters = [',', ';', '\t'] as const;
const options = { relax_column_count: true, skip_empty_lines: false } as const;

/** Undefined where it is no table, which has been reported. The delimiter is the one that the first line has most of. */
export async function readTable(file: InputFile, report: (problem: Diagnostic) => void): Promise<Table | undefined> {
  const { path, large } = file;
  let isBroken = false;
  const refuse = (problem: Diagnostic) => {
    isBroken = true;
    report(problem);
  };
  const held = large === undefined ? [...listHeld(file, refuse)] : [];
  const list = () => (large === undefined ? held : listLarge(path, large, refuse));
  const head = await takeFirst(list());
  const columns = head?.cells;
  if (isBroken) return undefined;
  if (columns === undefined || columns.every((name) => name === '')) {
    report(refuseInput({ file: path, start: 0, end: 0 }, 'there is no row with the names of columns'));
    return undefined;
  }
  const index = new Map<string, number>();
  for (const [at, name] of columns.entries()) {
    if (index.has(name) && head !== undefined)
      report(refuseInput(head.find(at), `the column \`${name}\` is there twice`));
    index.set(name, at);
  }
  const readRow = ({ cells, find }: RawRow): TableRow | undefined => {
    if (cells.length === 1 && cells[0] === '') return undefined;
    if (cells.length === columns.length) {
      return {
        cell: (column) => cells[index.get(column) ?? -1] ?? '',
        place: (column) => find(column === undefined ? 0 : (index.get(column) ?? 0)),
      };
    }
    const place = find(Math.min(cells.length, columns.length) - 1);
    const [has, should] = [countOf(cells.length, 'cell'), countOf(columns.length, 'column')];
    refuse(refuseInput(place, `this row has ${has}, and the table ${should}`));
    return undefined;
  };
  const rows = large === undefined ? held.slice(1).flatMap((row) => readRow(row) ?? []) : undefined;
  return {
    path,
    columns,
    get isBroken() {
      return large !== undefined && isBroken;
    },
    rows: () => rows ?? readBehindHead(list(), readRow),
  };
}

async function takeFirst(rows: Iterable<RawRow> | AsyncIterable<RawRow>): Promise<RawRow | undefined> {
  for await (const row of rows) return row;
  return undefined;
}

async function* readBehindHead(
  rows: Iterable<RawRow> | AsyncIterable<RawRow>,
  readRow: (row: RawRow) => TableRow | undefined,
): AsyncGenerator<TableRow> {
  let isHead = true;
  for await (const raw of rows) {
    const row = isHead ? undefined : readRow(raw);
    isHead = false;
    if (row !== undefined) yield row;
  }
}

function* listHeld({ path, text }: InputFile, report: (problem: Diagnostic) => void): Generator<RawRow> {
  const delimiter = chooseDelimiter(text);
  const places = new CellPlaces(path, text, delimiter);
  let all: string[][];
  try {
    all = parseWhole(text, { ...options, delimiter });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const start = places.findLine(Number(error.lines ?? 1));
    report(refuseInput({ file: path, start, end: start }, `this is no CSV: ${sayError(error)}`));
    return;
  }
  for (const [number, cells] of all.entries()) yield { cells, find: (cell) => places.find(number, cell) };
}

async function* listLarge(
  path: string,
  large: LargeText,
  report: (problem: Diagnostic) => void,
): AsyncGenerator<RawRow> {
  const [first = ''] = large.read();
  const delimiter = chooseDelimiter(first);
  const parser = Readable.from(large.read()).pipe(
    parse({ ...options, delimiter, info: true, max_record_size: large.longestItem }),
  );
  let byte = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      const start = byte;
      yield { cells: record, find: (cell) => new LargePlace(large, start, cell, delimiter) };
      byte = info.bytes;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Rows before it may not have been handed out: the error knows how far they reach.
    const start = large.offsetOfByte(Number(error.bytes ?? byte));
    report(refuseInput({ file: path, start, end: start }, `this is no CSV: ${sayError(error)}`));
    return;
  }
  const { trouble } = large;
  if (trouble === undefined) return;
  const place = { file: path, start: trouble.start, end: trouble.start + 1 };
  report(refuseInput(place, `this is not UTF-8: ${trouble.trouble.what}`));
}

function chooseDelimiter(text: string): string {
  const end = text.search(/[\r\n]/);
  const first = end === -1 ? text : text.slice(0, end);
  const counts = delimiters.map((one) => first.split(one).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

function sayError({ code }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quotation mark is never closed';
  if (code === 'CSV_MAX_RECORD_SIZE') return 'a row has no end: a quotation mark may not be closed';
  if (code === 'INVALID_OPENING_QUOTE') {
    return 'a quotation mark stands inside a cell that does not begin with one; put such a cell between quotation marks, and write each mark inside it twice';
  }
  if (code === 'CSV_INVALID_CLOSING_QUOTE') return 'something stands behind the closing quotation mark of a cell';
  return code.replace(/^CSV_/, '').replaceAll('_', ' ').toLowerCase();
}

/** Where a cell begins and ends in a text in which its row begins at `start`. */
function findCell(text: string, start: number, cell: number, delimiter: string): { start: number; end: number } {
  let from = start;
  for (let left = cell; left > 0; left -= 1) {
    const end = findCellEnd(text, from, delimiter);
    if (text[end] !== delimiter) break;
    from = end + 1;
  }
  return { start: from, end: findCellEnd(text, from, delimiter) };
}

function findCellEnd(text: string, start: number, delimiter: string): number {
  let isQuoted = false;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === delimiter || sign === '\n' || sign === '\r')) return at;
  }
  return text.length;
}

/** Looked up in the file only where somebody reads it: there is one for each cell. */
class LargePlace implements Place {
  readonly file: string;
  readonly #find: () => { start: number; end: number };
  #found: { start: number; end: number } | undefined;

  /** `byte`: at which the row begins. */
  constructor(large: LargeText, byte: number, cell: number, delimiter: string) {
    this.file = large.path;
    this.#find = () => {
      const base = large.offsetOfByte(byte);
      const { start, end } = findCell(large.slice(base, base + large.longestItem), 0, cell, delimiter);
      return { start: base + start, end: base + end };
    };
  }

  get start(): number {
    this.#found ??= this.#find();
    return this.#found.start;
  }

  get end(): number {
    this.#found ??= this.#find();
    return this.#found.end;
  }
}

/** Of a text that is held, found only where somebody asks: the parser gives no offsets. */
class CellPlaces {
  readonly #file: string;
  readonly #text: string;
  readonly #delimiter: string;
  #starts: number[] | undefined;

  constructor(file: string, text: string, delimiter: string) {
    this.#file = file;
    this.#text = text;
    this.#delimiter = delimiter;
  }

  find(row: number, cell: number): Place {
    this.#starts ??= this.#listStarts();
    const start = this.#starts[row] ?? this.#text.length;
    return { file: this.#file, ...findCell(this.#text, start, cell, this.#delimiter) };
  }

  /** The offset at which a 1-based line begins. */
  findLine(line: number): number {
    let start = 0;
    for (let left = line - 1; left > 0; left -= 1) {
      const next = this.#text.indexOf('\n', start);
      if (next === -1) break;
      start = next + 1;
    }
    return start;
  }

  #listStarts(): number[] {
    const starts = [0];
    let isQuoted = false;
    for (let at = 0; at < this.#text.length; at += 1) {
      const sign = this.#text[at];
      if (sign === '"') isQuoted = !isQuoted;
      else if (!isQuoted && (sign === '\n' || (sign === '\r' && this.#text[at + 1] !== '\n'))) starts.push(at + 1);
    }
    return starts;
  }
}
