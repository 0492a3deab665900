// The Cypher linter for tests. Where it is not there and no registry is reached, its tests are skipped with the reason; under CI they fail.
import { type CypherSupport, loadCypherSupport } from '../../tools/cypher-support.ts';

/** Undefined, with a line on standard output, where there is none. */
export async function findCypherSupport(): Promise<CypherSupport | undefined> {
  try {
    return await loadCypherSupport();
  } catch (error) {
    if (process.env.CI) throw error;
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    process.stdout.write(`the Cypher linter could not be fetched, so Cypher is not linted: ${why}\n`);
    return undefined;
  }
}
