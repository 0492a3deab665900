// Rows of an answer → text in one of five formats. Runs nothing and writes nothing; knows no question.
import { stringify } from 'csv-stringify/sync';
import type { Plain } from '../neo4j/decode-value.ts';
import type { ResultKind } from './output.ts';
import { type Answer, renderCell } from './render-cell.ts';
import { renderTable } from './render-table.ts';

export const rowFormats = ['table', 'json', 'jsonl', 'csv', 'tsv'] as const;
export type RowFormat = (typeof rowFormats)[number];

/**
 * Ends with a line feed unless it is empty. A table is as wide as `widthColumns` at most and holds only visible characters;
 * the other formats give every character of the data.
 */
export function renderRows(format: RowFormat, answer: Answer, widthColumns: number): string {
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
      return stringify([answer.columns, ...toCells(answer)]);
    case 'tsv':
      return [answer.columns, ...toCells(answer)].map((cells) => `${cells.map(escapeTab).join('\t')}\n`).join('');
  }
}

/** How a text in this format is to be written. */
export function kindOfRows(format: RowFormat): ResultKind {
  if (format === 'table') return 'text';
  return format === 'json' || format === 'jsonl' ? 'json' : 'data';
}

function toCells({ columns, rows }: Answer): string[][] {
  return rows.map((row) => columns.map((column) => neutralise(row[column] ?? null)));
}

/**
 * A text that a spreadsheet would run as a formula gets a quotation mark in front (OWASP, CSV injection); numbers stay numbers.
 */
function neutralise(value: Plain): string {
  const text = renderCell(value);
  return typeof value !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** Tab-separated values know no quoting: what would end a cell or a line is written with a backslash. */
function escapeTab(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (character) => tabEscapes[character] ?? character);
}

const tabEscapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
