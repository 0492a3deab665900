// The last lines of a run: how many tests passed, failed and were skipped, each failure by its name, each skip with its reason. Counts what has no
// test, too: a file that does not load and an error nobody caught are failures.
import { appendFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';

export interface Sums {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Prints the sums, and appends them with the failures as a line of JSON to the file that RASHOMON_TEST_SUMS names. */
export class SumReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const brokenFiles = modules.filter(
      (module) => module.state() === 'failed' && !tests.some((test) => isFailureOf(test, module)),
    );
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const sums: Sums = {
      passed: count('passed'),
      failed: count('failed') + brokenFiles.length + unhandled.length,
      skipped: tests.length - count('passed') - count('failed'),
    };
    const failures = [
      ...renderFailures(tests),
      ...brokenFiles.map(renderBrokenFile),
      ...unhandled.map(renderUnhandled),
    ];
    for (const line of [...renderSkips(tests), ...failures]) process.stdout.write(`${line}\n`);
    process.stdout.write(`${renderSums(sums)}\n`);
    const file = process.env.RASHOMON_TEST_SUMS;
    if (file) appendFileSync(file, `${JSON.stringify({ ...sums, failures })}\n`);
  }
}

export function renderSums({ passed, failed, skipped }: Sums): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function isFailureOf(test: TestCase, module: TestModule): boolean {
  return test.module === module && test.result().state === 'failed';
}

/** One line a test: `failed tests/… > suite > test: the first line of what it says`. */
function renderFailures(tests: readonly TestCase[]): string[] {
  return tests.flatMap((test) => {
    const { state, errors } = test.result();
    return state === 'failed'
      ? [`failed ${test.module.relativeModuleId} > ${test.fullName}: ${firstLine(errors?.[0])}`]
      : [];
  });
}

function renderBrokenFile(module: TestModule): string {
  return `failed ${module.relativeModuleId}: ${firstLine(module.errors()[0])}`;
}

function renderUnhandled(error: SerializedError): string {
  return `failed outside of any test: ${firstLine(error)}`;
}

function firstLine(error: { readonly message?: string } | undefined): string {
  return (error?.message ?? 'no message').split('\n', 1)[0] ?? '';
}

/** One line a file and reason: `skipped 3 of tests/…: no Docker engine answers`. */
function renderSkips(tests: readonly TestCase[]): string[] {
  const counts = new Map<string, number>();
  for (const test of tests) {
    const result = test.result();
    if (result.state !== 'skipped' && result.state !== 'pending') continue;
    const note =
      result.state === 'skipped' && result.note
        ? result.note
        : 'see the first lines of this run or the name of its suite';
    const key = `of ${test.module.relativeModuleId}: ${note}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => `skipped ${count} ${key}`);
}
