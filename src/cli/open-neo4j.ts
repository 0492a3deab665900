// From the settings of a command to an open connection, starting a Neo4j where none was named, and ending what was started afterwards.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '../neo4j/connect.ts';
import { settlesWithin, untilAborted } from '../neo4j/time-limit.ts';
import type { FoundServer, ServerReport } from '../server/found-server.ts';
import { findOrStartServer } from '../server/ladder.ts';
import { type ConnectionFlags, resolveConnection } from './connection.ts';
import { listenForInterrupt } from './interrupt.ts';
import { reportProgress, say } from './output.ts';
import { describeNamingFile, requireTrust } from './trust.ts';

export interface OpenNeo4j {
  readonly connection: Connection;
  readonly server: FoundServer;
  /** Aborts on the first Ctrl-C; the exit code is 130 then. */
  readonly signal: AbortSignal;
  readonly report: ServerReport;
}

/** A server that has just begun to answer may still be opening its database. */
const readyTimeoutMs = 30_000;
/** A first Ctrl-C while a server of ours closes its store: it is given this long, and then goes on closing without us. */
const endWaitMs = 5_000;

/**
 * Runs the work with an open connection. Afterwards, however it ended, the connection is closed, and a server that was
 * started for it is ended. After Ctrl-C resolves to undefined when the work stopped because of it.
 */
export async function withNeo4j<T>(
  flags: ConnectionFlags,
  work: (open: OpenNeo4j) => Promise<T>,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<T | undefined> {
  const settings = await resolveConnection(flags);
  const naming = describeNamingFile(settings);
  if (naming !== undefined) say(`${naming}\n`);
  await requireTrust(settings);
  const interruption = listenForInterrupt();
  const { signal } = interruption;
  const report = reportProgress();
  let server: FoundServer | undefined;
  let connection: Connection | undefined;
  try {
    server = await findOrStartServer(
      {
        uri: settings.uri.value,
        username: settings.username.value,
        password: settings.password.value,
        database: settings.database.value,
      },
      { report, signal, environment },
    );
    connection = await connect(server, signal);
    return await work({ connection, server, signal, report });
  } catch (error) {
    if (!signal.aborted || !isAbort(error)) throw error;
    report.line('Interrupted.');
    return undefined;
  } finally {
    await connection?.close();
    await endServer(server, report, signal);
    interruption.release();
  }
}

async function endServer(server: FoundServer | undefined, report: ServerReport, signal: AbortSignal): Promise<void> {
  if (!server || server.rung === 'uri') return;
  const stopping = server.stop();
  if (!signal.aborted && !(await settlesUnlessHurried(stopping, signal))) {
    report.line('Neo4j is still stopping; this command does not wait for it. The next command cleans up what is left.');
    return;
  }
  if ((await stopping) === 'ended') report.line('Neo4j is stopped; its data stays.');
}

/** False where Ctrl-C was heard, for the first time, and the server had not ended a moment later. */
async function settlesUnlessHurried(stopping: Promise<unknown>, signal: AbortSignal): Promise<boolean> {
  await untilAborted(stopping, signal).catch(() => undefined);
  return !signal.aborted || (await settlesWithin(endWaitMs, stopping));
}

async function connect(server: FoundServer, signal: AbortSignal): Promise<Connection> {
  const { openConnection } = await import('../neo4j/connect.ts');
  const until = Date.now() + (server.rung === 'uri' || server.reused ? 0 : readyTimeoutMs);
  for (;;) {
    try {
      return await openConnection(server, { signal });
    } catch (error) {
      signal.throwIfAborted();
      if (Date.now() >= until) throw error;
      await sleep(250, undefined, { signal });
    }
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
