// The page in German: no sentence of the interface is left in English, in any view of either dataset, and longer words break nothing.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NarrativeGraph } from '../../src/domain/graph/narrative-graph.ts';
import { readShippedGraphs, settle, startViewer, type ViewerServer } from './open-viewer.ts';

const crocus = 'dataset=crocus-city-hall';
const harbour = 'dataset=harbour-fire';

interface Place {
  readonly hash: string;
  /** Pressed once the place is there, in this order. */
  readonly press?: readonly string[];
}

const views = [crocus, harbour].flatMap((dataset): readonly Place[] =>
  ['accounts', 'positions', 'graph', 'list'].map((layout) => ({ hash: `${dataset}&layout=${layout}` })),
);
const figuresAndSpeakers: readonly Place[] = [
  { hash: `${harbour}&layout=time` },
  { hash: `${harbour}&layout=accounts&question=how-many-died` },
  { hash: `${harbour}&layout=positions&compare=harbour-company,anton-vass` },
  { hash: `${crocus}&layout=positions&compare=putin` },
];
const records: readonly Place[] = [
  { hash: `${crocus}&layout=accounts&select=kremlin-links-ukraine`, press: ['.path summary', '.citation summary'] },
  { hash: `${crocus}&layout=accounts&select=putin-passes-over-isis` },
  { hash: `${crocus}&layout=accounts&select=kyiv` },
  { hash: `${crocus}&layout=accounts&select=who-is-responsible` },
  { hash: `${crocus}&layout=accounts&select=who-is-responsible%3Dukraine`, press: ['.path summary'] },
  { hash: `${crocus}&layout=accounts&select=article` },
  { hash: `${crocus}&layout=accounts&select=isis-k-claims~kremlin-links-ukraine~contradicts~content` },
  { hash: `${crocus}&layout=accounts&select=nowhere` },
];
const menus: readonly Place[] = [
  { hash: `${crocus}&layout=list&hide=contradicts&hide-acts=says&said=2031-05-01..2031-05-03` },
  { hash: `${crocus}&read=article` },
  { hash: `${crocus}&layout=accounts`, press: ['.shown-button', '.shown-panel .filter-group summary'] },
  { hash: `${crocus}&layout=graph`, press: ['.graph-key summary', '.overview-button'] },
  { hash: `${crocus}&layout=list`, press: ['.foot-tabs [role="tab"]:last-child'] },
  { hash: `${crocus}&layout=list`, press: ['.save-button'] },
  { hash: `${crocus}&layout=list`, press: ['.seg.quiet button:last-child'] },
  { hash: `${crocus}&layout=list`, press: ['.search-button'] },
  { hash: `${crocus}&layout=spiral&theme=pink&view=x&question=who-is-resposible` },
];

/** Every text that is read, seen or spoken, and the names and titles of what has any; what has a language of its own is the data's. */
const readTexts = `(() => {
  const texts = [];
  const walk = (node) => {
    if (node.nodeType === 3) texts.push(node.data);
    if (node.nodeType !== 1 || node.matches('script, noscript, style, code, option, .citation p, body [lang]')) return;
    for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext']) if (node.hasAttribute(name)) texts.push(node.getAttribute(name));
    for (const child of node.childNodes) walk(child);
  };
  walk(document.body);
  return [...new Set(texts.flatMap((one) => one.split('\\n')).map((one) => one.replace(/\\s+/g, ' ').trim()))].filter((one) => /\\p{L}/u.test(one));
})()`;
/** Beyond the window, or cut: text wider than the control that holds it. */
const readBroken = `(() => {
  const controls = [...document.querySelectorAll('button, summary, label, th, .bar .seg, .tag, .chip')]
    .filter((one) => one.checkVisibility() && !one.closest('.sr-only, .question-tab-probe, svg, .drawn-list, .drawn-places'));
  const isCut = (one) => getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1;
  return [
    ...(document.documentElement.scrollWidth > innerWidth ? ['the page is wider than its window'] : []),
    ...controls.filter(isCut).map((one) => one.className + ': ' + one.textContent.slice(0, 60)),
  ];
})()`;

/** Words of the data, the longest first: what is left of a text without them is the page's. */
function listData(graphs: readonly NarrativeGraph[]): readonly string[] {
  const found = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') for (const line of value.split('\n')) found.add(line.replace(/\s+/g, ' ').trim());
    else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) collect(one);
  };
  for (const { nodes, relationships } of graphs) collect({ nodes, relationships });
  return [...found].filter((one) => one.length > 2).sort((a, b) => b.length - a.length);
}

function withoutData(text: string, data: readonly string[]): string {
  let rest = text;
  for (const one of data) if (rest.includes(one)) rest = rest.replaceAll(one, ' ');
  // A title that was shortened, a claim cut at whole words.
  const cut = /“?([^“”]{8,})…/.exec(rest)?.[1];
  return cut !== undefined && data.some((one) => one.startsWith(cut.trim())) ? rest.replace(cut, ' ') : rest;
}

/** Until the parts that are fetched later have come. */
async function quiet(page: Page): Promise<void> {
  await page.waitForSelector('.fetched, [aria-busy="true"], .graph-host:not([data-drawn="true"])', {
    state: 'detached',
  });
  await settle(page);
}

async function goTo(page: Page, { hash, press = [] }: Place): Promise<void> {
  await page.keyboard.press('Escape');
  await page.evaluate(`location.hash = ${JSON.stringify(`#${hash}`)}`);
  await quiet(page);
  for (const one of press) {
    await page.locator(one).first().click();
    await quiet(page);
  }
}

describe('the page in German', () => {
  let viewer: ViewerServer;
  let data: readonly string[];
  beforeAll(async () => {
    viewer = await startViewer();
    data = listData(await readShippedGraphs());
  });
  afterAll(() => viewer.stop());

  /** What both languages have, and is no word of the data. */
  const listSame = (english: readonly string[], german: readonly string[]) => {
    const known = new Set(english);
    return german.filter((text) => known.has(text) && (withoutData(text, data).match(/\p{L}{2,}/gu) ?? []).length >= 2);
  };

  test.each([
    ['in any view', [...views, ...figuresAndSpeakers], 300],
    ['of a record that is chosen', records, 100],
    ['in a menu or beside a filter', menus, 100],
  ])('says nothing of its own in English %s, where the language is changed', async (_, places, least) => {
    const { page, errors, close } = await viewer.open(`?lang=de#${crocus}&layout=list`);
    const read = () => page.evaluate<string[]>(readTexts);
    const left = new Map<string, string>();
    let language: 'de' | 'en' = 'de';
    let seen = 0;
    for (const place of places) {
      await goTo(page, place);
      const before = await read();
      const next: 'de' | 'en' = language === 'de' ? 'en' : 'de';
      // A dialog may lie over it.
      await page.evaluate('document.querySelector(".language-button").click()');
      await page.waitForSelector(`html[lang="${next}"]`);
      await quiet(page);
      const after = await read();
      const [english, german] = language === 'de' ? [after, before] : [before, after];
      // The same look at an English page finds its sentences.
      seen += listSame(english, english).length;
      for (const text of listSame(english, german)) left.set(text, place.hash);
      language = next;
    }

    expect(seen).toBeGreaterThan(least);
    expect([...left]).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test('says in German, too, what the address names in vain', async () => {
    const [german = [], english = []] = await Promise.all(
      ['de', 'en'].map(async (one) => {
        const { page, close } = await viewer.open(`?lang=${one}#dataset=crocus-city-hal`);
        await page.waitForSelector('[role="alert"]');
        const texts = await page.evaluate<string[]>(readTexts);
        await close();
        return texts;
      }),
    );

    expect(german).toContain('ist hier nicht geladen');
    expect(listSame(english, german)).toEqual([]);
  });

  test.each([
    [1440, 900],
    [768, 1024],
    [390, 844],
  ])('fits a window of %i × %i', async (width, height) => {
    const { page, close } = await viewer.open(`?lang=de#${crocus}&layout=list`, { width, height });
    const broken: string[] = [];
    for (const layout of ['accounts', 'positions', 'graph', 'list']) {
      await goTo(page, { hash: `${crocus}&layout=${layout}` });
      broken.push(...(await page.evaluate<string[]>(readBroken)).map((one) => `${layout}: ${one}`));
    }

    expect(broken).toEqual([]);
    await close();
  });

  test('is chosen at a button and kept, and the graph places nothing anew', async () => {
    const { page, close } = await viewer.openBlank();
    await page.goto(`${viewer.url}#${crocus}&layout=graph`);
    await page.waitForSelector('.graph-host[data-settled="true"]');
    const readPlaces = () =>
      page.evaluate<readonly (readonly [string, ...number[]])[]>(
        'JSON.parse(document.querySelector(".graph-stage").dataset.words)',
      );
    const before = new Map((await readPlaces()).map(([id, ...box]) => [id, box]));

    await page.locator('.language-button').press('Enter');
    await page.waitForSelector('html[lang="de"] .side-questions h2:text("Fragen")');
    // The words above it are longer: the stage has another height, which is heard of when it rests.
    await page.waitForTimeout(1_000);
    await page.waitForSelector('.graph-host[data-settled="true"]');
    const after = new Map((await readPlaces()).map(([id, ...box]) => [id, box]));
    const speakers = ['putin', 'kyiv', 'isis-k', 'watson', 'boyes'];

    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    expect(speakers.map((id) => after.get(id))).toEqual(speakers.map((id) => before.get(id)));
    expect(await page.locator('.drawn-list button').first().textContent()).toMatch(/ (sagt|behauptet|bestätigen)/);
    await page.reload();
    await page.waitForSelector('html[lang="de"] .side-questions h2:text("Fragen")');
    expect(new URL(page.url()).search).toBe('');
    await close();
  });
});
