// Neo4j → what of a loaded dataset can be recomputed from its stored properties, and what lies. Reads only.

import { Failure } from '../domain/base/result.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import { decodeGraph } from '../load/decode-graph.ts';
import type { StandingDataset } from '../load/plan.ts';
import { type LyingRow, type VerifiedRows, verifyRows } from '../load/verify-rows.ts';
import { describeStanding } from './bookkeeping.ts';
import { askLeader, type Connection } from './connect.ts';
import { explainDatabaseError } from './failures.ts';
import { refuseOtherSchema } from './foreign.ts';
import { toNodeRow, toRelationshipRow } from './graph-rows.ts';
import { findLabel } from './read-standing.ts';
import { type Judgement, type ReadRows, readWholeRows, type WholeRows } from './read-whole.ts';

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

/** Undefined where the dataset is not there. Throws a Failure of kind `database` where the database is away or the dataset is being loaded. */
export async function verifyGraph(connection: Connection, dataset: string): Promise<Verification | undefined> {
  try {
    const { standing, lying, computedChecksum, rows } = await readVerified(askLeader(connection), dataset);
    if (standing.epoch === undefined) return undefined;
    refuseOtherSchema(dataset, standing.schemaVersion);
    const graph = tryToDecode(dataset, rows);
    return { standing, lying, storedChecksum: standing.checksum, computedChecksum, graph };
  } catch (error) {
    throw explainDatabaseError(error, connection.address);
  }
}

/** What stands, each row under the hash its properties really give. */
export async function readVerified(
  connection: Connection,
  dataset: string,
  { whileLoading = false }: { readonly whileLoading?: boolean } = {},
): Promise<{
  standing: StandingDataset;
  lying: readonly LyingRow[];
  computedChecksum: string;
  rows: ReadRows;
}> {
  const rows = await readVerifiedRows(connection, dataset, { strays: true, whileLoading });
  const { nodes, relationships, lying, checksum } = rows.judged;
  const standing = { ...describeStanding(dataset, rows.dataset), nodes, relationships };
  return { standing, lying: [...lying, ...rows.strays.map(describeStray)], computedChecksum: checksum, rows };
}

function tryToDecode(dataset: string, { nodes, relationships }: ReadRows): NarrativeGraph | Failure {
  try {
    return decodeGraph(dataset, nodes.map(toNodeRow), relationships.map(toRelationshipRow));
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** Every hash is recomputed, since a row that is being written may be read with some of its properties old and some new. */
export function readVerifiedRows(
  connection: Connection,
  dataset: string,
  { strays, whileLoading = false }: { readonly strays: boolean; readonly whileLoading?: boolean },
): Promise<WholeRows<VerifiedRows & Judgement>> {
  const statements = {
    nodes: 'read nodes',
    relationships: 'read relationships',
    whileLoading,
    ...(strays && { strays: 'read strays' }),
  };
  return readWholeRows(connection, dataset, statements, (rows) => {
    const verified = verifyRows(dataset, rows.nodes.map(toNodeRow), rows.relationships.map(toRelationshipRow));
    const doubtful = [...verified.lying, ...rows.strays.map(describeStray)];
    return { ...verified, doubts: doubtful.map(({ kind, key, problem }) => `${kind} ${key} ${problem}`).join('\n') };
  });
}

/** Nodes that name the dataset and do not carry a key of it: out of reach of every load. */
function describeStray(row: Readonly<Record<string, unknown>>): LyingRow {
  return {
    kind: findLabel(row.labels),
    key: String(row.key ?? row.id),
    problem: 'names the dataset but has no key of it, so no load will find it',
  };
}
