// What a check costs: an invented affair in JSON lines that passes by, beside one that is held, in processes of their own, and a loop that
// only counts, so that a busy machine shows; and what a load does with it before it writes: all rows, sorted on disk. Both must have looked every quote up. Says ratios; fails on no clock.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateAffair } from '../../tools/affair/generate-affair.ts';
import { writeAffair } from '../../tools/affair/write-affair.ts';

const { values: flags } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    held: { type: 'string', default: '10000' },
    /** MiB that the heap of each may have. */
    heap: { type: 'string' },
  },
});
const sizes = flags.sizes.split(',').map(Number);
const held = Number(flags.held);

interface Cost {
  readonly cpuMs: number;
  readonly peakMiB: number;
}

const source = (path: string) => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));
const programs = {
  passing: `const { checkStream } = await import('${source('dataset/stream/check-stream.ts')}');
    const { anchors } = await checkStream(process.argv[1]);`,
  storing: `const { checkStream } = await import('${source('dataset/stream/check-stream.ts')}');
    const { storeParts } = await import('${source('load/wanted-rows.ts')}');
    const { anchors, parts } = await checkStream(process.argv[1], { withParts: true });
    storeParts(parts).close();`,
  held: `const { openDataset } = await import('${source('dataset/read/open-dataset.ts')}');
    const { anchors } = await openDataset(process.argv[1]);`,
  counting: 'const anchors = { exact: 0 }; let sum = 0; for (let i = 0; i < 1e9; i += 1) sum += i;',
} as const;

function measure(program: keyof typeof programs, folder: string): Cost & { readonly quotes: number } {
  const text = `${programs[program]}
    const { user, system } = process.cpuUsage();
    console.log(JSON.stringify({ quotes: anchors.exact, cpuMs: (user + system) / 1000, peakMiB: process.resourceUsage().maxRSS / 1024 }));`;
  const heap = flags.heap === undefined ? [] : [`--max-old-space-size=${flags.heap}`];
  const args = [...heap, '--import', 'tsx', '--input-type=module', '-e', text, '--', folder];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

function say(name: string, { cpuMs, peakMiB }: Cost, assertions: number): void {
  const each = assertions === 0 ? '' : `, ${((cpuMs * 1000) / assertions).toFixed(0)} µs an assertion`;
  process.stdout.write(`${name}: ${(cpuMs / 1000).toFixed(1)} s of CPU${each}, ${peakMiB.toFixed(0)} MiB\n`);
}

const scratch = await mkdtemp(join(tmpdir(), 'rashomon-bench-'));
try {
  say('counting to a billion', measure('counting', scratch), 0);
  let heldEach = 0;
  for (const assertions of [...new Set([held, ...sizes])]) {
    const folder = join(scratch, `affair-${assertions}`);
    await writeAffair(folder, generateAffair({ id: `affair-${assertions}`, assertions, seed: 1 }), {
      format: 'jsonl',
      withTexts: true,
    });
    if (assertions === held) {
      const cost = measure('held', folder);
      if (cost.quotes < assertions) throw new Error('a quote was not found');
      heldEach = cost.cpuMs / assertions;
      say(`${assertions} held`, cost, assertions);
    }
    if (!sizes.includes(assertions)) continue;
    const cost = measure('passing', folder);
    if (cost.quotes < assertions) throw new Error('a quote was not found');
    say(`${assertions} passing by`, cost, assertions);
    process.stdout.write(`  ${(cost.cpuMs / assertions / heldEach).toFixed(2)} of what one costs that is held\n`);
    const stored = measure('storing', folder);
    say(`${assertions} checked, and their rows on disk`, stored, assertions);
    process.stdout.write(`  ${(stored.cpuMs / cost.cpuMs).toFixed(2)} of what the check costs\n`);
  }
} finally {
  await rm(scratch, { recursive: true });
}
