// Why the system refused a file, in words. Knows no file.
import { getSystemErrorMap } from 'node:util';

const readWords: Readonly<Record<string, string>> = {
  EACCES: 'you may not read it',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such file',
};

const writeWords: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EDQUOT: 'your quota of disk space is used up',
  EEXIST: 'something else is there',
  EFBIG: 'the file would be larger than files may be',
  EIO: 'the device failed (input/output error)',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'its folder is not there',
  ENOSPC: 'no space left on the device',
  ENOTDIR: 'what should be its folder is a file',
  EPERM: 'you may not write there',
  EROFS: 'the file system can only be read',
};

/** A clause without a full stop, and without the file's name, which may hold what must not be printed. */
export function describeReadError(error: unknown): string {
  return describeError(error, readWords);
}

/** The same. */
export function describeWriteError(error: unknown): string {
  return describeError(error, writeWords);
}

function describeError(error: unknown, words: Readonly<Record<string, string>>): string {
  const { code, errno } = error as NodeJS.ErrnoException;
  const known = code !== undefined && Object.hasOwn(words, code) ? words[code] : undefined;
  if (known !== undefined) return known;
  const named = errno === undefined ? undefined : getSystemErrorMap().get(errno)?.[1];
  return named ?? (error instanceof Error ? error.message : String(error));
}

/** Whether the reader at the other end went away: `… | head` has what it wanted. */
export function isClosedPipe(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EPIPE' || code === 'ECONNRESET' || code === 'ERR_STREAM_DESTROYED';
}
