// A connection that counts the transactions it opens, as the driver itself reports them: what "no write transaction" is tested by.
import neo4j from 'neo4j-driver';
import type { Connection } from '../../src/neo4j/connect.ts';
import { testNeo4j } from './neo4j.ts';

export interface CountingConnection extends Connection {
  readonly opened: { reads: number; writes: number };
}

export function connectCounting(): CountingConnection {
  const { uri, username, password, database } = testNeo4j();
  const opened = { reads: 0, writes: 0 };
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    logging: {
      level: 'debug',
      logger: (_level, message) => {
        // BEGIN opens a transaction; RUN with a mode or database of its own would be an auto-commit one.
        if (/ C: BEGIN /.test(message)) opened[/"mode":"r"/.test(message) ? 'reads' : 'writes'] += 1;
        if (/ C: RUN .*\{[^{}]*"db"/.test(message)) opened.writes += 1;
      },
    },
  });
  return { driver, address: { uri, database }, opened, close: () => driver.close() };
}
