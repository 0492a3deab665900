// The look-ups behind "did you mean", over an open connection: what is loaded, and a kind's ids with their names.
import type { Connection } from '../neo4j/connect.ts';
import { listDatasets } from '../neo4j/list-datasets.ts';
import { hasRecord } from '../neo4j/read-graph.ts';
import { runQuery } from '../neo4j/run-query.ts';
import { findQuery, type QueryCatalog } from '../query/catalog.ts';
import type { Lookups } from '../query/unknown-ids.ts';

/** More than a dataset of one load holds. */
const mostRecords = 1_000_000;

export function buildLookups(connection: Connection, catalog: QueryCatalog, timeoutMs: number): Lookups {
  return {
    hasRecord: (kind, dataset, id) => hasRecord(connection, kind, dataset, id),
    listDatasets: async () => (await listDatasets(connection)).map(({ id, title }) => ({ id, name: title })),
    listRecords: async (dataset, kind) => {
      const parameters = { dataset, kind, limit: BigInt(mostRecords), skip: 0n };
      const { rows } = await runQuery(connection, findQuery(catalog, 'ids').cypher, parameters, { timeoutMs });
      return rows.map((row) => ({
        id: String(row.id),
        name: String(row.name ?? ''),
        aliases: Array.isArray(row.aliases) ? row.aliases.map(String) : [],
      }));
    },
  };
}
