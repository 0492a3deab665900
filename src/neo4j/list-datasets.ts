// Neo4j → the datasets that are loaded, with counts. Reads only; nodes that are not ours are not listed.
import { type Label, labels } from '../domain/graph/schema.ts';
import { buildKeyPrefix } from '../load/keys.ts';
import type { DatasetSummary } from '../wire/dataset-summary.ts';
import type { Connection } from './connect.ts';
import { explainDatabaseError } from './failures.ts';
import { labelOf, textOf } from './read-standing.ts';
import { readStatement } from './statements.ts';
import { collectRows, type Row, readInTransaction } from './transactions.ts';

/** Sorted by id. Throws a Failure (4) where the database is away. Cost: one index scan a dataset. */
export async function listDatasets(connection: Connection): Promise<readonly DatasetSummary[]> {
  try {
    return await readInTransaction(connection, async (transaction) => {
      const summaries: DatasetSummary[] = [];
      for (const row of await collectRows(transaction, readStatement('list datasets'), {})) {
        const properties = row.properties as Row;
        // One that somebody removes at this moment may be listed without its properties.
        if (typeof properties.id !== 'string') continue;
        const prefix = buildKeyPrefix(properties.id);
        const counts = await collectRows(transaction, readStatement('count nodes'), { prefix });
        summaries.push(summarise(properties, countByLabel(counts)));
      }
      return summaries;
    });
  } catch (error) {
    throw explainDatabaseError(error, connection.address);
  }
}

/** The one loaded dataset's id where there is exactly one: what commands take when none is named. */
export async function findOnlyDataset(connection: Connection): Promise<string | undefined> {
  const all = await listDatasets(connection);
  return all.length === 1 ? all[0]?.id : undefined;
}

function countByLabel(rows: readonly Row[]): Readonly<Record<Label, number>> {
  const counts = Object.fromEntries(labels.map((label) => [label, 0])) as Record<Label, number>;
  for (const row of rows) counts[labelOf(row.labels) as Label] = Number(row.count);
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
