// The real page on invented affairs of several sizes and on the founding one: opens, chooses, opens a dispute, searches, zooms, switches
// views. Rounds are interleaved; what is said are ratios to the founding case in the same run, and bounds of the design. Tasks are
// measured in processor time of the page's main thread, which what else the machine does changes little. Fails on no clock.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import type { NarrativeGraph } from '../../src/domain/graph/narrative-graph.ts';
import { readShippedGraphs, startViewer } from '../browser/open-viewer.ts';
import { buildGeneratedGraph } from '../support/generated-affair.ts';
import { readsOver } from '../support/http-reads.ts';

const { values: flags } = parseArgs({
  options: {
    sizes: { type: 'string', default: '30,300,2000,10000,50000' },
    rounds: { type: 'string', default: '3' },
    layouts: { type: 'string', default: 'graph,accounts,positions,time,list' },
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
  /** Of the main thread until then, in processor time. */
  readonly firstWorkMs: number;
  readonly nodes: Readonly<Record<string, number>>;
  readonly heapMb: number;
  /** Processor time of the longest task, in milliseconds, by what was done; `rest` is what came by itself after the first picture. */
  readonly longest: Readonly<Record<string, number>>;
}

const watch = `
  const something = '.graph-host[data-drawn="true"], .list-view, .acc-view, .positions, .lanes-page';
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

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  /** Of processor time, in microseconds. */
  readonly tdur?: number;
}

const markName = 'bench: ';

/** What is done from one mark to the next, and how long its longest task was. */
function readLongest(events: readonly TraceEvent[]): Record<string, number> {
  const marks = events.filter((one) => one.name.startsWith(markName)).toSorted((a, b) => a.ts - b.ts);
  const [first] = marks;
  if (first === undefined) throw new Error('the trace holds none of the marks');
  const tasks = events.filter((one) => one.pid === first.pid && one.tid === first.tid && one.tdur !== undefined);
  return Object.fromEntries(
    marks.slice(0, -1).map(({ name, ts }, place) => {
      const until = marks[place + 1]?.ts ?? 0;
      const took = tasks.filter((one) => one.ts >= ts && one.ts < until).map((one) => (one.tdur ?? 0) / 1000);
      return [name.slice(markName.length), Math.max(0, ...took)];
    }),
  );
}

async function rest(page: Page): Promise<void> {
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60))))',
  );
}

/** What most of them point to. */
function mostNamed(ids: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

async function visit(page: Page, address: string, { relationships }: NarrativeGraph): Promise<Visit> {
  const session = await page.context().newCDPSession(page);
  const browser = page.context().browser();
  if (browser === null) throw new Error('a page without a browser');
  const mark = (name: string) => page.evaluate(`performance.mark(${JSON.stringify(markName + name)})`);
  // In processor time from here on.
  await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
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
  const { metrics } = await session.send('Performance.getMetrics');
  const firstWorkMs = (metrics.find((one) => one.name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await mark('rest');
  await page.waitForTimeout(2500);
  const nodes: Record<string, number> = {};
  const act = async (name: string, work: () => Promise<unknown>) => {
    await mark(name);
    await work();
    await rest(page);
    await page.waitForTimeout(500);
    nodes[name] = await page.evaluate<number>('document.querySelectorAll("*").length');
  };
  const go = (change: Record<string, string>) =>
    page.evaluate(`(() => {
      const parts = new URLSearchParams(location.hash.slice(1));
      for (const [key, value] of Object.entries(${JSON.stringify(change)})) parts.set(key, value);
      location.hash = parts.toString();
    })()`);
  await act('zoom', async () => {
    await page.mouse.move(720, 450);
    for (let notch = 0; notch < 4; notch += 1) await page.mouse.wheel(0, -120);
  });
  await act('choose a statement', () =>
    go({ select: mostNamed(relationships.CONFLICTS_WITH.flatMap((one) => [one.from, one.to])) }),
  );
  await act('choose a speaker', () => go({ select: mostNamed(relationships.ASSERTS.map((one) => one.from)) }));
  await act('open a dispute', () =>
    go({ question: mostNamed(relationships.HOLDS.map((one) => one.to.split('/')[0] ?? '')) }),
  );
  await act('search', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('was');
    await page.waitForSelector('.search .result', { timeout: patienceMs });
    await page.keyboard.press('Escape');
  });
  for (const layout of layouts.slice(1)) await act(`switch to ${layout}`, () => go({ layout }));
  await act('hide a kind of line', () => go({ hide: 'supports' }));
  await mark('end');
  const trace = JSON.parse(String(await browser.stopTracing())) as { readonly traceEvents: readonly TraceEvent[] };
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { firstMs: first, firstWorkMs, longest: readLongest(trace.traceEvents), nodes, heapMb: usedSize / 1_000_000 };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const sizes = flags.sizes.split(',').map(Number);
const shipped = (await readShippedGraphs()).filter((one) => one.nodes.Dataset[0]?.id === founding);
const graphs = [...shipped, ...sizes.map(openGraph)];
const ids = graphs.map((graph) => graph.nodes.Dataset[0]?.id ?? '');
const server = await startViewer(readsOver(graphs), { allByWebgl: true });
const visits = new Map<string, Visit[]>(ids.map((id) => [id, []]));
try {
  // One round to warm all up; then each begins with another size, so that none always meets the warmer browser.
  for (let round = -1; round < rounds; round += 1)
    for (const [place] of ids.entries()) {
      const id = ids[(place + Math.max(0, round)) % ids.length] ?? '';
      const { page, close } = await server.openBlank();
      const graph = graphs[(place + Math.max(0, round)) % ids.length];
      if (graph === undefined) continue;
      const seen = await visit(page, `${server.url}#dataset=${id}&layout=${layouts[0]}`, graph);
      if (round >= 0) visits.get(id)?.push(seen);
      await close();
    }
} finally {
  await server.stop();
}

const acts = [...new Set([...visits.values()].flat().flatMap((one) => Object.keys(one.longest)))];
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
        'its work ÷ founding': Number(
          median(seen.map((one, round) => one.firstWorkMs / (base[round]?.firstWorkMs ?? Number.NaN))).toFixed(2),
        ),
        'longest task after, ms': Math.round(median(seen.map((one) => Math.max(...Object.values(one.longest))))),
        'most nodes': Math.max(...seen.flatMap((one) => Object.values(one.nodes))),
        'heap, MB': Math.round(median(seen.map((one) => one.heapMb))),
      },
    ]),
  ),
);
console.log('The longest task of each act in ms of processor time, and the nodes of the page after it:');
console.table(
  Object.fromEntries(
    acts.map((act) => [
      act,
      Object.fromEntries(
        [...visits].map(([id, seen]) => [
          id,
          `${Math.round(median(seen.map((one) => one.longest[act] ?? 0)))} · ${seen[0]?.nodes[act] ?? ''}`,
        ]),
      ),
    ]),
  ),
);
console.log('Bounds: first picture 2 at 2,000, 4 at 10,000, 10 at 50,000; longest task 200 ms at 10,000; 5,000 nodes;');
console.log('heap 60 MB at 10,000 and 250 MB at 50,000.');
