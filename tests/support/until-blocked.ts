// Waits until a loader waits: the moment at which a second loader, or Ctrl-C, meets one that holds a dataset's lock.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '../../src/neo4j/connect.ts';
import { runStatement } from './run-statement.ts';

const blocked = `SHOW TRANSACTIONS YIELD metaData, status
WHERE metaData.dataset = $dataset AND status STARTS WITH 'Blocked'
RETURN status`;

/** Ends when a transaction of ours for the dataset waits for a lock that another one holds. */
export async function untilBlocked(watcher: Connection, dataset: string): Promise<void> {
  while ((await runStatement(watcher, blocked, { dataset })).length === 0) await sleep(50);
}
