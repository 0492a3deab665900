// What Neo4j reads by itself: LOAD CSV of tables with CREATE, in transactions of 5,000 rows. This process serves the tables.
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { Connection } from '../../../src/neo4j/connect.ts';
import { startListening } from '../../support/start-listening.ts';
import { sayReady, withWriter } from './by-hand.ts';
import type { ContestOrders } from './orders.ts';
import { rowsAtOnce } from './read-row-files.ts';
import { itemSeparator, type RowColumn, type RowFile } from './row-files.ts';

export async function loadCsv(connection: Connection, { inputs, host }: ContestOrders): Promise<void> {
  const server = createServer((request, response) => {
    const file = inputs.files.find(({ kind }) => request.url === `/${kind}`);
    if (file === undefined) response.writeHead(404).end();
    else createReadStream(`${file.path}.csv`).pipe(response);
  });
  const { port, close } = await startListening(server, host);
  try {
    await withWriter(connection, async (session) => {
      for (const file of inputs.files) {
        await session.run(buildLoadCsv(file), { url: `http://${host}:${port}/${file.kind}` });
      }
      await sayReady(session, inputs);
    });
  } finally {
    await close();
  }
}

function buildLoadCsv({ kind, ends, columns }: RowFile): string {
  const set = columns
    .filter(({ name }) => ends === undefined || !['fromKey', 'toKey'].includes(name))
    .map((column) => `${column.name}: ${readCell(column)}`)
    .join(', ');
  const create =
    ends === undefined
      ? `CREATE (:${kind} {${set}})`
      : `MATCH (a:${ends[0]} {key: row.fromKey}) MATCH (b:${ends[1]} {key: row.toKey}) CREATE (a)-[:${kind} {${set}}]->(b)`;
  return `LOAD CSV WITH HEADERS FROM $url AS row CALL (row) { ${create} } IN TRANSACTIONS OF ${rowsAtOnce} ROWS`;
}

function readCell({ name, storage }: RowColumn): string {
  const cell = `row.${name}`;
  const items = `split(${cell}, '${itemSeparator}')`;
  switch (storage) {
    case 'text':
      return cell;
    case 'integer':
      return `toInteger(${cell})`;
    case 'float':
      return `toFloat(${cell})`;
    case 'boolean':
      return `toBoolean(${cell})`;
    case 'texts':
      return items;
    case 'integers':
      return `[item IN ${items} | toInteger(item)]`;
    case 'bound':
      // A number or a day.
      return `coalesce(toFloat(${cell}), ${cell})`;
  }
}
