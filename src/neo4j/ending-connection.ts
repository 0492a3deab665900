// A connection for one request: what it asks ends in Neo4j when the request does. Opens nothing and decides no time.
import type { Driver } from 'neo4j-driver';
import type { Connection } from './connect.ts';

/**
 * The same driver, but closing each session it opens when the signal aborts: closing resets the Bolt connection, which ends
 * the running transaction in the server at once, where a roll-back would wait behind the query it should end. Nothing waits
 * for the answer: a server that is frozen gives none.
 */
export function endWithSignal(connection: Connection, signal: AbortSignal): Connection {
  const session: Driver['session'] = (settings) => {
    const opened = connection.driver.session(settings);
    const end = () => void opened.close().catch(() => undefined);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
    return opened;
  };
  // What the driver does besides it does for both: they share one pool.
  const driver = Object.create(connection.driver, { session: { value: session } }) as Driver;
  return { ...connection, driver };
}
