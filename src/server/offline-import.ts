// Neo4j's own import into the stopped store of the local Java server. Fills an empty database or does nothing: what is cut short is dropped by
// whoever uses the store next.
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { countOf } from '../domain/base/count.ts';
import type { ServerHome } from './folders.ts';
import { listJavaOptions } from './local-conf.ts';
import { type JvmRequest, keepLocalJvm, localHome, readyJvm } from './local-jvm.ts';
import { takeLock } from './lock.ts';
import { readPassword } from './password.ts';
import { dropHalfImport, importMark } from './prepare-home.ts';
import { isRunning } from './process-table.ts';
import { lastWords, runCommand } from './run-command.ts';
import { readRecord } from './shared-server.ts';

export interface OfflineImport {
  readonly tables: readonly { readonly name: string; lines(): Iterable<string> }[];
  /** Behind `neo4j-admin database import full neo4j`. */
  readonly args: readonly string[];
  /** Nodes of a server that was started to be asked. */
  countNodes(address: { readonly uri: string; readonly password: string }): Promise<number>;
}

const lockWaitMs = 5_000;

/**
 * Undefined when all is imported, else why not; nothing stands of it then. Holds the server's lock from the look at the store to the end
 * of the import, so that nobody loads anything in between. Rejects with the signal's reason.
 */
export async function importOffline(request: JvmRequest, work: OfflineImport): Promise<string | undefined> {
  const home = localHome(request.folders, request.version);
  mkdirSync(home.folder, { recursive: true, mode: 0o700 });
  const unlock = await takeLock(home.lock, { waitMs: lockWaitMs, signal: request.signal });
  if (typeof unlock !== 'function') return `process ${unlock.owner.pid} is starting or stopping the local server`;
  try {
    const record = readRecord(home.record);
    if (record?.process !== undefined && isRunning(record.process))
      return `the local server runs (process ${record.process.pid}): end the commands that use it first`;
    const ready = await readyJvm(home, request);
    if ('reason' in ready) return ready.reason;
    const inside = await countInside(home, request, work);
    if (typeof inside === 'string') return inside;
    if (inside > 0)
      return `its database holds ${countOf(inside, 'node')}, and an import fills an empty one; leave --offline out`;
    return await importTables(home, ready, request, work);
  } finally {
    unlock();
  }
}

/** Asks a server of its own, which only the holder of the lock may start. */
async function countInside(home: ServerHome, request: JvmRequest, work: OfflineImport): Promise<number | string> {
  if (!existsSync(join(home.folder, 'data', 'databases', 'neo4j'))) return 0;
  const keeper = keepLocalJvm(home, request);
  const started = await keeper.start(() => undefined);
  if ('reason' in started) return started.reason;
  try {
    const uri = `bolt://127.0.0.1:${started.record.boltPort}`;
    return await work.countNodes({ uri, password: readPassword(home.password) ?? '' });
  } finally {
    await keeper.end(started.record);
  }
}

type Ready = Exclude<Awaited<ReturnType<typeof readyJvm>>, { readonly reason: string }>;

async function importTables(home: ServerHome, ready: Ready, request: JvmRequest, { tables, args }: OfflineImport) {
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-tables-'));
  try {
    for (const { name, lines } of tables) {
      const source = Readable.from(lines());
      await pipeline(
        [source, createWriteStream(join(folder, name))],
        request.signal === undefined ? {} : { signal: request.signal },
      );
    }
    return await runImport(home, ready, request, { folder, args });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runImport(
  home: ServerHome,
  { java, lib }: Ready,
  { report, signal }: JvmRequest,
  { folder, args }: { readonly folder: string; readonly args: readonly string[] },
): Promise<string | undefined> {
  const tool = ['-cp', join(lib, '*'), 'org.neo4j.cli.AdminTool', 'database', 'import', 'full', 'neo4j'];
  writeFileSync(importMark(home), '');
  report.line('Importing into the store of the stopped server …');
  const result = await runCommand(
    java.path,
    [...listJavaOptions(java.major), ...tool, '--overwrite-destination', ...args],
    {
      cwd: folder,
      env: { NEO4J_HOME: home.folder, NEO4J_CONF: join(home.folder, 'conf') },
      signal,
      onLine: (line) => {
        const done = /(\d+)% ∆/.exec(line)?.[1];
        if (done !== undefined) report.update(`  ${done} % of a step`);
      },
    },
  );
  if (result.outcome === 'ended' && result.exitCode === 0) {
    rmSync(importMark(home), { force: true });
    return undefined;
  }
  dropHalfImport(home);
  signal?.throwIfAborted();
  return `neo4j-admin could not import: ${lastWords(result)}`;
}
