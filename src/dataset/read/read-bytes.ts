// Files → text, and nothing else: bounded in size, decoded as UTF-8 without mercy.
import { constants, open } from 'node:fs/promises';
import { Failure } from '../../domain/base/result.ts';
import { type EncodingTrouble, findEncodingTrouble } from './describe-encoding.ts';

export type TextReading =
  | { readonly ok: true; readonly text: string; readonly bytes: Buffer }
  | { readonly ok: false; readonly problem: 'too-large'; readonly bytes: number }
  | { readonly ok: false; readonly problem: 'not-utf8'; readonly trouble: EncodingTrouble };

/** A byte order mark at the start is left out unless `keepMark`. Rejects with a Failure of kind `files` when the file cannot be read. */
export async function readText(path: string, maxBytes: number, keepMark = false): Promise<TextReading> {
  const bytes = await explainFailure(path, () => readRegularFile(path, maxBytes));
  if (typeof bytes === 'number') return { ok: false, problem: 'too-large', bytes };
  const trouble = findEncodingTrouble(bytes, path, keepMark);
  if (trouble) return { ok: false, problem: 'not-utf8', trouble };
  return { ok: true, text: new TextDecoder('utf-8', { ignoreBOM: keepMark }).decode(bytes), bytes };
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
