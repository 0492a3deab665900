// The library planned before anybody asks: Neo4j keeps a plan that EXPLAIN made, so that the first to ask pays no seconds of planning.
import type { Connection } from '../neo4j/connect.ts';
import { explainQuery } from '../neo4j/run-query.ts';
import type { QueryCatalog } from '../query/catalog.ts';
import { decodeParameters } from '../query/parameters.ts';

/** A cold server plans the largest question in a few seconds. */
const timeoutMs = 30_000;

/** One question after another, so that whoever asks meanwhile is not kept waiting. Never rejects: the first failure ends it. */
export async function planAhead(connection: Connection, { queries }: QueryCatalog, signal: AbortSignal): Promise<void> {
  for (const query of queries) {
    const needed = query.parameters.filter(({ required }) => required);
    const typed = Object.fromEntries(needed.map(({ name, example = name }) => [name, example]));
    try {
      // A plan is kept for the types of its parameters: which values they have does not matter.
      await explainQuery(connection, query.cypher, decodeParameters(query, typed), { timeoutMs, signal });
    } catch {
      return;
    }
  }
}
