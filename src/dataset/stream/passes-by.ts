// Which datasets are read in passing and which are held. Looks at names and sizes, and opens nothing.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { standardInput } from '../../domain/base/file-kinds.ts';
import { listFiles, sortFiles } from '../read/list-files.ts';
import type { DatasetSource } from '../read/read-folder.ts';

/** Above, in bytes of all files of lines together, they are not held. */
const heldBytes = 1024 * 1024;

/** Whether a dataset is large, or cannot be known to be small before it is read. Rejects like `readDataset`. */
export async function passesBy(source: DatasetSource): Promise<boolean> {
  const isFolder = typeof source === 'string';
  const { jsonl } = isFolder ? await listFiles(source) : sortFiles(source.files);
  if (jsonl.some((file) => file === standardInput || file.endsWith('.gz'))) return true;
  const sizes = await Promise.all(jsonl.map((file) => sizeOf(isFolder ? join(source, file) : file)));
  return sizes.reduce((sum, size) => sum + size, 0) > heldBytes;
}

/** 0 where there is none, which is said by whoever reads it. */
async function sizeOf(path: string): Promise<number> {
  return await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
