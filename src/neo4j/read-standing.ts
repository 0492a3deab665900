// Neo4j → what stands of a dataset: its epoch, and key and hash of every row, by index seeks. Writes nothing.

import { labels, relationshipTypes } from '../domain/graph/schema.ts';
import type { StandingDataset, StandingRow } from '../load/plan.ts';
import { computeChecksum } from '../load/store-graph.ts';
import { describeStanding, describeUnderWay, textOf } from './bookkeeping.ts';
import type { Connection } from './connect.ts';
import { readWholeRows } from './read-whole.ts';
import type { Row } from './transactions.ts';

/** What a load that is under way, or was cut short, has written so far stands as well: only its batches may change it. */
export async function readStanding(connection: Connection, dataset: string): Promise<StandingDataset> {
  const statements = { nodes: 'read node hashes', relationships: 'read relationship hashes' };
  const rows = await readWholeRows(connection, dataset, { ...statements, whileLoading: true }, (read) => {
    const nodes = read.nodes.map(decodeNodeRow);
    const relationships = read.relationships.map(decodeRelationshipRow);
    const isLoading = describeUnderWay(read.dataset) !== undefined;
    return {
      nodes,
      relationships,
      checksum: isLoading ? '' : computeChecksum([...nodes, ...relationships]),
      doubts: '',
    };
  });
  const { nodes, relationships } = rows.judged;
  return { ...describeStanding(dataset, rows.dataset), nodes, relationships };
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
