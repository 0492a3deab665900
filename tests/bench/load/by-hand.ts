// What people write by hand with the driver: one MERGE a row, UNWIND of maps with MERGE, UNWIND of lists with CREATE. None checks anything.
import type { Session } from 'neo4j-driver';
import { schemaVersion } from '../../../src/domain/graph/schema.ts';
import type { Connection } from '../../../src/neo4j/connect.ts';
import { readStatement } from '../../../src/neo4j/statements.ts';
import type { ContestOrders } from './orders.ts';
import { type RowMap, readLists, readMaps } from './read-row-files.ts';
import type { RowFile } from './row-files.ts';

/** What a first script does: a MERGE a row, each in a transaction of its own. */
export async function mergeRowByRow(connection: Connection, { inputs }: ContestOrders): Promise<void> {
  await withWriter(connection, async (session) => {
    for (const file of inputs.files) {
      const text = buildMerge(file, '');
      for (const batch of readMaps(file)) {
        for (const row of batch.map((one) => shapeMap(file, one))) {
          await session.executeWrite((transaction) => transaction.run(text, { row }));
        }
      }
    }
    await sayReady(session, inputs);
  });
}

/** What the driver's manual advises. */
export async function unwindMaps(connection: Connection, { inputs }: ContestOrders): Promise<void> {
  await withWriter(connection, async (session) => {
    for (const file of inputs.files) {
      const text = buildMerge(file, 'UNWIND $rows AS row ');
      for (const batch of readMaps(file)) {
        const rows = batch.map((one) => shapeMap(file, one));
        await session.executeWrite((transaction) => transaction.run(text, { rows }));
      }
    }
    await sayReady(session, inputs);
  });
}

/** What an expert writes for an empty database. */
export async function unwindLists(connection: Connection, { inputs }: ContestOrders): Promise<void> {
  await withWriter(connection, async (session) => {
    for (const file of inputs.files) {
      const text = readStatement(`create ${file.kind}`);
      for (const rows of readLists(file)) await session.executeWrite((transaction) => transaction.run(text, { rows }));
    }
    await sayReady(session, inputs);
  });
}

export async function withWriter<T>(connection: Connection, work: (session: Session) => Promise<T>): Promise<T> {
  const session = connection.driver.session({ database: connection.address.database });
  return await work(session).finally(() => session.close());
}

/** What our loader leaves on the Dataset node besides its row, so that what stands can be verified. */
export async function sayReady(session: Session, { dataset, checksum }: ContestOrders['inputs']): Promise<void> {
  const text = 'MATCH (d:Dataset {key: $dataset}) SET d += $marks';
  const marks = { epoch: 1n, state: 'ready', checksum, schemaVersion: BigInt(schemaVersion) };
  await session.executeWrite((transaction) => transaction.run(text, { dataset, marks }));
}

function buildMerge({ kind, ends }: RowFile, first: string): string {
  const row = first === '' ? '$row' : 'row';
  if (ends === undefined) return `${first}MERGE (n:${kind} {key: ${row}.key}) SET n += ${row}`;
  return `${first}MATCH (a:${ends[0]} {key: ${row}.from}) MATCH (b:${ends[1]} {key: ${row}.to})
    MERGE (a)-[r:${kind} {key: ${row}.properties.key}]->(b) SET r += ${row}.properties`;
}

function shapeMap({ ends }: RowFile, row: RowMap): RowMap {
  if (ends === undefined) return row;
  const { fromKey, toKey, ...properties } = row;
  return { from: fromKey, to: toKey, properties };
}
