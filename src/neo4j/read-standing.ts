// Neo4j → what stands of a dataset: its epoch, and key and hash of every row, by index seeks. Writes nothing.

import { Failure } from '../domain/base/result.ts';
import { labels, relationshipTypes } from '../domain/graph/schema.ts';
import type { StandingDataset, StandingRow } from '../load/plan.ts';
import { computeChecksum } from '../load/store-graph.ts';
import type { Connection } from './connect.ts';
import { readWholeRows } from './read-whole.ts';
import type { Row } from './transactions.ts';

export async function readStanding(connection: Connection, dataset: string): Promise<StandingDataset> {
  const statements = { nodes: 'read node hashes', relationships: 'read relationship hashes' };
  const rows = await readWholeRows(connection, dataset, statements, (read) => {
    const nodes = read.nodes.map(decodeNodeRow);
    const relationships = read.relationships.map(decodeRelationshipRow);
    return { nodes, relationships, checksum: computeChecksum([...nodes, ...relationships]), doubts: '' };
  });
  const { nodes, relationships } = rows.judged;
  return { ...describeStanding(dataset, rows.dataset), nodes, relationships };
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
      kind: 'database',
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

export function findLabel(names: unknown): string {
  return labels.find((label) => Array.isArray(names) && names.includes(label)) ?? String(names);
}

function decodeNodeRow(row: Row): StandingRow {
  return { kind: findLabel(row.labels), key: String(row.key), hash: textOf(row.hash) ?? '' };
}

function decodeRelationshipRow(row: Row): StandingRow {
  const kind = relationshipTypes.find((type) => type === row.type) ?? String(row.type);
  return { kind, key: String(row.key), hash: textOf(row.hash) ?? '' };
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
