// One driver a process: opened, tried, closed. Decides nothing about which Neo4j is meant and runs no query.
import neo4j, { type BookmarkManager, type Driver } from 'neo4j-driver';
import { showServerAddress } from '../domain/base/server-address.ts';
import { type DatabaseAddress, describeSilence, explainUnreachable, refuseAddress } from './failures.ts';
import { leaveInTime, settlesWithin } from './time-limit.ts';

export interface ConnectionTarget extends DatabaseAddress {
  readonly username: string;
  /** Undefined: the server runs without authentication. */
  readonly password: string | undefined;
}

export interface Connection {
  readonly driver: Driver;
  /** Safe to print: without what may stand in an address besides scheme, host and port. */
  readonly address: DatabaseAddress;
  /** Ends every read and write of this connection: `{ ...connection, signal }` is the same connection under another signal. */
  readonly signal?: AbortSignal | undefined;
  /** How long a transaction is tried again after its first failure. */
  readonly retryMs?: number;
  /** Reads ask whoever leads a cluster: a follower may not have heard yet of what another process has written. */
  readonly readsFromLeader?: boolean;
  /** Of an address that is routed: every transaction is told of those before it. */
  readonly bookmarks?: Bookmarks | undefined;
  /** Resolves within a second or so, whatever the server does. */
  close(): Promise<void>;
}

export interface Bookmarks {
  readonly manager: () => BookmarkManager;
  /** A database that was put back to an earlier state waits in vain for what came after that. */
  forget(): void;
}

/** Long enough for a leader to be elected in a cluster, short enough for a person to wait. */
export const maxRetryMs = 15_000;
/** A server that is well closes a session or a connection within milliseconds; the others are not waited for. */
export const closeWaitMs = 1_000;
const connectTimeoutMs = 10_000;
/** The driver's own limit ends with the TCP connection: whoever takes that and then says nothing would be waited for in vain. */
const answerTimeoutMs = 15_000;

/**
 * Opens the driver and asks the server at once, so that a wrong address fails in milliseconds instead of after the retry
 * budget. Throws a Failure of kind `database` and a hint, or the signal's reason. Plain numbers are sent as FLOAT, bigints as INTEGER;
 * integers are read as numbers (counts and offsets stay far below 2^53).
 */
export async function openConnection(
  target: ConnectionTarget,
  {
    retryMs = maxRetryMs,
    answerMs = answerTimeoutMs,
    signal,
  }: { readonly retryMs?: number; readonly answerMs?: number; readonly signal?: AbortSignal | undefined } = {},
): Promise<Connection> {
  const address = { uri: showServerAddress(target.uri), database: target.database };
  const driver = createDriver(target, retryMs);
  try {
    await leaveInTime({ ms: answerMs, heed: [signal], explain: () => describeSilence(address, answerMs) }, () =>
      driver.verifyConnectivity({ database: target.database }),
    );
  } catch (error) {
    await settlesWithin(closeWaitMs, driver.close());
    signal?.throwIfAborted();
    throw explainUnreachable(error, address);
  }
  return {
    driver,
    address,
    signal,
    retryMs,
    // A single server shows what it has committed, and is not told of it.
    bookmarks: target.uri.startsWith('neo4j') ? keepBookmarks() : undefined,
    close: async () => void (await settlesWithin(closeWaitMs, driver.close())),
  };
}

function keepBookmarks(): Bookmarks {
  let manager = neo4j.bookmarkManager();
  return {
    manager: () => manager,
    forget: () => {
      manager = neo4j.bookmarkManager();
    },
  };
}

/** The same connection for work that must not miss what was written before it by others. */
export function askLeader(connection: Connection): Connection {
  return { ...connection, readsFromLeader: true };
}

/** The driver refuses some addresses by throwing, before it opens anything. */
function createDriver({ uri, username, password }: ConnectionTarget, retryMs: number): Driver {
  const authentication = password === undefined ? undefined : neo4j.auth.basic(username, password);
  try {
    return neo4j.driver(uri, authentication, {
      disableLosslessIntegers: true,
      connectionTimeout: connectTimeoutMs,
      connectionAcquisitionTimeout: 2 * connectTimeoutMs,
      maxTransactionRetryTime: retryMs,
      userAgent: 'rashomon',
    });
  } catch (error) {
    throw refuseAddress(error);
  }
}
