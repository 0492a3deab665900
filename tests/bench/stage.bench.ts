// What the picture costs: the stage of the Graph view, and sigma with its own programs drawing every node and edge of the same affair,
// in the same browser, in shuffled rounds. Drawing goes on in processes behind the page's back, so what is compared is the processor
// time of the whole browser. Both must have painted something. Says ratios; fails on no clock.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { launchBrowser } from '../browser/launch-browser.ts';
import { buildGeneratedGraph } from '../support/generated-affair.ts';

/** Milliseconds of processor time, in all processes of the browser. */
interface Run {
  readonly firstMs: number;
  readonly redrawMs: number;
  readonly frameMs: number;
  /** By the clock. */
  readonly frameTookMs: number;
}

const dragFrames = 8;
const redraws = 2;
/** Beside other work an empty page may take half a minute. */
const patienceMs = 300_000;

const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    sizes: { type: 'string', default: '2000,10000' },
    /** Without a round that warms up and is not counted: where sigma as it comes takes minutes. */
    cold: { type: 'boolean', default: false },
  },
});
const rounds = Number(flags.rounds);
const sizes = flags.sizes.split(',').map(Number);
const contestants = ['ours', 'stock', 'css'] as const;
type Contestant = (typeof contestants)[number];

async function buildPage(): Promise<string> {
  const entry = fileURLToPath(new URL('../../viewer/bench/page.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error('vite built nothing');
  return chunk.code;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function run(page: Page, readCpu: () => Promise<number>, who: Contestant, key: string): Promise<Run> {
  const start = await readCpu();
  const { painted } = await page.evaluate<{ painted: number }>(`drawBench('${who}', '${key}')`);
  if (painted < 500) throw new Error(`${who} painted ${painted} pixels of ${key}`);
  const drawn = await readCpu();
  await page.evaluate(`redrawBench(${redraws})`);
  const drawnAgain = await readCpu();
  const frameTookMs = await page.evaluate<number>(`dragBench(${dragFrames})`);
  const dragged = await readCpu();
  await page.evaluate('closeBench()');
  return {
    firstMs: drawn - start,
    redrawMs: (drawnAgain - drawn) / redraws,
    frameMs: (dragged - drawnAgain) / dragFrames,
    frameTookMs,
  };
}

const graphs = new Map<string, string>();
const server = createServer(({ url = '' }, answer) => {
  answer.setHeader('content-type', url === '/' ? 'text/html' : 'application/json');
  answer.end(url === '/' ? '<!doctype html><title>bench</title><body>' : graphs.get(url.slice(1)));
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : 0;
const browser = await launchBrowser({ allByWebgl: true });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(patienceMs);
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.addStyleTag({ path: fileURLToPath(new URL('../../viewer/src/theme/tokens.css', import.meta.url)) });
  await page.addScriptTag({ content: await buildPage() });
  const session = await browser.newBrowserCDPSession();
  const readCpu = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, one) => sum + one.cpuTime * 1000, 0);
  };
  console.log(`Chromium ${browser.version()} without a graphics card, ${rounds} shuffled rounds.`);
  for (const assertions of sizes) {
    const key = `affair-${assertions}`;
    graphs.set(key, JSON.stringify(buildGeneratedGraph({ id: key, assertions, seed: 1 })));
    const { nodes, edges } = await page.evaluate<{ nodes: number; edges: number }>(`readBench('${key}', '/${key}')`);
    graphs.delete(key);
    const runs: Record<Contestant, Run>[] = [];
    for (let round = flags.cold ? 0 : -1; round < rounds; round += 1) {
      const turn = contestants.map(
        (_, place) => contestants[(place + Math.max(0, round)) % contestants.length] ?? 'ours',
      );
      const seen = {} as Record<Contestant, Run>;
      for (const who of turn) seen[who] = await run(page, readCpu, who, key);
      if (round >= 0) runs.push(seen);
    }
    const ratio = (read: (run: Run) => number, against: Contestant) =>
      Number(median(runs.map((one) => read(one.ours) / read(one[against]))).toFixed(3));
    console.log(`\n${assertions} assertions: stock sigma draws ${nodes} nodes and ${edges} edges`);
    console.table({
      'first draw ÷ stock': { ratio: ratio((one) => one.firstMs, 'stock'), bound: assertions > 20_000 ? 0.22 : 0.33 },
      'redraw ÷ stock': { ratio: ratio((one) => one.redrawMs, 'stock'), bound: 0.16 },
      'frame of a drag ÷ a canvas moved by CSS': { ratio: ratio((one) => one.frameMs, 'css'), bound: 2 },
      'the same by the clock': { ratio: ratio((one) => one.frameTookMs, 'css'), bound: 2 },
    });
    const inMs = (who: Contestant, read: (run: Run) => number) => median(runs.map((one) => read(one[who]))).toFixed(0);
    for (const who of contestants)
      console.log(
        `${who}: first ${inMs(who, (one) => one.firstMs)} ms, redraw ${inMs(who, (one) => one.redrawMs)} ms, frame ${inMs(who, (one) => one.frameMs)} ms`,
      );
  }
} finally {
  await browser.close();
  server.close();
}
