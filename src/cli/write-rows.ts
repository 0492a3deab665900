// Rows of an answer → standard output or a file, in the format that was asked for or fits where they go.
import { findOutputFile, type ResultKind, writeResultTo } from './output.ts';
import type { ResultTable } from './render-cell.ts';
import { describeDefused, type RowFormat, renderRows } from './render-rows.ts';

/** Written before the first cell, by which Excel knows UTF-8. */
const byteOrderMark = '\ufeff';

/** A table where a person reads it, else a JSON object a line. `output` as `-o` gives it. */
export function chooseRowFormat(format: RowFormat | undefined, output?: string): RowFormat {
  return format ?? (process.stdout.isTTY && findOutputFile(output) === undefined ? 'table' : 'jsonl');
}

export interface RowWriting {
  readonly format: RowFormat;
  readonly bom: boolean | undefined;
  /** As `-o` gives it; absent means standard output. */
  readonly output?: string | undefined;
  /** Columns of a table where standard output is no terminal. */
  readonly widthElsewhere: number;
}

/** What is to be said of cells that are not as they stand in the data; undefined where all are. Throws as `writeResultTo`. */
export async function writeRows(
  answer: ResultTable,
  { format, bom, output, widthElsewhere }: RowWriting,
): Promise<string | undefined> {
  const rows = renderRows(format, answer, process.stdout.columns ?? widthElsewhere);
  await writeResultTo(output, bom ? byteOrderMark + rows : rows, kindOfRows(format));
  return describeDefused(format, answer);
}

function kindOfRows(format: RowFormat): ResultKind {
  if (format === 'table') return 'text';
  return format === 'json' || format === 'jsonl' ? 'json' : 'data';
}
