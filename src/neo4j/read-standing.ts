// Neo4j → what stands of a dataset: its epoch, and key and hash of every row, by index seeks. Writes nothing.

import { labels, relationshipTypes } from '../domain/graph/schema.ts';
import { buildKeyPrefix } from '../load/keys.ts';
import type { StandingDataset, StandingRow } from '../load/plan.ts';
import { rebuildMark, type StandingRows } from '../load/plan-rows.ts';
import { checksumOf, SortedRows } from '../load/sorted-rows.ts';
import { computeChecksum } from '../load/store-graph.ts';
import { noHash, verifyNodeRow, verifyRelationshipRow } from '../load/verify-rows.ts';
import { describeStanding, describeUnderWay, textOf } from './bookkeeping.ts';
import type { Connection } from './connect.ts';
import { toNodeRow, toRelationshipRow } from './graph-rows.ts';
import { readBelieved, readWholeRows } from './read-whole.ts';
import { readStatement } from './statements.ts';
import { collectRows, eachRow, type Row } from './transactions.ts';

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

/**
 * The same, with the rows on disk; each under the hash that its properties really give where `isRepair`. Close what it gives when all
 * is done.
 */
export async function readStandingRows(
  connection: Connection,
  dataset: string,
  { isRepair }: { readonly isRepair: boolean },
): Promise<StandingRows> {
  const ways = isRepair ? verifying : believing;
  let spool: RowSpool | undefined;
  try {
    const { dataset: said, rows } = await readBelieved(
      connection,
      dataset,
      async (transaction) => {
        spool?.close();
        const rows = new RowSpool();
        spool = rows;
        const parameters = { dataset, prefix: buildKeyPrefix(dataset) };
        const [before] = await collectRows(transaction, readStatement('read epoch'), parameters);
        await eachRow(transaction, readStatement(ways.nodes), parameters, (row) =>
          rows.addTo(rows.nodes, ways.decodeNode(row, dataset)),
        );
        await eachRow(transaction, readStatement(ways.relationships), parameters, (row) =>
          rows.addTo(rows.relationships, ways.decodeRelationship(row)),
        );
        const [after] = await collectRows(transaction, readStatement('read epoch'), parameters);
        return { dataset: before, after, rows, isEmpty: rows.nodes.count + rows.relationships.count === 0 };
      },
      (rows, said) => ({
        checksum: describeUnderWay(said) === undefined ? checksumOf([rows.nodes, rows.relationships]) : '',
        doubts: rows.lying === 0 ? '' : String(rows.lying),
      }),
    );
    return { ...describeStanding(dataset, said), nodes: rows.nodes, relationships: rows.relationships };
  } catch (error) {
    spool?.close();
    throw error;
  }
}

interface Decoding {
  /** Statements. */
  readonly nodes: string;
  readonly relationships: string;
  decodeNode(row: Row, dataset: string): StandingRow;
  decodeRelationship(row: Row): StandingRow;
}

const believing: Decoding = {
  nodes: 'read node hashes',
  relationships: 'read relationship hashes',
  decodeNode: decodeNodeRow,
  decodeRelationship: decodeRelationshipRow,
};
const verifying: Decoding = {
  nodes: 'read nodes',
  relationships: 'read relationships',
  decodeNode: (row, dataset) => verifyNodeRow(dataset, toNodeRow(row)),
  decodeRelationship: (row) => verifyRelationshipRow(toRelationshipRow(row)),
};

class RowSpool {
  readonly nodes = new SortedRows();
  readonly relationships = new SortedRows();
  /** Rows whose stored hash is not theirs. */
  lying = 0;

  addTo(rows: SortedRows, { rebuild = false, ...row }: StandingRow): void {
    if (row.hash === noHash) this.lying += 1;
    rows.add(row, rebuild ? rebuildMark : '');
  }

  close(): void {
    this.nodes.close();
    this.relationships.close();
  }
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
