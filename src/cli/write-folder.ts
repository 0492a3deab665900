// `-o FOLDER`: all files or none. They are written into a folder beside it, which then takes its name; what stood there goes last.
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { constants, copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../domain/base/result.ts';
import { describeWriteError } from './describe-errno.ts';
import { listenForInterrupt } from './interrupt.ts';

interface FolderWriting {
  readonly files: ReadonlyMap<string, string | Uint8Array | { readonly copyOf: string }>;
  /** Replaces a folder that holds anything. */
  readonly force: boolean;
}

/** Throws a Failure of kind `usage` where the folder holds anything and may not be replaced, of kind `files` where it cannot be written. */
export async function writeFolderWhole(folder: string, { files, force }: FolderWriting): Promise<void> {
  const target = resolve(folder);
  await requireReplaceable(folder, target, force);
  const aside = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}`);
  const [fresh, old] = [`${aside}.tmp`, `${aside}.old`];
  const interruption = listenForInterrupt();
  const drop = () => rmSync(fresh, { recursive: true, force: true });
  process.once('exit', drop);
  try {
    await mkdir(dirname(target), { recursive: true });
    for (const [path, content] of files) {
      interruption.signal.throwIfAborted();
      const file = join(fresh, path);
      await mkdir(dirname(file), { recursive: true });
      if (typeof content === 'object' && 'copyOf' in content) {
        await copyFile(content.copyOf, file, constants.COPYFILE_EXCL);
      } else await writeFile(file, content, { flag: 'wx' });
    }
    const stood = await rename(target, old).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return false;
        throw error;
      },
    );
    await rename(fresh, target);
    if (stood) await rm(old, { recursive: true, force: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      throw new Failure(`${folder} cannot be written: ${describeWriteError(error)}`, { kind: 'files', cause: error });
    }
    throw error;
  } finally {
    drop();
    process.off('exit', drop);
    interruption.release();
  }
}

async function requireReplaceable(folder: string, target: string, force: boolean): Promise<void> {
  const inside = await readdir(target).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [];
    throw new Failure(`${folder} cannot be written: ${describeWriteError(cause)}`, { kind: 'files', cause });
  });
  if (inside.length === 0 || force) return;
  throw new Failure(`${folder} is not empty, and nothing was written`, {
    kind: 'usage',
    hint: 'Name another folder, or replace this one whole with --force.',
  });
}
