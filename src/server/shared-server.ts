// One server, several commands that use it at once: the first starts it, the last to leave ends it, also after a crash of either.
// Knows nothing of Java or Docker: it is handed how to start, end and recognise a server.

import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { probeBolt } from './bolt.ts';
import { describeDiskFailure } from './disk-failures.ts';
import type { ServerHome } from './folders.ts';
import type { ServerEnd, ServerReport } from './found-server.ts';
import { takeLock } from './lock.ts';
import { isRunning, markProcess, type ProcessMark } from './process-table.ts';

/** What is written down about a running server, so that another process can find and end it. */
export interface ServerRecord {
  readonly rung: 'container' | 'jvm';
  readonly version: string;
  readonly boltPort: number;
  /** jvm: the Java process. */
  readonly process?: ProcessMark;
  /** container: the compose project. */
  readonly project?: string;
}

export interface ServerKeeper {
  /** True when it runs and answers. May wait for a server that is still starting. */
  isUp(record: ServerRecord, signal?: AbortSignal): Promise<boolean>;
  /** Starts one and waits until it answers; calls `note` as soon as there is something that would have to be ended. */
  start(note: (record: ServerRecord) => void): Promise<{ record: ServerRecord } | { reason: string }>;
  /** Ends it cleanly; does nothing when it is gone. */
  end(record: ServerRecord): Promise<void>;
}

export interface JoinOptions {
  readonly report: ServerReport;
  readonly signal?: AbortSignal | undefined;
  /** How long to wait for another process that is starting or stopping this server. */
  readonly waitMs?: number;
}

export interface JoinedServer {
  readonly record: ServerRecord;
  readonly reused: boolean;
  leave(): Promise<ServerEnd>;
}

const waitMs = 5 * 60_000;

/** Finds the server of that folder running, or starts it. A reason means: not possible here, try another way. */
export async function joinServer(
  home: ServerHome,
  keeper: ServerKeeper,
  options: JoinOptions,
): Promise<JoinedServer | { reason: string }> {
  mkdirSync(home.folder, { recursive: true, mode: 0o700 });
  const unlock = await lockHome(home, options);
  if (typeof unlock !== 'function')
    return { reason: `process ${unlock.owner.pid} is busy with ${home.folder} and does not finish` };
  try {
    listLivingUsers(home);
    const known = readRecord(home.record);
    if (known && (await keeper.isUp(known, options.signal))) return enter(home, keeper, options, known, true);
    if (known) {
      options.report.line(`A server left by an earlier run does not answer; ending it and starting anew.`);
      await keeper.end(known);
      rmSync(home.record, { force: true });
    }
    const started = await keeper
      .start((record) => writeRecord(home.record, record))
      .catch((error: unknown) => {
        rmSync(home.record, { force: true });
        throw error;
      });
    if ('reason' in started) {
      rmSync(home.record, { force: true });
      return started;
    }
    writeRecord(home.record, started.record);
    return enter(home, keeper, options, started.record, false);
  } finally {
    unlock();
  }
}

function lockHome(home: ServerHome, options: JoinOptions) {
  return takeLock(home.lock, {
    waitMs: options.waitMs ?? waitMs,
    signal: options.signal,
    onWait: (owner) =>
      options.report.line(`Process ${owner.pid} is starting or stopping this server; waiting for it …`),
    onStale: (owner) => options.report.line(`Took over the lock of process ${owner.pid}, which no longer runs.`),
  });
}

function enter(
  home: ServerHome,
  keeper: ServerKeeper,
  options: JoinOptions,
  record: ServerRecord,
  reused: boolean,
): JoinedServer {
  const own = join(home.users, `${process.pid}-${randomUUID()}`);
  mkdirSync(home.users, { recursive: true });
  writeFileSync(own, JSON.stringify(markProcess(process.pid)));
  let left: Promise<ServerEnd> | undefined;
  return {
    record,
    reused,
    leave: () => {
      left ??= leave(home, keeper, { ...options, signal: undefined }, own);
      return left;
    },
  };
}

async function leave(home: ServerHome, keeper: ServerKeeper, options: JoinOptions, own: string): Promise<ServerEnd> {
  // On a full disk no lock can be written. The server is ended all the same: it would be left to nobody.
  const unlock = await lockHome(home, options).catch((error: unknown) => {
    if (describeDiskFailure(error) === undefined) throw error;
  });
  try {
    rmSync(own, { force: true });
    const others = listLivingUsers(home);
    if (others.length > 0) {
      options.report.line(`Neo4j keeps running: process ${others.map((user) => user.pid).join(', ')} still uses it.`);
      return 'in-use';
    }
    const record = readRecord(home.record);
    if (!record) return 'ended';
    // Not before it is known that nobody else uses it: "stopping" and "keeps running" must not both be said.
    options.report.update('Stopping Neo4j …');
    await keeper.end(record);
    rmSync(home.record, { force: true });
    return 'ended';
  } finally {
    if (typeof unlock === 'function') unlock();
  }
}

/** Those who still run; the notes of the dead are removed. */
function listLivingUsers(home: ServerHome): ProcessMark[] {
  let names: string[];
  try {
    names = readdirSync(home.users);
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const path = join(home.users, name);
    const mark = readMark(path);
    if (mark && isRunning(mark)) return [mark];
    rmSync(path, { force: true });
    return [];
  });
}

/** The note of a server of that folder that runs and answers now; asks nothing but its process and its port. */
export async function findRunning(home: ServerHome): Promise<ServerRecord | undefined> {
  const record = readRecord(home.record);
  if (!record || (record.process && !isRunning(record.process))) return undefined;
  return (await probeBolt('127.0.0.1', record.boltPort)) ? record : undefined;
}

/** Undefined where nothing was noted, or the note is not one of ours. */
export function readRecord(path: string): ServerRecord | undefined {
  const value = readJson(path);
  if (!value) return undefined;
  const { rung, version, boltPort, project } = value;
  if (rung !== 'container' && rung !== 'jvm') return undefined;
  if (typeof version !== 'string' || typeof boltPort !== 'number') return undefined;
  const mark = parseMark(value.process);
  return {
    rung,
    version,
    boltPort,
    ...(mark && { process: mark }),
    ...(typeof project === 'string' && { project }),
  };
}

function writeRecord(path: string, record: ServerRecord): void {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, `${JSON.stringify(record)}\n`, { mode: 0o600 });
  renameSync(own, path);
}

function readMark(path: string): ProcessMark | undefined {
  return parseMark(readJson(path));
}

function parseMark(value: unknown): ProcessMark | undefined {
  if (typeof value !== 'object' || value === null || !('pid' in value) || !('began' in value)) return undefined;
  const { pid, began } = value;
  return typeof pid === 'number' && typeof began === 'string' ? { pid, began } : undefined;
}

function readJson(path: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
