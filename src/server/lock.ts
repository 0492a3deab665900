// One process at a time may start or stop a server: a lock file with its owner's process in it. Guards the moment, not the whole run.
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, markProcess, type ProcessMark } from './process-table.ts';

const retryMs = 100;

export interface LockOptions {
  readonly waitMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Called once when another living process holds the lock. */
  readonly onWait?: (owner: ProcessMark) => void;
  /** Called when the lock of a dead process was taken over. */
  readonly onStale?: (owner: ProcessMark) => void;
}

/** Returns the release, or the owner that did not let go in time. The file appears with its content, so no reader finds it half-written. */
export async function takeLock(path: string, options: LockOptions): Promise<(() => void) | { owner: ProcessMark }> {
  mkdirSync(dirname(path), { recursive: true });
  const until = Date.now() + options.waitMs;
  let hasWaited = false;
  for (;;) {
    options.signal?.throwIfAborted();
    const release = tryLock(path);
    if (release) return release;
    const owner = readOwner(path);
    if (owner && !isRunning(owner)) {
      if (removeStale(path, owner)) options.onStale?.(owner);
      continue;
    }
    if (owner && Date.now() >= until) return { owner };
    if (owner && !hasWaited) options.onWait?.(owner);
    hasWaited = true;
    await sleep(retryMs, undefined, { signal: options.signal });
  }
}

function tryLock(path: string): (() => void) | undefined {
  const own = `${path}.${process.pid}.${randomUUID()}`;
  writeFileSync(own, JSON.stringify(markProcess(process.pid)), { mode: 0o600 });
  try {
    linkSync(own, path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
  return () => rmSync(path, { force: true });
}

/** A file that does not parse was not written by us whole: treated as owned by nobody alive. */
function readOwner(path: string): ProcessMark | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && 'pid' in value && 'began' in value) {
      if (typeof value.pid === 'number' && typeof value.began === 'string')
        return { pid: value.pid, began: value.began };
    }
  } catch {
    // Fall through.
  }
  return { pid: 0, began: 'unreadable' };
}

/**
 * Moves the stale file aside and looks at what was moved: if somebody was quicker and it is a living lock,
 * it is put back. (The store has a lock of Neo4j's own behind this one.)
 */
function removeStale(path: string, stale: ProcessMark): boolean {
  const aside = `${path}.stale.${process.pid}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return false;
  }
  const moved = readOwner(aside);
  const isStale = moved?.pid === stale.pid && moved.began === stale.began;
  if (!isStale) {
    try {
      linkSync(aside, path);
    } catch {
      // Somebody holds the lock by now; the moved owner notices nothing, the store's own lock decides.
    }
  }
  rmSync(aside, { force: true });
  return isStale;
}
