// The Neo4j that tests run against, as the global set-up found it. A suite that needs one says so and is skipped where there is none.
import { describe, inject } from 'vitest';

export interface TestNeo4j {
  /** `uri`: RASHOMON_TEST_NEO4J_URI. `container`: Testcontainers. `jvm`: a local Java server of these tests' own. */
  readonly rung: 'uri' | 'container' | 'jvm';
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Null where no Neo4j is to be had; the set-up printed why. */
    neo4j: TestNeo4j | null;
  }
}

/** `describe`, or `describe.skip` where no Neo4j is to be had: the tests are then counted as skipped. */
export const describeWithNeo4j = inject('neo4j') ? describe : describe.skip;

/** The address and credentials of the Neo4j for tests. Datasets are kept apart by their ids: prefix them with the suite's name. */
export function testNeo4j(): TestNeo4j {
  const neo4j = inject('neo4j');
  if (!neo4j) throw new Error('no Neo4j is to be had: put the test into describeWithNeo4j');
  return neo4j;
}
