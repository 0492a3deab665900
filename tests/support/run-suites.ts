// `npm test`: every suite, in two runs beside each other: integration tests wait for servers most of the time, and the others keep all cores
// busy. What the second run says is held until the first has ended; the last line counts both. With arguments: one run, which takes them.
import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderSums, type Sums } from './sum-reporter.ts';

type Counted = Sums & { readonly failures: readonly string[] };

const runs: ChildProcess[] = [];
const vitest = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')));

function startRun(wishes: readonly string[], sums: string | undefined, stdout: 'inherit' | 'pipe'): ChildProcess {
  const isColoured = process.stdout.isTTY && process.env.NO_COLOR === undefined;
  const run = spawn(process.execPath, [vitest, 'run', ...wishes], {
    stdio: ['inherit', stdout, stdout],
    env: {
      ...process.env,
      ...(sums !== undefined && { RASHOMON_TEST_SUMS: sums }),
      ...(stdout === 'pipe' && isColoured && { FORCE_COLOR: '1' }),
    },
  });
  runs.push(run);
  return run;
}

/** The exit code; 1 where a signal ended it. */
function ended(run: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    run.on('error', reject);
    run.on('close', (code) => resolve(code ?? 1));
  });
}

/** Holds what a run says until it is asked to let it out. */
function hold({ stdout, stderr }: ChildProcess): () => void {
  const held: Buffer[] = [];
  let take = (bytes: Buffer): void => {
    held.push(bytes);
  };
  for (const stream of [stdout, stderr]) stream?.on('data', (bytes: Buffer) => take(bytes));
  return () => {
    for (const bytes of held) process.stdout.write(bytes);
    take = (bytes) => {
      process.stdout.write(bytes);
    };
  };
}

async function runBoth(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-suites-'));
  const sums = join(folder, 'sums.jsonl');
  try {
    const beside = startRun(['--project', 'integration'], sums, 'pipe');
    const letOut = hold(beside);
    const first = startRun(['--project', 'unit', '--project', 'browser'], sums, 'inherit');
    const both = [ended(beside), ended(first)] as const;
    await both[1];
    letOut();
    const codes = await Promise.all(both);
    const text = existsSync(sums) ? readFileSync(sums, 'utf8') : '';
    if (process.env.RASHOMON_TEST_SUMS) appendFileSync(process.env.RASHOMON_TEST_SUMS, text);
    const counted = text.split('\n').flatMap((line): Counted[] => (line === '' ? [] : [JSON.parse(line)]));
    const count = (of: keyof Sums) => counted.reduce((sum, one) => sum + one[of], 0);
    if (counted.length < codes.length) process.stdout.write('failed: a run ended before it had counted its tests\n');
    for (const one of counted) for (const failure of one.failures) process.stdout.write(`${failure}\n`);
    process.stdout.write(
      `${renderSums({ passed: count('passed'), failed: count('failed'), skipped: count('skipped') })}\n`,
    );
    return Math.max(...codes, counted.length < codes.length ? 1 : 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [, , ...wishes] = process.argv;
// Ctrl-C is heard by the runs themselves, which end what they have started; this waits for them.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => {
  for (const run of runs) run.kill('SIGTERM');
});
process.exitCode = wishes.length === 0 ? await runBoth() : await ended(startRun(wishes, undefined, 'inherit'));
