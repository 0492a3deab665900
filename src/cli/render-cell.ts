// One value of an answer → text in a cell. Decides nothing about columns or lines.
import type { Plain } from '../neo4j/decode-value.ts';
import type { ResultRow } from '../neo4j/run-query.ts';

export interface ResultTable {
  readonly columns: readonly string[];
  readonly rows: readonly ResultRow[];
}

/** A list of texts becomes "a; b"; what is nested deeper, JSON; null, nothing. */
export function renderCell(value: Plain): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.join('; ');
  return JSON.stringify(value);
}
