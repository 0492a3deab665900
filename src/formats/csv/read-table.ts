// The text of a CSV file → rows of cells, each with its place. Knows nothing of what they mean.
import { CsvError, parse } from 'csv-parse/sync';
import { countOf } from '../../domain/base/count.ts';
import type { Diagnostic, Place } from '../../domain/base/diagnostic.ts';
import { type InputFile, refuseInput } from '../format.ts';

export interface TableRow {
  cell(column: string): string;
  place(column?: string): Place;
}

export interface Table {
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

const delimiters = [',', ';', '\t'] as const;

/** Undefined where it is no table, which has been reported. The delimiter is the one that the first line has most of. */
export function readTable({ path, text }: InputFile, report: (problem: Diagnostic) => void): Table | undefined {
  const delimiter = chooseDelimiter(text);
  const places = new CellPlaces(path, text, delimiter);
  let cells: string[][];
  try {
    cells = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const start = places.findLine(Number(error.lines ?? 1));
    report(refuseInput({ file: path, start, end: start }, `this is no CSV: ${sayError(error)}`));
    return undefined;
  }
  const columns = cells[0];
  if (columns === undefined || columns.every((name) => name === '')) {
    report(refuseInput({ file: path, start: 0, end: 0 }, 'there is no row with the names of columns'));
    return undefined;
  }
  const index = new Map<string, number>();
  for (const [at, name] of columns.entries()) {
    if (index.has(name)) report(refuseInput(places.find(0, at), `the column \`${name}\` is there twice`));
    index.set(name, at);
  }
  const rows = cells.flatMap((row, number): TableRow[] => {
    if (number === 0 || (row.length === 1 && row[0] === '')) return [];
    if (row.length !== columns.length) {
      const place = places.find(number, Math.min(row.length, columns.length) - 1);
      report(
        refuseInput(
          place,
          `this row has ${countOf(row.length, 'cell')}, and the table ${countOf(columns.length, 'column')}`,
        ),
      );
      return [];
    }
    return [
      {
        cell: (column) => row[index.get(column) ?? -1] ?? '',
        place: (column) => places.find(number, column === undefined ? 0 : (index.get(column) ?? 0)),
      },
    ];
  });
  return { path, columns, rows };
}

function chooseDelimiter(text: string): string {
  const end = text.search(/[\r\n]/);
  const first = end === -1 ? text : text.slice(0, end);
  const counts = delimiters.map((one) => first.split(one).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

function sayError({ code }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quotation mark is never closed';
  if (code === 'INVALID_OPENING_QUOTE') {
    return 'a quotation mark stands inside a cell that does not begin with one; put such a cell between quotation marks, and write each mark inside it twice';
  }
  if (code === 'CSV_INVALID_CLOSING_QUOTE') return 'something stands behind the closing quotation mark of a cell';
  return code.replace(/^CSV_/, '').replaceAll('_', ' ').toLowerCase();
}

/** Found only where somebody asks: the parser gives no offsets. */
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
    let start = this.#starts[row] ?? this.#text.length;
    for (let left = cell; left > 0; left -= 1) {
      const end = this.#findEnd(start);
      if (this.#text[end] !== this.#delimiter) break;
      start = end + 1;
    }
    return { file: this.#file, start, end: this.#findEnd(start) };
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

  #findEnd(start: number): number {
    let isQuoted = false;
    for (let at = start; at < this.#text.length; at += 1) {
      const sign = this.#text[at];
      if (sign === '"') isQuoted = !isQuoted;
      else if (!isQuoted && (sign === this.#delimiter || sign === '\n' || sign === '\r')) return at;
    }
    return this.#text.length;
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
