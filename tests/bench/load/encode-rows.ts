// The driver alone: the same rows as lists, encoded and sent to a peer that keeps none of them. What it takes to read them is not counted.
import neo4j from 'neo4j-driver';
import type { Connection } from '../../../src/neo4j/connect.ts';
import { readStatement } from '../../../src/neo4j/statements.ts';
import type { ContestOrders, ContestReport, Cost } from './orders.ts';
import { readLists } from './read-row-files.ts';
import { startClock } from './start-clock.ts';

export async function encodeRows(
  _connection: Connection,
  { inputs, peer }: ContestOrders,
): Promise<Pick<ContestReport, 'parts'>> {
  const driver = neo4j.driver(peer, neo4j.auth.basic('neo4j', 'any'), { disableLosslessIntegers: true });
  const session = driver.session({ database: 'neo4j' });
  const sum = { wallMs: 0, clientMs: 0 };
  const add = ({ wallMs, clientMs }: Cost) => {
    sum.wallMs += wallMs;
    sum.clientMs += clientMs;
  };
  for (const file of inputs.files) {
    const text = readStatement(`create ${file.kind}`);
    for (const rows of readLists(file)) {
      const encoded = startClock();
      const transaction = session.beginTransaction();
      await transaction.run(text, { rows });
      await transaction.commit();
      add(encoded());
    }
  }
  await session.close();
  await driver.close();
  return { parts: { encode: sum } };
}
