// Neo4j → what stands of a dataset: its epoch, and key and hash of every row, by index seeks. Writes nothing.
import { labels, relationshipTypes } from '../domain/graph/schema.ts';
import { Failure } from '../domain/result.ts';
import { buildKeyPrefix } from '../load/keys.ts';
import type { StandingDataset, StandingRow } from '../load/plan.ts';
import type { Connection } from './connect.ts';
import { readStatement } from './statements.ts';
import { collectRows, type Row, readInTransaction } from './transactions.ts';

export interface StandingRows {
  /** The Dataset node's bookkeeping; undefined where there is none. */
  readonly dataset: Row | undefined;
  readonly nodes: readonly Row[];
  readonly relationships: readonly Row[];
}

/**
 * Reads the rows that two statements give, all of one epoch: a load that commits in between makes it read again.
 * `nodes` and `relationships` name statements of cypher/load that take `prefix`.
 */
export async function readRowsOfOneEpoch(
  connection: Connection,
  dataset: string,
  statements: { readonly nodes: string; readonly relationships: string },
): Promise<StandingRows> {
  const prefix = buildKeyPrefix(dataset);
  for (;;) {
    const read = await readInTransaction(connection, async (transaction) => {
      const before = await collectRows(transaction, readStatement('read epoch'), { dataset });
      const nodes = await collectRows(transaction, readStatement(statements.nodes), { prefix, dataset });
      const relationships = await collectRows(transaction, readStatement(statements.relationships), { prefix });
      const after = await collectRows(transaction, readStatement('read epoch'), { dataset });
      return { before, after, nodes, relationships };
    });
    if (JSON.stringify(read.before) !== JSON.stringify(read.after)) continue;
    return { dataset: read.before[0], nodes: read.nodes, relationships: read.relationships };
  }
}

export async function readStanding(connection: Connection, dataset: string): Promise<StandingDataset> {
  const rows = await readRowsOfOneEpoch(connection, dataset, {
    nodes: 'read node hashes',
    relationships: 'read relationship hashes',
  });
  return {
    ...describeStanding(dataset, rows.dataset),
    nodes: rows.nodes.map(decodeNodeRow),
    relationships: rows.relationships.map(decodeRelationshipRow),
  };
}

/** Epoch, checksum and state of the Dataset node; refuses a node that carries our key and is none of ours. */
export function describeStanding(
  dataset: string,
  row: Row | undefined,
): Omit<StandingDataset, 'nodes' | 'relationships'> {
  if (row === undefined)
    return { dataset, epoch: undefined, checksum: undefined, ready: false, schemaVersion: undefined };
  if (typeof row.epoch !== 'number') {
    throw new Failure(`The Dataset node "${dataset}" in the database was not written by rashomon.`, {
      exitCode: 4,
      hint: 'Load under another dataset id, or into a database of its own.',
    });
  }
  return {
    dataset,
    epoch: row.epoch,
    checksum: textOf(row.checksum),
    ready: row.state === 'ready',
    schemaVersion: typeof row.schemaVersion === 'number' ? row.schemaVersion : 0,
  };
}

export function labelOf(names: unknown): string {
  return labels.find((label) => Array.isArray(names) && names.includes(label)) ?? String(names);
}

function decodeNodeRow(row: Row): StandingRow {
  return { kind: labelOf(row.labels), key: String(row.key), hash: textOf(row.hash) ?? '' };
}

function decodeRelationshipRow(row: Row): StandingRow {
  const kind = relationshipTypes.find((type) => type === row.type) ?? String(row.type);
  return { kind, key: String(row.key), hash: textOf(row.hash) ?? '' };
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
