// What goes wrong around the page: addresses that say nonsense, answers that are cut or no answer at all, parts that do not come, a
// network that goes. The page says so in words with a way on; it is never blank, and what works goes on.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { follow, settle, startViewer, type ViewerServer } from './open-viewer.ts';

const crocus = '#dataset=crocus-city-hall';

let viewer: ViewerServer;
beforeAll(async () => {
  viewer = await startViewer();
});
afterAll(() => viewer?.stop());

/** What can be read on the page outside its bar. */
const readWords = `[...document.querySelectorAll('main, .pane, [role=alert], .notices')]
  .filter((one) => one.checkVisibility())
  .map((one) => one.innerText)
  .join('\\n')`;

/** Parts of an address → what must be said of it; nothing where it is only not shown. */
const nonsense: readonly (readonly [parts: string, said: string])[] = [
  ['layout=spiral', 'spiral'],
  ['layout=', ''],
  ['select=%00%ff', 'Nothing in this graph is called'],
  ['select=__proto__', 'Nothing in this graph is called'],
  ['select=a~b~contradicts~content', 'Nothing in this graph is called'],
  ['select=who-is-responsible=', 'Nothing in this graph is called'],
  ['select=putin&to=nobody', ''],
  ['question=constructor', 'constructor'],
  ['layout=positions&compare=nobody,putin', 'nobody'],
  ['layout=positions&compare=,,,', ''],
  ['layout=positions&compare=putin,kyiv,boyes', '3'],
  ['layout=positions&arrange=%7B%7D', ''],
  ['read=nowhere', 'nowhere'],
  ['said=yesterday', 'yesterday'],
  ['said=2024-13-40..', '2024-13-40'],
  ['said=2025-01-01..2024-01-01', '2025-01-01'],
  ['said=..', ''],
  ['hide=everything', 'everything'],
  ['hide-actors=toString', 'toString'],
  ['lang=xx', ''],
  ['theme=neon', 'neon'],
  ['view=NaN,1e400,-1', 'NaN'],
  ['layout=time&view=1,2', ''],
  ['%E0%A4%A=%E0%A4%A', ''],
  [`select=${'x'.repeat(5000)}`, 'Nothing in this graph is called'],
];

test('an address that says nonsense is said to, and everything else of it is shown', async () => {
  const { page, errors, close } = await viewer.open(`${crocus}&layout=list`);
  await page.waitForSelector('.pane .caps');
  const unsaid: string[] = [];

  for (const [parts, said] of nonsense) {
    await follow(page, `${crocus}&${parts.includes('layout=') ? '' : 'layout=list&'}${parts}`);
    await page.locator('.fetched').waitFor({ state: 'detached' });
    const words = await page.evaluate<string>(readWords);
    if (words.length < 300 || !words.includes(said)) unsaid.push(`${parts.slice(0, 60)}: ${words.slice(0, 200)}`);
  }

  expect(unsaid).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

interface Mishap {
  readonly name: string;
  readonly answer: (whole: string) => {
    readonly status?: number;
    readonly body: string;
    readonly contentType?: string;
  };
}

interface Columns {
  readonly nodes: Record<string, ({ properties: Record<string, unknown> } | null)[] | undefined>;
  readonly relationships: Record<string, { readonly from: number[]; readonly values: object[] } | undefined>;
}

/** With one thing of the graph otherwise. */
const change = (how: (graph: Columns) => unknown) => (whole: string) => {
  const payload = JSON.parse(whole);
  how(payload);
  return { body: JSON.stringify(payload) };
};

const mishaps: readonly Mishap[] = [
  { name: 'cut in the middle', answer: (whole) => ({ body: whole.slice(0, whole.length / 2) }) },
  { name: 'empty', answer: () => ({ body: '' }) },
  { name: 'null', answer: () => ({ body: 'null' }) },
  { name: 'a page of somebody else', answer: () => ({ body: '<!doctype html><p>Welcome', contentType: 'text/html' }) },
  { name: 'an error without words', answer: () => ({ status: 500, body: '' }) },
  { name: 'an error that is a list', answer: () => ({ status: 502, body: '[1]' }) },
  { name: 'a graph without lines', answer: change((graph) => Object.assign(graph, { relationships: 7 })) },
  { name: 'a graph without a kind', answer: change(({ nodes }) => delete nodes.Answer) },
  { name: 'a row without its end', answer: change(({ relationships }) => relationships.ASSERTS?.from.fill(1e6)) },
  { name: 'a row that is null', answer: change(({ nodes }) => nodes.Actor?.push(null)) },
  { name: 'a statement without a claim', answer: change(({ nodes }) => delete nodes.Assertion?.[0]?.properties.claim) },
  {
    name: 'a name that is a number',
    answer: change(({ nodes }) => Object.assign(nodes.Actor?.[0]?.properties ?? {}, { name: 7 })),
  },
  { name: 'speakers that are not there', answer: change(({ nodes }) => (nodes.Actor = [])) },
  { name: 'documents that are not there', answer: change(({ nodes }) => (nodes.Document = [])) },
];

describe('a graph that comes broken', () => {
  test.each(mishaps)('$name: the page says so, or shows what there is', async ({ answer }) => {
    const { page, close } = await openWith(answer);

    await page.goto(`${viewer.url}${crocus}&layout=list&select=kremlin-links-ukraine`);
    await page
      .locator('.state:not([aria-busy]) button, .failed-part button, .frame main:not(:empty)')
      .first()
      .waitFor();

    // Parts that are fetched say so first.
    await expect
      .poll(async () => (await page.evaluate<string>(readWords)).length, { timeout: 30_000 })
      .toBeGreaterThan(60);
    await close();
  });

  test('is opened when it is asked for again and comes whole', async () => {
    const { page, close } = await openWith(() => ({ body: '{' }));
    await page.goto(`${viewer.url}${crocus}&layout=list`);
    await page.locator('.state [role=alert]').waitFor();

    await page.unrouteAll();
    await page.locator('.state button').first().click();

    await page.waitForSelector('.list-view');
    await close();
  });
});

/** An empty page to which the server's graphs come otherwise. */
async function openWith(answer: Mishap['answer']) {
  const opened = await viewer.openBlank();
  await opened.page.route('**/api/datasets/*/columns', async (route) => {
    const whole = await (await route.fetch()).text();
    await route.fulfill({ contentType: 'application/json', ...answer(whole) });
  });
  return opened;
}

test('a part that fails on what it is to show says so, and everything else goes on', async () => {
  const spoil = change(({ relationships }) => {
    for (const quote of relationships.QUOTED_IN?.values ?? []) Object.assign(quote, { exact: 7, pieces: 7 });
  });
  const { page, close } = await openWith(spoil);
  await page.goto(`${viewer.url}${crocus}&layout=list&select=isis-k-claims`);
  await page.locator('main .failed-part button').waitFor();

  await followLink(page, `${crocus}&layout=positions`);
  await page.waitForSelector('.positions');

  expect(await page.locator('main .failed-part').count()).toBe(0);
  expect(await page.title()).toContain('Crocus City Hall');
  await close();
});

test('a part that does not come is said to, and comes when it is asked for again', async () => {
  const { page, close } = await viewer.openBlank();
  await page.route(/time-page/, (route) => route.abort());
  await page.goto(`${viewer.url}#dataset=harbour-fire&layout=list`);
  await settle(page);
  await followLink(page, '#dataset=harbour-fire&layout=time');
  const again = page.locator('main .fetched button');
  await again.waitFor();

  await page.unrouteAll();
  await again.click();

  await page.waitForSelector('.lane-box');
  await close();
});

const followLink = (page: Page, hash: string) => page.evaluate(`location.hash = ${JSON.stringify(hash)}`);

test('without a network what is open goes on in every view, and another affair is said not to have come', async () => {
  const { page, close } = await viewer.openBlank();
  await page.goto(`${viewer.url}${crocus}&layout=list`);
  await settle(page);
  // What is shown later has come by itself: a part of it has, and nothing came after the last for two seconds.
  const areFetched = `(() => {
    const parts = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/assets/'));
    const last = Math.max(...parts.map(({ responseEnd }) => responseEnd));
    return parts.some(({ name }) => name.includes('/positions')) && performance.now() - last > 2_000;
  })()`;
  await expect.poll(() => page.evaluate(areFetched), { timeout: 60_000 }).toBe(true);
  await page.context().setOffline(true);

  for (const [layout, seen] of [
    ['positions', '.positions'],
    ['accounts', '.acc-card'],
    ['graph', '.graph-host[data-drawn="true"]'],
    ['list', '.list-view'],
  ] as const) {
    await followLink(page, `${crocus}&layout=${layout}&select=isis-k-claims`);
    await page.waitForSelector(`main ${seen}`);
  }
  await page.locator('.affair-name select').selectOption('harbour-fire');
  await page.locator('.notice').first().waitFor();
  expect(await page.locator('.notice').allTextContents()).toContainEqual(
    expect.stringContaining('could not be opened'),
  );
  expect(await page.locator('.list-view').count()).toBe(1);

  await page.context().setOffline(false);
  await page.locator('.affair-name select').selectOption('harbour-fire');
  await page.locator('#list-question').waitFor();
  await close();
});
