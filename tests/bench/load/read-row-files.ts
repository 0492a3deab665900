// The files of row-files.ts → batches of rows for the driver, as a careful script reads them: line by line, integers as integers.
import { closeSync, openSync, readSync } from 'node:fs';
import { inBatches } from '../../../src/domain/base/in-batches.ts';
import type { RowFile } from './row-files.ts';

/** Rows a statement, for every contestant that sends rows. */
export const rowsAtOnce = 5_000;
const chunkBytes = 1024 * 1024;

export function* readLists(file: RowFile): Generator<unknown[][]> {
  const convert = findIntegers(file).map(([at, name]) => [at, name] as const);
  yield* inBatches(
    mapLines(`${file.path}.lists`, (line) => {
      const row: unknown[] = JSON.parse(line);
      for (const [at] of convert) row[at] = toInteger(row[at]);
      return row;
    }),
    rowsAtOnce,
  );
}

export type RowMap = Record<string, unknown>;

export function* readMaps(file: RowFile): Generator<RowMap[]> {
  const names = findIntegers(file).map(([, name]) => name);
  yield* inBatches(
    mapLines(`${file.path}.maps`, (line) => {
      const row: RowMap = JSON.parse(line);
      for (const name of names) if (row[name] !== undefined) row[name] = toInteger(row[name]);
      return row;
    }),
    rowsAtOnce,
  );
}

function findIntegers({ columns }: RowFile): [at: number, name: string][] {
  return columns.flatMap(({ name, storage }, at) => (storage.startsWith('integer') ? [[at, name]] : []));
}

/** The driver sends a plain number as a FLOAT. */
function toInteger(value: unknown): unknown {
  if (typeof value === 'number') return BigInt(value);
  return Array.isArray(value) ? value.map(BigInt) : value;
}

function* mapLines<T>(path: string, map: (line: string) => T): Generator<T> {
  const descriptor = openSync(path, 'r');
  const chunk = Buffer.allocUnsafe(chunkBytes);
  let rest: Buffer = Buffer.alloc(0);
  try {
    for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk)) {
      const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
      const whole = bytes.lastIndexOf(0x0a) + 1;
      rest = Buffer.from(bytes.subarray(whole));
      const lines = bytes.toString('utf8', 0, whole).split('\n');
      lines.pop();
      for (const line of lines) yield map(line);
    }
  } finally {
    closeSync(descriptor);
  }
}
