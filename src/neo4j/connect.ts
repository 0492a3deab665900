// One driver a process: opened, tried, closed. Decides nothing about which Neo4j is meant and runs no query.
import neo4j, { type Driver } from 'neo4j-driver';
import { showServerAddress } from '../domain/server-address.ts';
import { type DatabaseAddress, explainDatabaseError } from './failures.ts';

export interface ConnectionTarget extends DatabaseAddress {
  readonly username: string;
  /** Undefined: the server runs without authentication. */
  readonly password: string | undefined;
}

export interface Connection {
  readonly driver: Driver;
  /** Safe to print: without what may stand in an address besides scheme, host and port. */
  readonly address: DatabaseAddress;
  close(): Promise<void>;
}

/** Long enough for a leader to be elected in a cluster, short enough for a person to wait. */
const maxRetryMs = 15_000;
const connectTimeoutMs = 10_000;

/**
 * Opens the driver and asks the server at once, so that a wrong address fails in milliseconds instead of after the retry
 * budget. Throws a Failure with exit code 4 and a hint. Plain numbers are sent as FLOAT, bigints as INTEGER; integers are
 * read as numbers (counts and offsets stay far below 2^53). `retryMs`: how long a managed transaction is tried again.
 */
export async function openConnection(
  target: ConnectionTarget,
  { retryMs = maxRetryMs }: { readonly retryMs?: number } = {},
): Promise<Connection> {
  const address = { uri: showServerAddress(target.uri), database: target.database };
  const authentication = target.password === undefined ? undefined : neo4j.auth.basic(target.username, target.password);
  let driver: Driver | undefined;
  try {
    driver = neo4j.driver(target.uri, authentication, {
      disableLosslessIntegers: true,
      connectionTimeout: connectTimeoutMs,
      connectionAcquisitionTimeout: 2 * connectTimeoutMs,
      maxTransactionRetryTime: retryMs,
      userAgent: 'rashomon',
    });
    await driver.verifyConnectivity({ database: target.database });
  } catch (error) {
    await driver?.close();
    throw explainDatabaseError(error, address);
  }
  const open = driver;
  return { driver: open, address, close: () => open.close() };
}
