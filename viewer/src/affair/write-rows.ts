// Rows of statements → CSV and JSON: the same rows, in JSON under what they are of. CSV is quoted as in RFC 4180, and no cell of it
// runs as a formula.
import { defuseFormula } from '../../../src/domain/base/defuse-formula.ts';
import type { StatementRow } from './statement-rows.ts';

/** `quotes`: its list has one entry a quote. */
const columns: readonly (readonly [title: string, key: keyof StatementRow, list?: 'quotes'])[] = [
  ['id', 'id'],
  ['kind', 'kind'],
  ['speakers', 'speakers'],
  ['verb', 'verb'],
  ['as told by', 'asToldBy'],
  ['noticed by', 'noticedBy'],
  ['form', 'form'],
  ['claim (the analyst’s sentence)', 'claim'],
  ['answers', 'answers'],
  ['said', 'saidAt'],
  ['quote', 'quotes', 'quotes'],
  ['translation', 'translations', 'quotes'],
  ['document', 'documents', 'quotes'],
  ['date of the document', 'documentDates', 'quotes'],
  ['place in the document', 'places', 'quotes'],
  ['withdrawn', 'withdrawn'],
  ['withdrawn by', 'withdrawals'],
  ['dataset', 'dataset'],
  ['version', 'version'],
  ['checksum', 'checksum'],
  ['citation', 'citation'],
];

/** With a mark at its beginning: without it, a spreadsheet that opens the file takes it for another encoding. */
export function writeCsv(rows: readonly StatementRow[]): string {
  const lines = [
    columns.map(([title]) => title),
    ...rows.map((row) => columns.map(([, key, list]) => writeValue(row[key], list === 'quotes'))),
  ];
  return `\ufeff${lines.map((cells) => `${cells.map((one) => quoteCell(defuseFormula(one))).join(',')}\r\n`).join('')}`;
}

function writeValue(value: StatementRow[keyof StatementRow], isByQuote: boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  if (!isByQuote) return value.join('; ');
  const [only = '', ...others] = value;
  if (others.length === 0) return only;
  return value.flatMap((one, at) => (one === '' ? [] : [`[${at + 1}] ${one}`])).join('\n');
}

function quoteCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export interface SavedHead {
  readonly dataset: string;
  readonly title: string;
  readonly version: string;
  readonly checksum: string;
  readonly licence: string;
  /** Which statements these are, how many, and what filters hide. */
  readonly holds: string;
  /** Day. */
  readonly savedOn: string;
}

export function writeJson(head: SavedHead, rows: readonly StatementRow[]): string {
  return `${JSON.stringify({ ...head, statements: rows }, undefined, 2)}\n`;
}
