// Files → text, and nothing else: bounded in size, unpacked where the name says that they are packed, decoded as UTF-8 without mercy.
import { readSync } from 'node:fs';
import { constants, type FileHandle, open } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { Failure } from '../../domain/base/result.ts';
import { type EncodingTrouble, findEncodingTrouble } from './describe-encoding.ts';

export type TextReading =
  | { readonly ok: true; readonly text: string; readonly bytes: Buffer }
  /** `bytes`: how many it has, where that is known without unpacking them. */
  | { readonly ok: false; readonly problem: 'too-large'; readonly bytes: number | undefined }
  | { readonly ok: false; readonly problem: 'not-utf8'; readonly trouble: EncodingTrouble };

/** A byte order mark at the start is left out unless `keepMark`. Rejects with a Failure of kind `files` when the file cannot be read. */
export async function readText(path: string, maxBytes: number, keepMark = false): Promise<TextReading> {
  const bytes = await readBytes(path, maxBytes);
  if (typeof bytes === 'number') return { ok: false, problem: 'too-large', bytes };
  return decodeUtf8(bytes, path, keepMark);
}

/** As it is, not decoded; its size alone where that is too large. Rejects as `readText`. */
export async function readBytes(path: string, maxBytes: number): Promise<Buffer | number> {
  return await explainFailure(path, () => readRegularFile(path, maxBytes));
}

/** Files of records, which may be packed, and standard input, which is called `-`. Otherwise as `readText`. */
export async function readRecords(path: string, maxBytes: number, stdin?: AsyncIterable<Buffer>): Promise<TextReading> {
  const read = async () =>
    path === '-' && stdin !== undefined ? await readStream(stdin, maxBytes) : await readRegularFile(path, maxBytes);
  const stored = await explainFailure(path === '-' ? 'standard input' : path, read);
  if (typeof stored === 'number') return { ok: false, problem: 'too-large', bytes: path === '-' ? undefined : stored };
  const bytes = path.endsWith('.gz') ? await explainFailure(path, async () => unpack(stored, maxBytes)) : stored;
  return bytes === undefined ? { ok: false, problem: 'too-large', bytes } : decodeUtf8(bytes, path, false);
}

/** Undefined where it grows beyond the limit: nothing beyond it is unpacked. */
function unpack(packed: Buffer, maxBytes: number): Buffer | undefined {
  try {
    return gunzipSync(packed, { maxOutputLength: maxBytes });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw new Error(unpackProblem(error));
  }
}

export function unpackProblem(error: unknown): string {
  const isCut = (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR';
  return isCut ? 'it is packed by gzip and was cut off' : 'it is not packed by gzip, or damaged';
}

/** The size so far where that is too large; the rest is left unread. */
async function readStream(stream: AsyncIterable<Buffer>, maxBytes: number): Promise<Buffer | number> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > maxBytes) return bytes;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** `path` is for the command that converts what is no UTF-8. */
function decodeUtf8(bytes: Buffer, path: string, keepMark: boolean): TextReading {
  const trouble = findEncodingTrouble(bytes, path, keepMark);
  if (trouble) return { ok: false, problem: 'not-utf8', trouble };
  return { ok: true, text: new TextDecoder('utf-8', { ignoreBOM: keepMark }).decode(bytes), bytes };
}

/** The size alone where it is too large. */
async function readRegularFile(path: string, maxBytes: number): Promise<Buffer | number> {
  const handle = await openRegularFile(path);
  try {
    const { size } = await handle.stat();
    return size > maxBytes ? size : await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** A pipe or a device has no end that could be waited for: opened without waiting, and refused. */
export async function openRegularFile(path: string): Promise<FileHandle> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  const status = await handle.stat();
  if (status.isFile()) return handle;
  await handle.close();
  throw new Error(status.isDirectory() ? 'it is a folder' : 'it is a pipe or a device, no file');
}

/** Fills the bytes with those of an open file from an offset on, as far as it goes; says how many there were. */
export function readFully(descriptor: number, bytes: Buffer, from: number): number {
  let length = 0;
  while (length < bytes.length) {
    const read = readSync(descriptor, bytes, length, bytes.length - length, from + length);
    if (read === 0) break;
    length += read;
  }
  return length;
}

/** What was read of a file does not fit what is read of it now. */
export function refuseChanged(path: string): Failure {
  return new Failure(`${path} was changed while it was read`, {
    kind: 'files',
    hint: 'Run the same command again when nothing writes to it.',
  });
}

/** A Failure of kind `files` that names the path, for whatever goes wrong. */
export async function explainFailure<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure(`cannot read ${path}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      kind: 'files',
      cause,
    });
  }
}
