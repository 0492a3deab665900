// Neo4j → the datasets that are loaded, with counts. Reads only; nodes that are not ours are not listed.
import { type Label, labels } from '../domain/graph/schema.ts';
import { buildKeyPrefix } from '../load/keys.ts';
import type { DatasetSummary } from '../wire/dataset-summary.ts';
import { textOf } from './bookkeeping.ts';
import type { Connection } from './connect.ts';
import { explainDatabaseError } from './failures.ts';
import { findLabel } from './read-standing.ts';
import { readStatement } from './statements.ts';
import { collectRows, type OpenTransaction, type Row, readInTransaction } from './transactions.ts';

/** A count is no promise: after so many loads in a row the last look is given. */
const listAttempts = 5;

/** Sorted by id. Throws a Failure of kind `database` where the database is away. Cost: one index scan a dataset. */
export async function listDatasets(connection: Connection): Promise<readonly DatasetSummary[]> {
  try {
    for (let attempt = 1; ; attempt += 1) {
      const { before, summaries, after } = await readInTransaction(connection, listOnce);
      // A load that commits in between would be listed with its new checksum and old counts.
      if (JSON.stringify(before) === JSON.stringify(after) || attempt === listAttempts) return summaries;
    }
  } catch (error) {
    throw explainDatabaseError(error, connection.address);
  }
}

/** Of anybody: whether the database holds anything at all. */
export async function countAllNodes(connection: Connection): Promise<number> {
  const rows = await readInTransaction(connection, (transaction) =>
    collectRows(transaction, readStatement('count all nodes'), {}),
  );
  return Number(rows[0]?.nodes);
}

async function listOnce(transaction: OpenTransaction) {
  const before = await collectRows(transaction, readStatement('list datasets'), {});
  const summaries: DatasetSummary[] = [];
  for (const row of before) {
    const properties = row.properties as Row;
    // One that somebody removes at this moment may be listed without its properties.
    if (typeof properties.id !== 'string') continue;
    const prefix = buildKeyPrefix(properties.id);
    const counts = await collectRows(transaction, readStatement('count nodes'), { prefix });
    summaries.push(summarise(properties, countByLabel(counts)));
  }
  return { before, summaries, after: await collectRows(transaction, readStatement('list datasets'), {}) };
}

function countByLabel(rows: readonly Row[]): Readonly<Record<Label, number>> {
  const counts = Object.fromEntries(labels.map((label) => [label, 0])) as Record<Label, number>;
  for (const row of rows) counts[findLabel(row.labels) as Label] = Number(row.count);
  return counts;
}

function summarise(properties: Row, counts: Readonly<Record<Label, number>>): DatasetSummary {
  const description = textOf(properties.description);
  const loadedAt = textOf(properties.loadedAt);
  return {
    id: String(properties.id),
    title: String(properties.title),
    version: String(properties.version),
    language: String(properties.language),
    licence: String(properties.licence),
    ...(description !== undefined && { description }),
    state: properties.state === 'ready' ? 'ready' : 'loading',
    checksum: textOf(properties.checksum) ?? '',
    ...(loadedAt !== undefined && { loadedAt }),
    actors: counts.Actor,
    documents: counts.Document,
    questions: counts.Question,
    assertions: counts.Assertion,
  };
}
