// Ten thousand statements on the real page: whatever is shown or chosen, it holds no more nodes than a small affair may.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NarrativeGraph } from '../../src/domain/graph/narrative-graph.ts';
import { buildGeneratedGraph } from '../support/generated-affair.ts';
import { readsOver } from '../support/http-reads.ts';
import { type OpenedViewer, settle, startViewer, type ViewerServer } from './open-viewer.ts';

/** The bound of any view. */
const mostNodes = 5_000;
const dataset = '#dataset=breach';

let viewer: ViewerServer;
let opened: OpenedViewer;
let graph: NarrativeGraph;

beforeAll(async () => {
  graph = buildGeneratedGraph({ id: 'breach', assertions: 10_000, seed: 1 });
  viewer = await startViewer(readsOver([graph]));
  opened = await viewer.open(`${dataset}&layout=list`, {}, 600_000);
});
afterAll(() => viewer?.stop());

async function show(state: string): Promise<void> {
  await opened.page.evaluate(`location.hash = ${JSON.stringify(`${dataset}&${state}`)}`);
  await opened.page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))');
  await settle(opened.page);
}

/** What most of them point to. */
function mostNamed(ids: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}

test('no view holds more nodes than the bound, whatever is chosen', async () => {
  const { relationships } = graph;
  const [speaker = '', other = ''] = mostNamed(relationships.ASSERTS.map((one) => one.from));
  const [event = ''] = mostNamed(relationships.ABOUT.map((one) => one.to));
  const [question = ''] = mostNamed(relationships.HOLDS.map((one) => one.to.split('/')[0] ?? ''));
  const [rival = ''] = mostNamed(relationships.CONFLICTS_WITH.flatMap((one) => [one.from, one.to]));
  const [document = ''] = mostNamed(relationships.QUOTED_IN.map((one) => one.to));
  const states = [
    `layout=list&select=${event}`,
    `layout=graph&select=${speaker}`,
    `layout=graph&question=${question}&select=${rival}`,
    `layout=accounts&question=${question}`,
    `layout=accounts&question=${question}&select=${question}`,
    `layout=list&question=${question}&select=${question}`,
    `layout=positions&question=${question}`,
    `layout=positions&compare=${speaker},${other}`,
    'layout=time',
    `read=${document}`,
  ];
  const { page, errors } = opened;
  const nodes: Record<string, number> = {};
  for (const state of states) {
    await show(state);
    nodes[state] = await page.evaluate<number>('document.querySelectorAll("*").length');
  }

  expect(Object.entries(nodes).filter(([, count]) => count > mostNodes)).toEqual([]);
  expect(Math.min(...Object.values(nodes))).toBeGreaterThan(500);
  expect(errors).toEqual([]);
});

test('what an actor said is found in its list, and every one of it can be scrolled to', async () => {
  const { page } = opened;
  const [speaker = ''] = mostNamed(graph.relationships.ASSERTS.map((one) => one.from));
  const said = graph.relationships.ASSERTS.filter((one) => one.from === speaker).length;
  await show(`layout=list&select=${speaker}`);
  const list = page.locator('.pane .plain-list').first();
  const last = list.locator(`li[aria-posinset="${said}"]`);

  expect(await list.locator('li[aria-posinset="1"]').getAttribute('aria-setsize')).toBe(`${said}`);
  for (let turn = 0; turn < 60 && (await last.count()) === 0; turn += 1) {
    await page.evaluate('document.querySelector(".pane .plain-list > li:nth-last-child(2)").scrollIntoView()');
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  }
  expect(await last.count()).toBe(1);

  const claim = (await last.locator('a.record').textContent()) ?? '';
  await page.getByRole('searchbox', { name: new RegExp(`Find in ${said} assertions`) }).fill(claim);
  await expect
    .poll(() => list.locator('li[aria-posinset]').allTextContents())
    .toContainEqual(expect.stringContaining(claim));
  expect(await list.locator('li[aria-posinset]').count()).toBeLessThan(said);
});
