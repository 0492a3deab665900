// What axe cannot see: how statements are named to a reader, that keys pressed alone can be switched off, languages and directions of
// words, whole cards in low windows, and that the focus is seen everywhere.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAffair } from '../../viewer/src/affair/affair.ts';
import { attribute } from '../../viewer/src/affair/attribution.ts';
import { follow, readShippedGraphs, settle, startViewer, type ViewerServer } from './open-viewer.ts';

const crocus = '#dataset=crocus-city-hall';
const harbour = '#dataset=harbour-fire';
const views = {
  accounts: `${harbour}&layout=accounts`,
  graph: `${crocus}&layout=graph`,
  time: `${harbour}&layout=time`,
  list: `${crocus}&layout=list&select=kremlin-links-ukraine`,
  document: `${crocus}&read=article`,
  'two speakers': `${crocus}&layout=positions&compare=putin,kyiv`,
} as const;

/** Every link as Chromium tells it to a screen reader. */
async function readLinks(page: Page): Promise<readonly { readonly name: string; readonly id: string }[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
    readonly nodes: readonly {
      readonly ignored: boolean;
      readonly role?: { readonly value: string };
      readonly name?: { readonly value: string };
      readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[];
    }[];
  };
  await session.detach();
  return nodes.flatMap(({ ignored, role, name, properties }) => {
    const url = properties?.find((one) => one.name === 'url')?.value.value;
    if (ignored || role?.value !== 'link' || typeof url !== 'string') return [];
    return [{ name: name?.value ?? '', id: new URLSearchParams(new URL(url).hash.slice(1)).get('select') ?? '' }];
  });
}

describe('a reader', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer();
  });
  afterAll(() => viewer.stop());

  test('hears of no statement without who says it and through whom that is known, in any view', async () => {
    const affairs = (await readShippedGraphs()).map(readAffair);
    const { page, close } = await viewer.open(crocus);
    let heard = 0;
    const bare: string[] = [];
    for (const [view, hash] of Object.entries(views)) {
      await follow(page, hash);
      const affair = affairs[hash.startsWith(crocus) ? 0 : 1];
      for (const { name, id } of await readLinks(page)) {
        const kind = affair?.index.labelOf(id);
        if (affair === undefined || (kind !== 'Assertion' && kind !== 'Silence')) continue;
        const { names, teller = '' } = attribute(affair, id);
        heard += 1;
        if (!name.includes(names) || !name.includes(teller)) bare.push(`${view}: ${name}`);
      }
    }

    expect(heard).toBeGreaterThan(150);
    expect(bare).toEqual([]);
    await close();
  });

  test('hears by how many a statement is contradicted, in the graph as in the list', async () => {
    const { page, close } = await viewer.open(`${crocus}&layout=graph`);
    const spoken = 'Ukraine is linked to the attack. Contradicted by five.';
    const inGraph = await page.locator('.drawn-list button', { hasText: spoken }).count();
    await follow(page, `${crocus}&layout=list`);

    expect(inGraph).toBe(1);
    expect(await page.getByRole('link', { name: spoken }).count()).toBeGreaterThan(1);
    await close();
  });

  test('meets words of other languages with their language and direction', async () => {
    const { page, close } = await viewer.open(`${harbour}&layout=list`);
    const arabic = await page.evaluate<
      readonly string[]
    >(`[...document.querySelectorAll('main q, main bdi, main [lang]')]
      .filter((one) => /^[^a-z]*[\\u0600-\\u06ff]/i.test(one.textContent) && one.children.length === 0)
      .map((one) => getComputedStyle(one).direction + ' ' + (one.matches('q') || one.closest('q') !== null ? one.closest('[lang]').lang : ''))`);

    expect(arabic.length).toBeGreaterThan(1);
    expect([...new Set(arabic)].toSorted()).toEqual(['rtl ', 'rtl ar']);
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await close();
  });
});

describe('keys pressed alone', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer();
  });
  afterAll(() => viewer.stop());

  test('can be switched off where keys are explained, and stay off', async () => {
    const { page, close } = await viewer.open(`${crocus}&layout=accounts`);
    await page.keyboard.press('?');
    await page.getByLabel(/Keys pressed alone/).uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await settle(page);
    for (const key of ['5', '?', '/']) await page.keyboard.press(key);
    await page.waitForTimeout(200);

    expect(await page.locator('.acc-view').count()).toBe(1);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.locator('.search-input').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Help and keys' }).click();
    await page.getByLabel(/Keys pressed alone/).check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('5');
    await page.locator('.list-view').waitFor();
    await close();
  });
});

/** Of what a view is made: what must be seen whole at once. */
const cards = '.acc-card, .lane-box, .list-item, .position, .two-actors .point article, .document-quotes li';

describe('a low window', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer();
  });
  afterAll(() => viewer.stop());

  test.each([
    ['1440 × 900 at 200 %', 720, 450],
    ['a phone lying down', 844, 390],
  ] as const)('%s shows whole cards in every view', async (_, width, height) => {
    const { page, close } = await viewer.open(`${harbour}&layout=accounts`, { width, height });
    const cut: string[] = [];
    let seen = 0;
    for (const [view, hash] of Object.entries({ ...views, positions: `${harbour}&layout=positions` })) {
      if (view === 'graph') continue;
      await follow(page, hash.replace(/&select=[^&]*/, ''));
      const found = await page.evaluate<{ readonly count: number; readonly cut: readonly string[] }>(`(async () => {
        const all = [...document.querySelectorAll(${JSON.stringify(cards)})].filter((one) => one.checkVisibility());
        const cut = [];
        for (const card of all.filter((_, place) => place % 5 === 0)) {
          card.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
          await new Promise((done) => requestAnimationFrame(done));
          const box = card.getBoundingClientRect();
          const corners = [[box.left + 3, box.top + 3], [box.right - 3, box.top + 3], [box.left + 3, box.bottom - 3], [box.right - 3, box.bottom - 3]];
          const isWhole = corners.every(([x, y]) => card.contains(document.elementFromPoint(x, y)));
          if (!isWhole) cut.push(card.className + ' ' + [box.left, box.top, box.right, box.bottom].map(Math.round).join(' ') + ' ' + card.textContent.slice(0, 60));
        }
        return { count: all.length, cut };
      })()`);
      seen += found.count;
      cut.push(...found.cut.map((one) => `${view}: ${one}`));
    }

    expect(seen).toBeGreaterThan(100);
    expect(cut).toEqual([]);
    await close();
  });
});
