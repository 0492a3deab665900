// A real Chromium on the real server with the built viewer: what every browser test starts from. Serves datasets from their
// files; no database stands behind it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { loadQuestions } from '../../src/cli/named-questions.ts';
import { buildReadsFromFiles } from '../../src/cli/reads-from-files.ts';
import type { NarrativeGraph } from '../../src/domain/graph/narrative-graph.ts';
import { buildApp } from '../../src/http/app.ts';
import { type Listening, listen } from '../../src/http/listen.ts';
import type { Reads } from '../../src/http/reads.ts';
import { readStaticFiles } from '../../src/http/static-files.ts';
import { readChecked } from '../support/read-checked.ts';
import { type BrowserOptions, launchBrowser } from './launch-browser.ts';

const viewerFolder = fileURLToPath(new URL('../../dist/viewer', import.meta.url));

/** On a busy machine without a graphics card; a page that hangs is longer. */
const openingMs = 60_000;
const waitingMs = 120_000;

export interface ViewerOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly hasTouch?: boolean;
}

export interface OpenedViewer {
  readonly page: Page;
  /** Errors of the page and of its console, content-policy violations among them. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

export interface ViewerServer {
  /** Opens the page and waits until the picture or the list is there. */
  open(hash?: string, options?: ViewerOptions, patienceMs?: number): Promise<OpenedViewer>;
  readonly url: string;
  /** An empty page of its own, for whoever watches it from its first moment. */
  openBlank(): Promise<Pick<OpenedViewer, 'page' | 'close'>>;
  /** The server goes away, and its port is closed; pages stay open. */
  goAway(): Promise<void>;
  /** It is back at the same address. */
  comeBack(): Promise<void>;
  stop(): Promise<void>;
}

export async function readShippedGraphs(): Promise<readonly NarrativeGraph[]> {
  const opened = await Promise.all(['data/crocus-city-hall', 'data/harbour-fire'].map((folder) => readChecked(folder)));
  return opened.map((one) => one.index.graph);
}

/** `embedders`: sites that may show the page in a frame. */
export async function startViewer(
  reads?: Reads,
  { embedders = [], ...browserOptions }: BrowserOptions & { readonly embedders?: readonly string[] } = {},
): Promise<ViewerServer> {
  if (!existsSync(`${viewerFolder}/index.html`)) {
    throw new Error('the viewer is not built: npm run build:viewer');
  }
  const served = reads ?? buildReadsFromFiles(await readShippedGraphs(), await loadQuestions());
  const files = await readStaticFiles(viewerFolder);
  const serve = (wanted: number): Promise<Listening> =>
    listen(
      (port) =>
        buildApp({
          reads: served,
          files,
          version: 'test',
          embedders,
          hosts: new Set([`127.0.0.1:${port}`]),
          logError: () => undefined,
        }).fetch as (request: Request) => Promise<Response>,
      { host: '127.0.0.1', port: wanted },
    );
  let listening = await serve(0);
  const browser = await launchBrowser(browserOptions);
  const url = `http://127.0.0.1:${listening.port}/`;
  const contexts = new Map<string, Promise<BrowserContext>>();
  return {
    open: async (hash = '', options = {}, patienceMs = openingMs) => {
      const key = JSON.stringify(options);
      const context = contexts.get(key) ?? openContext(browser, options);
      contexts.set(key, context);
      return openPage(await context, `${url}${hash}`, patienceMs);
    },
    url,
    openBlank: async () => {
      const context = await openContext(browser, {});
      return { page: await context.newPage(), close: () => context.close() };
    },
    goAway: () => listening.close(),
    comeBack: async () => {
      listening = await serve(listening.port);
    },
    stop: async () => {
      await browser.close();
      await listening.close();
    },
  };
}

/** One for all pages of a size and a theme: what they fetch and compile is fetched and compiled once. */
async function openContext(browser: Browser, options: ViewerOptions): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.theme ?? 'light',
    reducedMotion: 'reduce',
    hasTouch: options.hasTouch ?? false,
  });
  // What is waited for without another limit comes late on a busy machine, too.
  context.setDefaultTimeout(waitingMs);
  return context;
}

async function openPage(context: BrowserContext, address: string, patienceMs: number): Promise<OpenedViewer> {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(address);
  await settle(page, patienceMs);
  return { page, errors, close: () => page.close() };
}

/** Follows a link inside the open page, as an entry in the address bar does, until what it names is there. */
export async function follow(page: Page, hash: string): Promise<void> {
  const dataset = new URLSearchParams(hash.slice(1)).get('dataset') ?? '';
  await page.evaluate(`new Promise((done) => {
    location.hash = ${JSON.stringify(hash)};
    const look = () => {
      const shows = document.querySelector('.affair-name select')?.value;
      requestAnimationFrame(shows === ${JSON.stringify(dataset)} ? () => requestAnimationFrame(done) : look);
    };
    requestAnimationFrame(look);
  })`);
  await settle(page);
}

/** Until something to read is there, and two frames have passed without a change of the camera. */
export async function settle(page: Page, patienceMs = openingMs): Promise<void> {
  const something =
    '.graph-host[data-drawn="true"], .acc-view, .list-view, .document-page, .positions, .lanes-page, .state:not([aria-busy])';
  await page.waitForSelector(something, { timeout: patienceMs });
  await page.evaluate(
    'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))',
  );
}
