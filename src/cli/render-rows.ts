// Rows of an answer → text in one of five formats. Runs nothing and writes nothing; knows no question.
import { stringify } from 'csv-stringify/sync';
import { defuseFormula } from '../domain/base/defuse-formula.ts';
import { assertNever, Failure } from '../domain/base/result.ts';
import type { Plain } from '../neo4j/decode-value.ts';
import { type ResultTable, renderCell } from './render-cell.ts';
import { renderTable } from './render-table.ts';

export const rowFormats = ['table', 'json', 'jsonl', 'csv', 'tsv'] as const;
export type RowFormat = (typeof rowFormats)[number];

/**
 * Ends with a line feed unless it is empty. A table is as wide as `widthColumns` at most and holds only visible characters;
 * the other formats give every character of the data.
 */
export function renderRows(format: RowFormat, answer: ResultTable, widthColumns: number): string {
  switch (format) {
    case 'table':
      return answer.rows.length === 0 ? '' : renderTable(answer, widthColumns);
    case 'json':
      return answer.rows.length === 0
        ? '[]\n'
        : `[\n${answer.rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`;
    case 'jsonl':
      return answer.rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    case 'csv':
      return stringify(toCells(answer));
    case 'tsv':
      return toCells(answer)
        .map((cells) => `${cells.map(escapeTab).join('\t')}\n`)
        .join('');
    default:
      return assertNever(format, 'format');
  }
}

/** In JSON it would be a mistake, in a table a character. */
export function refuseStrayMark(bom: boolean | undefined, format: RowFormat | undefined): void {
  if (!bom || format === 'csv' || format === 'tsv') return;
  throw new Failure('--bom goes with --format csv or tsv', { kind: 'usage' });
}

/** One line about cells that are not as they stand in the data; undefined where all are. */
export function describeDefused(format: RowFormat, { columns, rows }: ResultTable): string | undefined {
  if (format !== 'csv' && format !== 'tsv') return undefined;
  const values = [...columns, ...rows.flatMap((row) => columns.map((column) => row[column] ?? null))];
  const count = values.filter((value) => neutralise(value) !== renderCell(value)).length;
  if (count === 0) return undefined;
  const [cells, each] = count === 1 ? ['1 cell begins', 'it'] : [`${count} cells begin`, 'each'];
  return `${cells} with =, +, -, @, a tab or a line end, which a spreadsheet could run as a formula: ${each} has a ' put before it. --format json gives the exact text.`;
}

function toCells({ columns, rows }: ResultTable): string[][] {
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))].map((cells) =>
    cells.map(neutralise),
  );
}

/** Numbers stay numbers. */
function neutralise(value: Plain): string {
  const text = renderCell(value);
  return typeof value === 'number' ? text : defuseFormula(text);
}

/** Tab-separated values know no quoting: what would end a cell or a line is written with a backslash. */
function escapeTab(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (character) => tabEscapes[character] ?? character);
}

const tabEscapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
