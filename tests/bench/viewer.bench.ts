// How long the picture takes: our stage and sigma with its own programs, the same graph and positions, in the same browser in
// turn. What was drawn is counted on the way to the graphics card before its time counts. Says ratios; fails on no clock.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { launchBrowser } from '../browser/launch-browser.ts';

/** What the page in viewer/bench answers: times in milliseconds, and how many nodes and edges the graphics card was handed. */
interface Run {
  readonly firstMs: number;
  readonly frameMs: number;
  readonly nodes: number;
  readonly edges: number;
}

const { values: flags } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
const rounds = Number(flags.rounds);
const sizes = [
  [2_000, 6_000],
  [10_000, 30_000],
] as const;

async function buildPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('../../viewer/bench/page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'bench',
      },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error('vite built nothing');
  return chunk.code;
}

async function measure(page: Page, who: 'ours' | 'stock', nodes: number, edges: number): Promise<Run> {
  const run = await page.evaluate<Run>(`runBench('${who}', ${nodes}, ${edges})`);
  if (run.nodes !== nodes || run.edges !== edges) {
    throw new Error(`${who} drew ${run.nodes} nodes and ${run.edges} edges instead of ${nodes} and ${edges}`);
  }
  return run;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

async function compare(page: Page, nodes: number, edges: number) {
  const pairs: { readonly ours: Run; readonly stock: Run }[] = [];
  // One pair to warm both up; then the order turns, so that none always meets the warmer browser.
  for (let round = -1; round < rounds; round += 1) {
    const isOursFirst = round % 2 === 0;
    const first = await measure(page, isOursFirst ? 'ours' : 'stock', nodes, edges);
    const second = await measure(page, isOursFirst ? 'stock' : 'ours', nodes, edges);
    if (round >= 0) pairs.push(isOursFirst ? { ours: first, stock: second } : { ours: second, stock: first });
  }
  const row = (read: (run: Run) => number) => ({
    'ours, ms': Number(median(pairs.map(({ ours }) => read(ours))).toFixed(1)),
    'sigma, ms': Number(median(pairs.map(({ stock }) => read(stock))).toFixed(1)),
    'median ratio': Number(median(pairs.map(({ ours, stock }) => read(ours) / read(stock))).toFixed(2)),
  });
  return {
    [`${nodes} nodes, ${edges} edges: first draw`]: row((run) => run.firstMs),
    [`${nodes} nodes, ${edges} edges: a frame while panning`]: row((run) => run.frameMs),
  };
}

const code = await buildPage();
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('pageerror', (error) => console.error(error.message));
  await page.addStyleTag({ path: fileURLToPath(new URL('../../viewer/src/theme/tokens.css', import.meta.url)) });
  await page.addScriptTag({ content: code });
  console.log(
    `Chromium ${browser.version()} without a graphics card, ${rounds} pairs, all nodes and edges counted in both.`,
  );
  console.log('At these sizes our stage leaves out HTML cards, marks and dashes: sigma draws the lines, without them.');
  for (const [nodes, edges] of sizes) console.table(await compare(page, nodes, edges));
} finally {
  await browser.close();
}
