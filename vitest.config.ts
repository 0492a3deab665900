// Three suites: `unit` needs nothing but Node, `integration` a real Neo4j (found by tests/support/global-setup.ts), `browser` a real Chromium.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { SumReporter } from './tests/support/sum-reporter.ts';

export default defineConfig({
  test: {
    reporters: ['default', new SumReporter()],
    // Limits are there to end what hangs: no test may fail for time on a machine that has much else to do.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // On two cores the default is one worker, and half of the machine waits.
          maxWorkers: availableParallelism(),
          // The program is loaded once for all files of a worker; a file that changes what is loaded loads it anew.
          isolate: false,
          include: ['tests/{unit,property,cypher,architecture,docs}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
          // One server for all files: a test that counts what the database does must not hear its neighbour.
          fileParallelism: false,
          testTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // A page waits for its browser and a browser for its page: two keep two cores busy, more would take the memory.
          maxWorkers: Math.min(2, availableParallelism()),
          sequence: { groupOrder: 1 },
          testTimeout: 900_000,
        },
      },
    ],
  },
});
