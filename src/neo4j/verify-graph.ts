// Neo4j → what of a loaded dataset can be recomputed from its stored properties, and what lies. Reads only.
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import { Failure } from '../domain/result.ts';
import { decodeGraph } from '../load/decode-graph.ts';
import { buildKeyPrefix } from '../load/keys.ts';
import type { StandingDataset } from '../load/plan.ts';
import { type LyingRow, verifyRows } from '../load/verify-rows.ts';
import type { Connection } from './connect.ts';
import { explainDatabaseError } from './failures.ts';
import { refuseOtherSchema } from './foreign.ts';
import { toNodeRow, toRelationshipRow } from './graph-rows.ts';
import { describeStanding, labelOf, readRowsOfOneEpoch, type StandingRows } from './read-standing.ts';
import { readStatement } from './statements.ts';
import { collectRows, readInTransaction } from './transactions.ts';

export interface Verification {
  /** With recomputed hashes: a plan made from it rewrites what lies. */
  readonly standing: StandingDataset;
  readonly lying: readonly LyingRow[];
  /** What the Dataset node says, and what the rows give. */
  readonly storedChecksum: string | undefined;
  readonly computedChecksum: string;
  /** What stands, decoded; a Failure where a row cannot be. */
  readonly graph: NarrativeGraph | Failure;
}

/** Undefined where the dataset is not there. Throws a Failure (4) where the database is away. */
export async function verifyGraph(connection: Connection, dataset: string): Promise<Verification | undefined> {
  try {
    const { standing, lying, computedChecksum, rows } = await readVerified(connection, dataset);
    if (standing.epoch === undefined) return undefined;
    refuseOtherSchema(dataset, standing.schemaVersion);
    const strays = await readStrays(connection, dataset);
    return {
      standing,
      lying: [...lying, ...strays],
      storedChecksum: standing.checksum,
      computedChecksum,
      graph: tryToDecode(dataset, rows),
    };
  } catch (error) {
    throw explainDatabaseError(error, connection.address);
  }
}

/** What stands, each row under the hash its properties really give. */
export async function readVerified(
  connection: Connection,
  dataset: string,
): Promise<{
  standing: StandingDataset;
  lying: readonly LyingRow[];
  computedChecksum: string;
  rows: StandingRows;
}> {
  const rows = await readRowsOfOneEpoch(connection, dataset, {
    nodes: 'read nodes',
    relationships: 'read relationships',
  });
  const { nodes, relationships, lying, checksum } = verifyRows(
    dataset,
    rows.nodes.map(toNodeRow),
    rows.relationships.map(toRelationshipRow),
  );
  const standing = { ...describeStanding(dataset, rows.dataset), nodes, relationships };
  return { standing, lying, computedChecksum: checksum, rows };
}

function tryToDecode(dataset: string, { nodes, relationships }: StandingRows): NarrativeGraph | Failure {
  try {
    return decodeGraph(dataset, nodes.map(toNodeRow), relationships.map(toRelationshipRow));
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** Nodes that name the dataset and do not carry a key of it: out of reach of every load. */
async function readStrays(connection: Connection, dataset: string): Promise<LyingRow[]> {
  const rows = await readInTransaction(connection, (transaction) =>
    collectRows(transaction, readStatement('read strays'), { dataset, prefix: buildKeyPrefix(dataset) }),
  );
  return rows.map((row) => ({
    kind: labelOf(row.labels),
    key: String(row.key ?? row.id),
    problem: 'names the dataset but has no key of it, so no load will find it',
  }));
}
