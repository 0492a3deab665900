// `-o FILE`: the whole text or nothing. It is written beside the file and then takes its name, so that no reader sees half of it
// and a failure leaves the old file as it was.
import { randomUUID } from 'node:crypto';
import { constants, rmSync, type Stats } from 'node:fs';
import { access, type FileHandle, mkdir, open, readFile, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../domain/base/result.ts';
import { describeWriteError } from './describe-errno.ts';
import { listenForInterrupt } from './interrupt.ts';

const chunkBytes = 1_048_576;
const defaultMode = 0o666;
const permissionBits = 0o777;
/** Of the file's own name: with what is added it stays below the 255 bytes of most file systems. */
const namePart = 40;

/** Throws a Failure of kind `files` where it cannot be written, an AbortError on Ctrl-C. A device or a pipe is written to as it stands. */
export async function writeFileWhole(path: string, content: string | Buffer): Promise<void> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const interruption = listenForInterrupt();
  try {
    const old = await stat(path).catch(passOver('ENOENT'));
    if (old?.isDirectory()) throw refuse(path, 'it is a folder');
    if (old !== undefined && (!old.isFile() || isOfSystem(path))) {
      await writeThrough(path, bytes, interruption.signal);
      return;
    }
    // A link keeps pointing at the file that is replaced.
    const target = old === undefined ? await followToNothing(path) : await realpath(path);
    // Taking a name asks the folder only; a file that is protected stays protected.
    if (old !== undefined) await access(target, constants.W_OK);
    await writeAside(target, bytes, old, interruption.signal);
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      throw refuse(path, describeWriteError(error), error);
    }
    throw error;
  } finally {
    interruption.release();
  }
}

/** The same for a file that must not be there yet: a Failure where one is. Makes the folders above it. */
export async function writeNewFile(path: string, content: string | Buffer): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
  } catch (error) {
    throw refuse(path, describeWriteError(error as NodeJS.ErrnoException), error);
  }
  if ((await stat(path).catch(() => undefined)) !== undefined) {
    throw new Failure(`${path} is there already, and was left as it is`, { kind: 'usage' });
  }
  await writeFileWhole(path, content);
}

/** The same for a file that was read before: one that is no longer `before` is left alone and throws a Failure. */
export async function rewriteFile(path: string, before: string, after: string): Promise<void> {
  const now = new TextDecoder().decode(await readFile(path));
  if (now === before) return await writeFileWhole(path, after);
  throw new Failure(`${path} changed meanwhile and was left as it is`, { kind: 'files', hint: 'Run the same again.' });
}

/** A link may lead to a file that is still to be made; the path itself where it is no link. A circle was refused before. */
async function followToNothing(path: string): Promise<string> {
  const next = await readlink(path).catch(passOver('ENOENT'));
  return next === undefined ? path : await followToNothing(resolve(await realpath(dirname(path)), next));
}

/** /dev/stdout may be a regular file by way of a redirection; no name can be taken there. */
function isOfSystem(path: string): boolean {
  return /^\/(?:dev\/(?:std|fd\/)|proc\/)/.test(path);
}

async function writeThrough(path: string, bytes: Buffer, signal: AbortSignal): Promise<void> {
  const file = await open(path, 'w');
  try {
    await writeBytes(file, bytes, signal);
  } finally {
    await file.close();
  }
}

async function writeAside(target: string, bytes: Buffer, old: Stats | undefined, signal: AbortSignal): Promise<void> {
  const folder = dirname(target);
  const aside = join(folder, `.${basename(target).slice(0, namePart)}.${randomUUID().slice(0, 8)}.tmp`);
  const file = await open(aside, 'wx', defaultMode);
  // A second Ctrl-C ends the process at once, and no promise is settled then.
  const drop = () => rmSync(aside, { force: true });
  process.once('exit', drop);
  try {
    try {
      if (old !== undefined) await takeAfter(file, old);
      await writeBytes(file, bytes, signal);
      await file.sync();
    } finally {
      await file.close();
    }
    signal.throwIfAborted();
    await rename(aside, target);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  } finally {
    process.off('exit', drop);
  }
  await syncFolder(folder);
}

/** Owner and rights of the file that is replaced; only root may give a file away. */
async function takeAfter(file: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  await file.chown(uid, gid).catch(() => undefined);
  await file.chmod(mode & permissionBits);
}

async function writeBytes(file: FileHandle, bytes: Buffer, signal: AbortSignal): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    signal.throwIfAborted();
    const { bytesWritten } = await file.write(bytes, done, Math.min(chunkBytes, bytes.length - done));
    done += bytesWritten;
  }
}

/** Makes the new name last through a power cut, where the system lets a folder be opened for that. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function passOver(code: string): (error: NodeJS.ErrnoException) => undefined {
  return (error) => {
    if (error.code !== code) throw error;
    return undefined;
  };
}

function refuse(path: string, why: string, cause?: unknown): Failure {
  return new Failure(`${path} cannot be written: ${why}`, {
    kind: 'files',
    hint: 'Nothing was written; a file that stood there is as it was.',
    cause,
  });
}
