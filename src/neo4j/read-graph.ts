// Neo4j → NarrativeGraph, and whether a dataset or a record is there at all. Reads only; a dataset that is not there is undefined,
// no error.
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import type { Label } from '../domain/graph/schema.ts';
import { decodeGraph } from '../load/decode-graph.ts';
import { buildNodeKey } from '../load/keys.ts';
import { describeStanding, refuseLoading } from './bookkeeping.ts';
import type { Connection } from './connect.ts';
import { explainDatabaseError } from './failures.ts';
import { refuseOtherSchema } from './foreign.ts';
import { toNodeRow, toRelationshipRow } from './graph-rows.ts';
import { readStatement } from './statements.ts';
import { collectRows, type Row, readInTransaction } from './transactions.ts';
import { readVerifiedRows } from './verify-graph.ts';

export interface LoadedGraph {
  readonly graph: NarrativeGraph;
  /** Names the state that was read, as `readStamp` names it; undefined where the rows do not fit their checksum. */
  readonly stamp: string | undefined;
}

/** Reads one dataset whole, from one state. Throws a Failure of kind `database` where the database is away, holds rows that are not ours, or is
 *  being loaded all the time. */
export async function readGraph(connection: Connection, dataset: string): Promise<NarrativeGraph | undefined> {
  return (await readLoadedGraph(connection, dataset))?.graph;
}

export async function readLoadedGraph(connection: Connection, dataset: string): Promise<LoadedGraph | undefined> {
  try {
    const rows = await readVerifiedRows(connection, dataset, { strays: false });
    if (rows.dataset === undefined) return undefined;
    refuseOtherSchema(dataset, describeStanding(dataset, rows.dataset).schemaVersion);
    const graph = decodeGraph(dataset, rows.nodes.map(toNodeRow), rows.relationships.map(toRelationshipRow));
    return { graph, stamp: rows.isSound ? JSON.stringify(rows.dataset) : undefined };
  } catch (error) {
    throw explainDatabaseError(error, connection.address);
  }
}

/** Epoch and checksum of what stands now, as one text to compare; undefined where the dataset is not there. One index seek. */
export async function readStamp(connection: Connection, dataset: string): Promise<string | undefined> {
  const row = await readBookkeeping(connection, dataset);
  return row && JSON.stringify(row);
}

/** Throws a Failure of kind `database` where the dataset was loaded under another schema, so that a question would miss it, or is being loaded. One index seek. */
export async function refuseUnreadable(connection: Connection, dataset: string): Promise<void> {
  const row = await readBookkeeping(connection, dataset);
  if (row === undefined) return;
  refuseOtherSchema(dataset, describeStanding(dataset, row).schemaVersion);
  refuseLoading(dataset, row);
}

/** Of a Dataset, `id` is its own id and `dataset` says nothing more. One index seek. Throws a Failure of kind `database`. */
export async function hasRecord(connection: Connection, kind: Label, dataset: string, id: string): Promise<boolean> {
  const keys = [kind === 'Dataset' ? id : buildNodeKey(dataset, id)];
  return (await readRows(connection, `find ${kind}`, { keys })).length > 0;
}

async function readBookkeeping(connection: Connection, dataset: string): Promise<Row | undefined> {
  const [row] = await readRows(connection, 'read epoch', { dataset });
  return row;
}

async function readRows(connection: Connection, statement: string, parameters: Row): Promise<readonly Row[]> {
  try {
    return await readInTransaction(connection, (transaction) =>
      collectRows(transaction, readStatement(statement), parameters),
    );
  } catch (error) {
    throw explainDatabaseError(error, connection.address);
  }
}
