// A walk through every view over an affair of payloads, and what no text may bring about on the way. The same walk over harmless words
// says what the page looks like.
import type { Page } from 'playwright-core';
import { readShape, readShapeOf } from '../support/dom-shape.ts';
import { cells } from '../support/payload-affair.ts';
import { follow, settle, type ViewerServer } from './open-viewer.ts';

export type PayloadAffair = 'payloads' | 'harmless';

export interface WatchedPage {
  readonly page: Page;
  /** Dialogs, errors, reports of the content policy, windows, and requests to anywhere else. */
  readonly amiss: readonly string[];
  close(): Promise<void>;
}

export async function openWatched({ openBlank, url: own }: ViewerServer): Promise<WatchedPage> {
  const { page, close } = await openBlank();
  const amiss: string[] = [];
  page.on('dialog', (dialog) => {
    amiss.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => amiss.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') amiss.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(own)) amiss.push(`request: ${request.url()}`);
  });
  page.on('popup', (popup) => amiss.push(`window: ${popup.url()}`));
  await page.exposeFunction('tellReport', (report: string) => amiss.push(`policy: ${report}`));
  await page.addInitScript(
    "addEventListener('securitypolicyviolation', (event) => tellReport(event.violatedDirective + ' ' + event.blockedURI))",
  );
  return { page, amiss, close };
}

/** Of so many records of a kind: one of each kind of thing that can be read, in the views in turn. */
function listStates(dataset: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => at).flatMap((at) => {
    const before = (at + cells - 1) % cells;
    const open = (view: string, selected: string) => `#dataset=${dataset}&layout=accounts&${view}&select=${selected}`;
    const drawn = [`r${at}`, `q${at}`, `q${at}=one`, `m${at}`, `s${at}~s${before}~contradicts~content`];
    return [
      open(`question=q${at}`, `s${at}`),
      open(`question=n${at}`, `a${at}`),
      ...[...drawn, `d${at}`, `t${at}`, `e${at}`].map((one) => open(`read=d${at}`, one)),
    ];
  });
}

const views = [
  'layout=list',
  'layout=positions',
  'layout=positions&compare=a1,a2',
  'layout=time',
  'layout=graph',
  'layout=accounts&select=s5&to=s9',
];

/** What is found has a name, words or both: each of these finds some of each. */
const searched = {
  payloads: ['script', 'alert', 'o', 's', 't'],
  harmless: ['a', 'b', 'c', 'd', 'e', 'i', 'o'],
} as const;

/** In the page: goes through addresses as a reader who follows links does; what was seen: the shape, and all words. */
const walkStates = (hashes: readonly string[], awaited: string) => `(async () => {
  const shape = new Set();
  const words = [];
  for (const hash of ${JSON.stringify(hashes)}) {
    const changed = new Promise((done) => addEventListener('hashchange', done, { once: true }));
    location.hash = hash;
    await changed;
    await new Promise((done) => setTimeout(done));
    // The text of a document comes from the server when its page is opened.
    while (hash.includes('read=') && document.querySelector('main ${awaited}') === null) await new Promise((done) => setTimeout(done, 10));
    for (const way of ${readShapeOf('.pane')}) shape.add(way);
    for (const way of ${readShapeOf('main')}) shape.add(way);
    words.push(document.querySelector('.pane').textContent, document.querySelector('main').textContent);
  }
  return { shape: [...shape], words: words.join('\\n') };
})()`;

/** In the page: down everything that scrolls, so that what is drawn only when it is seen is seen. */
const scrollThrough = `(async () => {
  const ways = new Set(${readShape});
  for (const one of document.querySelectorAll('main, main *')) {
    if (one.scrollHeight < one.clientHeight + 40 || !/auto|scroll/.test(getComputedStyle(one).overflowY)) continue;
    for (let top = 0; top < Math.min(one.scrollHeight, 12 * one.clientHeight); top += one.clientHeight) {
      one.scrollTop = top;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      for (const way of ${readShape}) ways.add(way);
    }
  }
  return [...ways];
})()`;

/** The last element of a way, without its classes: in which of its lines a result has what was looked for depends on the words. */
function nameLast(way: string): string {
  return (way.split(' > ').at(-1) ?? '').replaceAll(/\.[\w-]+/g, '');
}

export interface Walked {
  /** View → what stands there. */
  readonly shapes: Readonly<Record<string, readonly string[]>>;
  /** All that was read in panes and pages. */
  readonly words: string;
}

/** `count`: of so many records of each kind the pane is opened. `hasTexts`: whether the documents can be read. */
export async function walkPayloads(
  { page }: WatchedPage,
  { url }: ViewerServer,
  dataset: PayloadAffair,
  { count, hasTexts }: { readonly count: number; readonly hasTexts: boolean },
): Promise<Walked> {
  const shapes: Record<string, readonly string[]> = {};
  await page.goto(`${url}#dataset=${dataset}&layout=accounts&read=d0&select=s0`);
  await settle(page);
  const ofDocument = hasTexts ? '.stretch' : '.document-page';
  await page.locator(ofDocument).first().waitFor();
  await page.locator('.pane .claim-title').waitFor();
  // What is fetched when it is first needed is there from here on.
  await follow(page, `#dataset=${dataset}&layout=accounts&question=n0`);
  await page.locator('.axis').waitFor();
  const read = await page.evaluate<{ shape: string[]; words: string }>(
    walkStates(listStates(dataset, count), ofDocument),
  );
  shapes.read = read.shape;
  for (const view of views) {
    await follow(page, `#dataset=${dataset}&${view}`);
    shapes[view] = await page.evaluate<string[]>(scrollThrough);
  }
  await page.keyboard.press('Control+k');
  const found = new Set<string>();
  for (const text of searched[dataset]) {
    await page.locator('.search-input').fill(text);
    await page.locator('.result mark').first().waitFor();
    for (const way of await page.evaluate<string[]>(readShapeOf('.search'))) found.add(nameLast(way));
  }
  shapes.search = [...found];
  await page.keyboard.press('Escape');
  return { shapes, words: read.words };
}
