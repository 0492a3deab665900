// Before the integration tests: find a Neo4j, say on which rung and why not on those above, hand its address over, and end it afterwards.
import type { TestProject } from 'vitest/node';
import { climbTestLadder, listAttempts, parseTestWish, type TestLadderResult } from './test-ladder.ts';

let ladder: TestLadderResult | undefined;

export async function setup(project: TestProject): Promise<void> {
  const began = Date.now();
  const wish = parseTestWish(process.env.RASHOMON_TEST_NEO4J);
  const result = await climbTestLadder(wish, listAttempts(process.env));
  process.stderr.write(`${renderOutcome(result, Date.now() - began)}\n`);
  if (!result.found && isRequired(process.env)) {
    throw new Error('no Neo4j for the integration tests, and CI or RASHOMON_TEST_REQUIRE asks for one');
  }
  project.provide('neo4j', result.found?.neo4j ?? null);
  ladder = result;
}

export async function teardown(): Promise<void> {
  await ladder?.found?.stop();
}

export function renderOutcome({ found, passed }: TestLadderResult, tookMs: number): string {
  const reasons = passed.map(({ rung, reason }) => `not ${rung}: ${reason}`).join('; ');
  const seconds = (tookMs / 1000).toFixed(1);
  return found
    ? `Neo4j for the tests: ${found.neo4j.rung}, ${found.neo4j.uri}, ready in ${seconds} s${reasons && ` (${reasons})`}`
    : `Neo4j for the tests: none, so the tests that need one are SKIPPED (${reasons})`;
}

function isRequired(environment: Readonly<Record<string, string | undefined>>): boolean {
  return [environment.CI, environment.RASHOMON_TEST_REQUIRE].some(
    (value) => value !== undefined && !['', '0', 'false'].includes(value),
  );
}
