// Files → text, and nothing else: bounded in size, decoded as UTF-8 without mercy.
import { isUtf8 } from 'node:buffer';
import { constants, open } from 'node:fs/promises';
import { Failure } from '../../domain/base/result.ts';

export type TextReading =
  | { readonly ok: true; readonly text: string; readonly bytes: Buffer }
  | { readonly ok: false; readonly problem: 'too-large'; readonly bytes: number }
  | { readonly ok: false; readonly problem: 'not-utf8'; readonly lossyText: string; readonly offset: number };

/** A byte order mark at the start is left out unless `keepMark`. Rejects with a Failure of kind `files` when the file cannot be read. */
export async function readText(path: string, maxBytes: number, keepMark = false): Promise<TextReading> {
  const bytes = await explainFailure(path, () => readRegularFile(path, maxBytes));
  if (typeof bytes === 'number') return { ok: false, problem: 'too-large', bytes };
  if (isUtf8(bytes)) return { ok: true, text: decodeLossy(bytes, keepMark), bytes };
  const offset = decodeLossy(bytes.subarray(0, countValidBytes(bytes)), keepMark).length;
  return { ok: false, problem: 'not-utf8', lossyText: decodeLossy(bytes, keepMark), offset };
}

/** The size alone where it is too large. A pipe or a device has no end that could be waited for: opened without waiting, and refused. */
async function readRegularFile(path: string, maxBytes: number): Promise<Buffer | number> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const status = await handle.stat();
    if (!status.isFile())
      throw new Error(status.isDirectory() ? 'it is a folder' : 'it is a pipe or a device, no file');
    return status.size > maxBytes ? status.size : await handle.readFile();
  } finally {
    await handle.close();
  }
}

function decodeLossy(bytes: Uint8Array, keepMark: boolean): string {
  return new TextDecoder('utf-8', { ignoreBOM: keepMark }).decode(bytes);
}

/** Length of the longest valid beginning, to within the last character. Cost: n log n. */
function countValidBytes(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const whole = [0, 1, 2, 3].find((back) => middle - back >= good && isUtf8(bytes.subarray(good, middle - back)));
    if (whole === undefined) bad = middle;
    else if (middle - whole > good) good = middle - whole;
    else bad = middle;
  }
  return good;
}

async function explainFailure<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw new Failure(`cannot read ${path}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      kind: 'files',
      cause,
    });
  }
}
