// Which affair is open: addresses that name what is not there, one affair after another in a hurry, and a server that goes away.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loadQuestions } from '../../src/cli/named-questions.ts';
import { buildReadsFromFiles } from '../../src/cli/reads-from-files.ts';
import { Failure } from '../../src/domain/base/result.ts';
import type { Reads } from '../../src/http/reads.ts';
import { layouts } from '../../viewer/src/layout/layouts.ts';
import { readShippedGraphs, startViewer, type ViewerServer } from './open-viewer.ts';

const titles = {
  'crocus-city-hall': 'Crocus City Hall attack',
  'harbour-fire': 'The Rope Store fire (invented)',
} as const;
// Without WebGL: what is open is the same in every view.
const crocus = '#dataset=crocus-city-hall&layout=accounts';
const harbour = '#dataset=harbour-fire&layout=accounts';

/** Reads that can be held back, by dataset, and that can fail. */
async function startHeldViewer() {
  const files = buildReadsFromFiles(await readShippedGraphs(), await loadQuestions());
  const held = new Map<string, { readonly wait: Promise<void>; readonly release: () => void }>();
  const state = { isSick: false, aborted: 0 };
  const refuseSick = () => {
    if (state.isSick) throw new Failure('Neo4j does not answer', { kind: 'database' });
  };
  const reads: Reads = {
    ...files,
    listDatasets: async (signal) => {
      refuseSick();
      return await files.listDatasets(signal);
    },
    readGraph: async (dataset, signal) => {
      refuseSick();
      signal.addEventListener('abort', () => {
        state.aborted += 1;
      });
      await held.get(dataset)?.wait;
      return await files.readGraph(dataset, signal);
    },
    checkHealth: async () => refuseSick(),
  };
  return {
    viewer: await startViewer(reads),
    state,
    hold: (dataset: string) => {
      let release: () => void = () => undefined;
      const wait = new Promise<void>((resolve) => {
        release = resolve;
      });
      held.set(dataset, { wait, release });
    },
    release: (dataset: string) => {
      held.get(dataset)?.release();
      held.delete(dataset);
    },
  };
}

/** What names an affair on the page: address, title of the window, the bar, and the words of the picture. */
async function readNames(page: Page) {
  const dataset = (await page.evaluate<string>('location.hash')).match(/dataset=([^&]*)/)?.[1] ?? '';
  const shown = await page.evaluate<string | null>('document.querySelector(".affair-name select")?.value ?? null');
  const text = (await page.locator('body').textContent()) ?? '';
  return {
    dataset,
    title: await page.title(),
    shown,
    showsCrocus: text.includes('Who is responsible for the attack'),
  };
}

const namesOf = (dataset: keyof typeof titles) => ({
  dataset,
  title: `${titles[dataset]} · Rashomon`,
  shown: dataset,
  showsCrocus: dataset === 'crocus-city-hall',
});

const goTo = (page: Page, hash: string) => page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
const whenShown = (page: Page, dataset: string) =>
  until(page, `document.querySelector('.affair-name select')?.value === '${dataset}'`);

/** The page's content policy lets no text be run by the page itself, so it is asked from here. */
async function until(page: Page, condition: string): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await page.evaluate<boolean>(condition))) {
    if (Date.now() > end) throw new Error(`never came true: ${condition}`);
    await page.waitForTimeout(50);
  }
}

describe('one affair after another', () => {
  let held: Awaited<ReturnType<typeof startHeldViewer>>;
  let viewer: ViewerServer;
  beforeAll(async () => {
    held = await startHeldViewer();
    viewer = held.viewer;
  });
  afterEach(() => {
    for (const dataset of Object.keys(titles)) held.release(dataset);
  });
  afterAll(() => viewer.stop());

  test('a slow one says that it is on its way, and nothing of the other stands under its name', async () => {
    const { page, close } = await viewer.open(crocus);
    held.hold('harbour-fire');

    await page.selectOption('.affair-name select', 'harbour-fire');
    await page.waitForSelector('.state[aria-busy]');
    const during = await readNames(page);
    const words = await page.locator('.state').textContent();
    held.release('harbour-fire');
    await whenShown(page, 'harbour-fire');

    expect(during).toEqual({
      dataset: 'harbour-fire',
      title: `Opening ${titles['harbour-fire']} · Rashomon`,
      shown: null,
      showsCrocus: false,
    });
    expect(words).toContain(`Opening ${titles['harbour-fire']}`);
    expect(await readNames(page)).toEqual(namesOf('harbour-fire'));
    await close();
  });

  test('the last one asked for wins, whichever answer comes last', async () => {
    const { page, close } = await viewer.open(harbour);
    const before = held.state.aborted;
    held.hold('crocus-city-hall');

    await goTo(page, crocus);
    await page.waitForSelector('.state[aria-busy]');
    await goTo(page, harbour);
    await whenShown(page, 'harbour-fire');
    held.release('crocus-city-hall');
    // The older answer has had the time it needs to arrive and be drawn, had it been listened to.
    await page.evaluate("fetch('api/datasets/crocus-city-hall/graph').then((response) => response.text())");
    await page.waitForTimeout(500);

    expect(await readNames(page)).toEqual(namesOf('harbour-fire'));
    expect(held.state.aborted).toBeGreaterThan(before);
    await close();
  });

  test('many in a hurry, by link and by back and forward, end with the one in the address', async () => {
    const { page, close } = await viewer.open(crocus);

    await page.evaluate(`(async () => {
      for (let turn = 0; turn < 12; turn += 1) {
        location.hash = turn % 2 === 0 ? '${harbour}' : '${crocus}';
        await new Promise((done) => setTimeout(done, (turn * 7) % 40));
      }
    })()`);
    await whenShown(page, 'crocus-city-hall');
    await page.waitForTimeout(500);
    expect(await readNames(page)).toEqual(namesOf('crocus-city-hall'));

    await page.evaluate('history.back(), history.back(), history.forward()');
    await until(page, "location.hash.includes(document.querySelector('.affair-name select')?.value ?? 'nothing yet')");
    const { dataset, shown } = await readNames(page);
    expect(shown).toBe(dataset);
    await close();
  });

  test('who does not want to wait goes back to what is still open', async () => {
    const { page, close } = await viewer.open(`${crocus}&layout=list`);
    held.hold('harbour-fire');

    await goTo(page, harbour);
    await page.getByRole('button', { name: 'Back to Crocus City Hall attack' }).click();
    await whenShown(page, 'crocus-city-hall');
    held.release('harbour-fire');
    await page.waitForTimeout(300);

    expect(await readNames(page)).toEqual(namesOf('crocus-city-hall'));
    expect(await page.locator('.list-view').count()).toBe(1);
    await close();
  });
});

describe('an address that names what is not there', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer();
  });
  afterAll(() => viewer.stop());

  test.each([
    ['#dataset=crocus-city-hal', 'Did you mean Crocus City Hall attack?', 'Open Crocus City Hall attack'],
    ['#dataset=Harbour%20Fire', 'Did you mean The Rope Store fire (invented)?', 'Open The Rope Store fire (invented)'],
    ['#dataset=nosuch', 'The link may be from another server', 'Open Crocus City Hall attack'],
    ['?dataset=nosuch', 'The link may be from another server', 'Open Crocus City Hall attack'],
    ['#dataset=%E0%A4%A&select=putin', 'The link may be from another server', 'Open Crocus City Hall attack'],
  ])('%s: no other affair is opened in its place', async (hash, sentence, way) => {
    const { page, errors, close } = await viewer.open(hash);

    expect(await page.getByRole('alert').textContent()).toContain('is loaded here');
    expect(await page.getByRole('alert').textContent()).toContain(sentence);
    expect(await page.locator('.frame').count()).toBe(0);
    await page.getByRole('button', { name: way }).click();
    await page.waitForSelector('.frame');
    const { dataset, shown } = await readNames(page);
    expect(shown).toBe(dataset);
    expect(errors).toEqual([]);
    await close();
  });

  test('the same while an affair is open, and back again', async () => {
    const { page, close } = await viewer.open(crocus);

    await goTo(page, '#dataset=harbor-fire');
    await page.getByRole('button', { name: 'Open The Rope Store fire (invented)' }).click();
    await whenShown(page, 'harbour-fire');

    expect(await readNames(page)).toEqual(namesOf('harbour-fire'));
    await close();
  });

  test.each([
    [
      'question=who-is-resposible',
      'no question “who-is-resposible”',
      'Did you mean `who-is-responsible`',
      'question=who-is-responsible',
    ],
    ['hide-actors=Vladimir%20Putin', 'hides the actor “Vladimir Putin”', 'Did you mean `putin`', 'hide-actors=putin'],
    ['hide-acts=denie,claims', 'hides the act “denie”', 'Did you mean `denies`', 'hide-acts=claims,denies'],
    ['hide-narratives=nonsense', 'hides the narrative “nonsense”', 'Go on without it', ''],
    ['question=nothing-like-it', 'no question “nothing-like-it”', 'Go on without it', ''],
    [
      'layout=spiral',
      `no layout “spiral”. It can be ${layouts
        .map((one) => one.name)
        .join(', ')
        .replace(/, (?=\w+$)/, ' or ')}.`,
      'Go on without it',
      '',
    ],
    ['theme=neon', 'no theme “neon”', 'Go on without it', ''],
    ['hide=everything', 'no kind of relation “everything”', 'Go on without it', ''],
    ['view=1,2,0', 'view in the address cannot be read', 'Go on without it', ''],
  ])('%s is said, with a way on', async (part, sentence, button, after) => {
    const at = part.startsWith('layout=') ? '#dataset=crocus-city-hall' : crocus;
    const { page, errors, close } = await viewer.open(`${at}&${part}`);

    expect(await page.locator('.notices').textContent()).toContain(sentence);
    await page.locator('.notices').getByRole('button', { name: button }).click();
    await until(page, "document.querySelectorAll('.notice').length === 0");
    const left = (await page.evaluate<string>('location.hash')).split('&');
    expect(left.toSorted()).toEqual([...at.split('&'), ...(after === '' ? [] : after.split('&'))].toSorted());
    expect(errors).toEqual([]);
    await close();
  });

  test.each([
    ['puttin', 'Vladimir Putin'],
    ['Government%20of%20Ukraine', 'Government of Ukraine'],
    ['isis-k-claim', ''],
    ['who-is-responsible=nobody', ''],
    ['isis-k-claims~nothing~contradicts~content', ''],
  ])('a record %s that is not there is said in the pane, with the one that was meant', async (selected, name) => {
    const { page, close } = await viewer.open(`${crocus}&select=${selected}`);
    const link = page.locator('.pane .hint a');
    await link.waitFor();

    expect(await page.locator('.pane').textContent()).toContain('Nothing in this graph is called');
    expect(await link.textContent()).toContain(name);
    await link.click();
    await until(page, "!document.querySelector('.pane').textContent.includes('Nothing in this graph')");
    await close();
  });
});

describe('a server that goes away', () => {
  test('leaves the open graph usable, says so in a line, and is noticed when it is back', async () => {
    const viewer = await startViewer();
    const { page, close } = await viewer.open('#dataset=crocus-city-hall');
    // What is shown later comes by itself once the picture stands.
    await until(page, "performance.getEntriesByType('resource').some((one) => /search-body/.test(one.name))");
    await page.waitForTimeout(500);

    await viewer.goAway();
    await page.waitForSelector('.notice[data-server="away"]', { timeout: 60_000 });
    expect(await page.locator('.notice').textContent()).toContain('The server does not answer');

    await page.getByRole('button', { name: 'List' }).click();
    await page.waitForSelector('.list-view tbody tr');
    await page.locator('.list-view tbody a').first().click();
    await page.waitForSelector('.pane .claim-title');
    await page.keyboard.press('Control+k');
    await page.waitForSelector('.search-input');
    await page.keyboard.type('ukraine');
    await page.waitForSelector('.results .result');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Accounts' }).click();
    await page.waitForSelector('.acc-view');

    await page.selectOption('.affair-name select', 'harbour-fire');
    await page.getByText('could not be opened').waitFor();
    const kept = await readNames(page);
    expect(kept).toEqual(namesOf('crocus-city-hall'));
    expect(await page.locator('.acc-view').count()).toBe(1);

    await viewer.comeBack();
    await until(page, "document.querySelectorAll('.notice').length === 0");
    await page.selectOption('.affair-name select', 'harbour-fire');
    await whenShown(page, 'harbour-fire');
    expect(await readNames(page)).toEqual(namesOf('harbour-fire'));
    await close();
    await viewer.stop();
  });

  test('a database behind it that is away is told apart, and a page that failed goes on by itself', async () => {
    const { viewer, state } = await startHeldViewer();
    state.isSick = true;
    const { page, close } = await viewer.open(crocus);
    expect(await page.getByRole('alert').textContent()).toContain('opens by itself');

    state.isSick = false;
    await whenShown(page, 'crocus-city-hall');
    state.isSick = true;
    await page.waitForSelector('.notice[data-server="sick"]', { timeout: 60_000 });
    expect(await readNames(page)).toEqual(namesOf('crocus-city-hall'));

    state.isSick = false;
    await until(page, "document.querySelectorAll('.notice').length === 0");
    await close();
    await viewer.stop();
  });
});
