// Records → text that the reader takes back: JSONL, or one JSON list with a record a line. Writes no file.
import { assertNever } from '../../domain/base/result.ts';
import type { DatasetRecord } from './records-from-graph.ts';

export const recordFormats = ['json', 'jsonl'] as const;
export type RecordFormat = (typeof recordFormats)[number];

/** Ends with a line feed. */
export function renderRecords(records: readonly DatasetRecord[], format: RecordFormat): string {
  const lines = records.map((record) => JSON.stringify(record));
  switch (format) {
    case 'jsonl':
      return lines.map((line) => `${line}\n`).join('');
    case 'json':
      return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
    default:
      return assertNever(format, 'format');
  }
}
