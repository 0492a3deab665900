// Neo4j → NarrativeGraph, and the list of what is loaded. Reads only; a dataset that is not there is undefined, no error.
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import { decodeGraph } from '../load/decode-graph.ts';
import type { Connection } from './connect.ts';
import { explainDatabaseError } from './failures.ts';
import { refuseOtherSchema } from './foreign.ts';
import { toNodeRow, toRelationshipRow } from './graph-rows.ts';
import { describeStanding, readRowsOfOneEpoch } from './read-standing.ts';

/**
 * Reads one dataset whole. Nodes and relationships come from one epoch: where a load commits in between it reads again.
 * Throws a Failure (4) where the database is away or holds rows that are not ours.
 */
export async function readGraph(connection: Connection, dataset: string): Promise<NarrativeGraph | undefined> {
  try {
    const rows = await readRowsOfOneEpoch(connection, dataset, {
      nodes: 'read nodes',
      relationships: 'read relationships',
    });
    if (rows.dataset === undefined) return undefined;
    refuseOtherSchema(dataset, describeStanding(dataset, rows.dataset).schemaVersion);
    return decodeGraph(dataset, rows.nodes.map(toNodeRow), rows.relationships.map(toRelationshipRow));
  } catch (error) {
    throw explainDatabaseError(error, connection.address);
  }
}
