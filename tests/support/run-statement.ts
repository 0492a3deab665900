// Cypher of a test's own against the Neo4j of the tests: to do what somebody else would do there, and to look.
import type { Connection } from '../../src/neo4j/connect.ts';

export async function runStatement(
  { driver, address }: Connection,
  statement: string,
  parameters: Record<string, unknown> = {},
): Promise<Record<string, unknown>[]> {
  const { records } = await driver.executeQuery(statement, parameters, { database: address.database });
  return records.map((record) => record.toObject());
}
