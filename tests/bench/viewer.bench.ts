// The real page on invented affairs of several sizes and on the founding one: opens, chooses, searches, zooms, switches views. Rounds
// are interleaved; what is said are ratios to the founding case in the same run, and bounds of the design. Fails on no clock.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';
import type { NarrativeGraph } from '../../src/domain/graph/narrative-graph.ts';
import { readShippedGraphs, startViewer } from '../browser/open-viewer.ts';
import { buildGeneratedGraph } from '../support/generated-affair.ts';
import { readsOver } from '../support/http-reads.ts';

const { values: flags } = parseArgs({
  options: {
    sizes: { type: 'string', default: '30,300,2000,10000,50000' },
    rounds: { type: 'string', default: '3' },
    layouts: { type: 'string', default: 'graph,list' },
    /** Keeps the graphs that were made between runs. */
    keep: { type: 'boolean', default: false },
  },
});
const founding = 'crocus-city-hall';
const rounds = Number(flags.rounds);
const layouts = flags.layouts.split(',');
const patienceMs = 300_000;

interface Visit {
  readonly firstMs: number;
  /** Longest task after the first picture: while it settles, and while it is used. */
  readonly longestMs: number;
  readonly nodes: Readonly<Record<string, number>>;
  readonly heapMb: number;
  /** Main-thread work of one act, in milliseconds. */
  readonly acts: Readonly<Record<string, number>>;
}

const watch = `
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  const something = '.picture[data-drawn="true"], .graph-host[data-drawn="true"], .list-view, .accounts, [data-drawn="true"]';
  const look = () => {
    if (document.querySelector(something) === null) setTimeout(look, 4);
    else requestAnimationFrame(() => { globalThis.firstPicture = performance.now(); });
  };
  look();
`;

function openGraph(assertions: number): NarrativeGraph {
  const file = join(tmpdir(), `rashomon-bench-${assertions}.json`);
  if (flags.keep && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as NarrativeGraph;
  const graph = buildGeneratedGraph({ id: `affair-${assertions}`, assertions, seed: 1 });
  if (flags.keep) writeFileSync(file, JSON.stringify(graph));
  return graph;
}

async function readWork(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find((one) => one.name === 'TaskDuration')?.value ?? 0) * 1000;
}

async function rest(page: Page): Promise<void> {
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60))))',
  );
}

async function visit(page: Page, address: string): Promise<Visit> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.addInitScript(watch);
  await page.goto(address);
  const giveUp = Date.now() + patienceMs;
  let first: number | undefined;
  while (first === undefined && Date.now() < giveUp) {
    await page.waitForTimeout(50);
    first = await page.evaluate<number | undefined>('globalThis.firstPicture');
  }
  if (first === undefined) throw new Error(`${address}: no picture within ${patienceMs / 1000} s`);
  await page.waitForTimeout(1500);
  const acts: Record<string, number> = {};
  const act = async (name: string, work: () => Promise<unknown>) => {
    const before = await readWork(session);
    await work();
    await rest(page);
    acts[name] = (await readWork(session)) - before;
  };
  const nodes: Record<string, number> = {};
  const count = async (name: string) => {
    nodes[name] = await page.evaluate<number>('document.querySelectorAll("*").length');
  };
  await count(layouts[0] ?? '');
  await act('zoom', async () => {
    await page.mouse.move(720, 450);
    for (let notch = 0; notch < 4; notch += 1) await page.mouse.wheel(0, -120);
  });
  await act('choose', () => page.evaluate(`document.querySelector('.pane a.record')?.click()`));
  await act('search', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('was');
    await page.waitForSelector('.search .result', { timeout: patienceMs });
    await page.keyboard.press('Escape');
  });
  for (const layout of layouts.slice(1)) {
    await act(`switch to ${layout}`, () =>
      page.evaluate(`location.hash = location.hash.replace(/&?layout=[^&]*/, '') + '&layout=${layout}'`),
    );
    await page.waitForTimeout(400);
    await count(layout);
  }
  const longest = await page.evaluate<number>(
    `Math.max(0, ...longTasks.filter(([at]) => at > firstPicture).map(([, took]) => took))`,
  );
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { firstMs: first, longestMs: longest, nodes, heapMb: usedSize / 1_000_000, acts };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const sizes = flags.sizes.split(',').map(Number);
const shipped = (await readShippedGraphs()).filter((one) => one.nodes.Dataset[0]?.id === founding);
const graphs = [...shipped, ...sizes.map(openGraph)];
const ids = graphs.map((graph) => graph.nodes.Dataset[0]?.id ?? '');
const server = await startViewer(readsOver(graphs));
const visits = new Map<string, Visit[]>(ids.map((id) => [id, []]));
try {
  // One round to warm all up; then each begins with another size, so that none always meets the warmer browser.
  for (let round = -1; round < rounds; round += 1)
    for (const [place] of ids.entries()) {
      const id = ids[(place + Math.max(0, round)) % ids.length] ?? '';
      const { page, close } = await server.openBlank();
      const seen = await visit(page, `${server.url}#dataset=${id}&layout=${layouts[0]}`);
      if (round >= 0) visits.get(id)?.push(seen);
      await close();
    }
} finally {
  await server.stop();
}

const acts = [...new Set([...visits.values()].flat().flatMap((one) => Object.keys(one.acts)))];
const base = visits.get(founding) ?? [];
console.log(`The real page in Chromium without a graphics card, ${rounds} interleaved rounds; ratios to ${founding}.`);
console.table(
  Object.fromEntries(
    [...visits].map(([id, seen]) => [
      id,
      {
        'first picture ÷ founding': Number(
          median(seen.map((one, round) => one.firstMs / (base[round]?.firstMs ?? Number.NaN))).toFixed(2),
        ),
        'longest task after, ms': Math.round(median(seen.map((one) => one.longestMs))),
        'most nodes in a view': Math.max(...seen.flatMap((one) => Object.values(one.nodes))),
        'heap, MB': Math.round(median(seen.map((one) => one.heapMb))),
        ...Object.fromEntries(
          acts.map((act) => [`${act}, ms of work`, Math.round(median(seen.map((one) => one.acts[act] ?? 0)))]),
        ),
      },
    ]),
  ),
);
console.log('Bounds: first picture 2 at 2,000, 4 at 10,000, 10 at 50,000; longest task 200 ms at 10,000; 5,000 nodes;');
console.log('heap 60 MB at 10,000 and 250 MB at 50,000. Times of tasks grow with whatever else the machine does.');
