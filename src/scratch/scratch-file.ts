// A file of this process alone, for what is too much for memory: it has no name while it is open, so that nothing of it outlives the
// process however that ends. Knows nothing of what is written.
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../domain/base/result.ts';

export interface ScratchFile {
  /** Open for reading and writing. */
  readonly descriptor: number;
  /** All bytes, from an offset on. Throws a Failure of kind `files` where no space is left. */
  write(bytes: Uint8Array, at: number): void;
  close(): void;
}

/** Throws a Failure of kind `files` where the system's folder for such files takes none. */
export function openScratchFile(): ScratchFile {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'rashomon-'));
    const descriptor = openSync(join(folder, 'scratch'), 'w+', 0o600);
    const remove = () => rmSync(folder, { recursive: true, force: true });
    let isNameless = true;
    try {
      remove();
    } catch {
      // Where an open file keeps its name, it goes when it is closed.
      isNameless = false;
    }
    return {
      descriptor,
      write: (bytes, at) => writeFully(descriptor, bytes, at),
      close: () => {
        closeSync(descriptor);
        if (!isNameless) remove();
      },
    };
  } catch (cause) {
    throw explainScratch(cause);
  }
}

function writeFully(descriptor: number, bytes: Uint8Array, at: number): void {
  try {
    for (let from = 0; from < bytes.length; ) {
      from += writeSync(descriptor, bytes, from, bytes.length - from, at + from);
    }
  } catch (error) {
    throw explainScratch(error);
  }
}

function explainScratch(cause: unknown): Failure {
  const why =
    (cause as NodeJS.ErrnoException).code === 'ENOSPC' ? 'no space is left' : String((cause as Error).message);
  return new Failure(`cannot keep what is too much for memory in ${tmpdir()}: ${why}`, {
    kind: 'files',
    hint: 'TMPDIR names another folder for such files; a load needs some four kilobytes there for each assertion.',
    cause,
  });
}
