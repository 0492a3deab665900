// The folder that `rashomon site` writes, as its readers meet it: from the disk, from a web server in a sub-path, and without scripts.
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSiteOf, type SiteFiles, writeScratchSite } from '../support/build-site.ts';
import { type Listening, startListening } from '../support/start-listening.ts';
import { launchBrowser } from './launch-browser.ts';
import { readShippedGraphs, settle } from './open-viewer.ts';

const subPath = '/papers/2026/';
/** On a busy machine; a worker that does not run takes longer. */
const settlingMs = 180_000;

let files: SiteFiles;
let folder: string;
let browser: Browser;
let server: Listening;
let base: string;

beforeAll(async () => {
  files = await buildSiteOf(await readShippedGraphs(), 'https://example.org/affairs/');
  folder = writeScratchSite(files);
  browser = await launchBrowser();
  const site = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const content = files.get(path.slice(subPath.length));
    const type = types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    if (!path.startsWith(subPath) || content === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': type }).end(content);
  });
  server = await startListening(site);
  base = `http://127.0.0.1:${server.port}${subPath}`;
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  png: 'image/png',
};

interface Opened {
  readonly page: Page;
  readonly amiss: readonly string[];
}

/** `amiss`: errors, reports of the content policy, and requests to anywhere else. */
async function open(address: string, options: { readonly javaScriptEnabled?: boolean } = {}): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const amiss: string[] = [];
  page.on('pageerror', (error) => amiss.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('GPU stall'))
      amiss.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    const own = [pathToFileURL(`${folder}/`).href, base, 'blob:', 'data:'];
    if (!own.some((one) => url.startsWith(one))) amiss.push(url);
  });
  await page.goto(address);
  return { page, amiss };
}

describe('a site in German', () => {
  test('has German pages and opens in German; what is recorded and cited stays as it is', async () => {
    const german = await buildSiteOf(await readShippedGraphs(), undefined, 'de');
    const read = (path: string) => String(german.get(path));
    const question = read('crocus-city-hall/question/who-is-responsible.html');
    const pages = [...german.keys()].filter((path) => path.endsWith('.html'));

    expect([...german.keys()]).toEqual([...files.keys()].filter((path) => path !== 'sitemap.xml'));
    expect(pages.filter((path) => !read(path).includes('<html lang="de">'))).toEqual([]);
    expect(
      pages.filter((path) => /Open in the viewer|Held by|, as told by [^<]*<\/bdi><\/span>/.test(read(path))),
    ).toEqual([]);
    expect(read('index.html')).toContain('<meta name="rashomon-language" content="de"');
    expect(question).toContain('laut Government of Ukraine');
    expect(question).toContain('lang="en">Who is responsible for the attack?');
    expect(question).toMatch(/<bdi lang="en">[^<]*as told by Government of Ukraine/);
  });
});

describe('the viewer in a folder', () => {
  const roads = [
    ['from the disk', () => pathToFileURL(`${folder}/`).href],
    ['from a web server in a sub-path', () => base],
  ] as const;

  test.each(roads)('opens %s, chooses, searches and changes the affair', async (_road, at) => {
    const { page, amiss } = await open(`${at()}index.html#dataset=crocus-city-hall&layout=list`);
    await settle(page);
    expect(await page.title()).toContain('Crocus City Hall');

    await page.locator('main a.record').first().click();
    expect(await page.locator('.pane .claim-title').first().textContent()).not.toBe('');
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input').fill('Putin');
    await page.locator('dialog[open] [role="option"]').first().waitFor();
    await page.keyboard.press('Escape');
    await page.goto(`${at()}index.html#dataset=harbour-fire&layout=list`);
    await page.waitForFunction(`document.title.includes('Rope Store')`);
    expect(amiss).toEqual([]);
  });

  test.each(roads)('draws every picture and settles the graph %s', async (_road, at) => {
    const { page, amiss } = await open(`${at()}index.html#dataset=crocus-city-hall&layout=graph`);
    await page.waitForSelector('.graph-host[data-drawn="true"][data-settled="true"]', { timeout: settlingMs });
    await page.goto(`${at()}index.html#dataset=crocus-city-hall&layout=accounts`);
    await settle(page);
    expect(amiss).toEqual([]);
  });

  test('says so where a file of it is missing', async () => {
    const some = new Map([...files].filter(([path]) => !path.startsWith('data/')));
    const { page } = await open(pathToFileURL(`${writeScratchSite(some)}/index.html`).href);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('This folder holds no data/crocus-city-hall.js.');
  });

  test('is a list of its affairs where no script runs', async () => {
    const { page, amiss } = await open(pathToFileURL(`${folder}/index.html`).href, { javaScriptEnabled: false });
    expect(await page.locator('main a').allTextContents()).toEqual([
      'Crocus City Hall attack',
      'The Rope Store fire (invented)',
    ]);
    expect(amiss).toEqual([]);
  });
});

interface ReadPage {
  readonly path: string;
  readonly title: string;
  readonly shape: unknown;
  readonly links: readonly string[];
  readonly statements: readonly { readonly id: string; readonly who: string; readonly forms: readonly string[] }[];
}

const readPage = `(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  return {
    title: document.title,
    shape: {
      lang: document.documentElement.lang,
      mode: document.compatMode,
      headings: all('h1').length,
      scripts: all('script').length,
      inline: all('[style], style, script:not([src]), [onclick], [onload], [onerror]').length,
      twins: all('[id]').length - new Set(all('[id]').map((one) => one.id)).size,
      described: document.querySelector('meta[name=description]').content.length > 20,
      picture: document.querySelector('meta[property="og:image"]').content,
    },
    links: all('a[href], link[href]:not([rel=canonical]), img[src], script[src]').map((one) => one.href || one.src),
    statements: all('[data-statement]').map((one) => ({
      id: one.dataset.statement,
      who: one.querySelector('.who').textContent,
      forms: [...one.querySelectorAll('.form')].map((form) => form.textContent),
    })),
  };
})()`;

describe('the plain pages', () => {
  let pages: readonly ReadPage[];
  let amiss: readonly string[];

  beforeAll(async () => {
    const opened = await open(`${base}index.html`, { javaScriptEnabled: false });
    amiss = opened.amiss;
    const read: ReadPage[] = [];
    for (const path of [...files.keys()].filter((one) => one.endsWith('.html'))) {
      await opened.page.goto(base + path);
      read.push({ path, ...((await opened.page.evaluate(readPage)) as Omit<ReadPage, 'path'>) });
    }
    pages = read;
  });

  test('are the same bytes when they are written again, pictures included', async () => {
    const again = await buildSiteOf(await readShippedGraphs(), 'https://example.org/affairs/');
    expect([...again.keys()]).toEqual([...files.keys()]);
    const differs = ([path, content]: readonly [string, string | Uint8Array]) =>
      Buffer.compare(Buffer.from(content), Buffer.from(files.get(path) ?? '')) !== 0;
    expect([...again].filter(differs).map(([path]) => path)).toEqual([]);
  });

  test('are one for each question, actor and document, and all stand in the sitemap', async () => {
    const paths = pages.map((one) => one.path);
    for (const { nodes } of await readShippedGraphs()) {
      const dataset = nodes.Dataset[0]?.id;
      const kinds = { question: nodes.Question, actor: nodes.Actor, document: nodes.Document };
      for (const [kind, all] of Object.entries(kinds))
        for (const { id } of all) expect(paths).toContain(`${dataset}/${kind}/${id}.html`);
    }
    const sitemap = String(files.get('sitemap.xml'));
    expect(paths.filter((path) => !sitemap.includes(`<loc>https://example.org/affairs/${path}</loc>`))).toEqual([]);
  });

  test('read without scripts: a language, one heading, a title of their own, nothing inline, nothing amiss', () => {
    const picture = expect.stringMatching(/^https:\/\/example\.org\/affairs\/[\w-]+\/picture\.png$/);
    const expected = { lang: 'en', mode: 'CSS1Compat', headings: 1, inline: 0, twins: 0, described: true, picture };
    for (const { path, shape } of pages) {
      expect({ path, shape }).toEqual({ path, shape: { ...expected, scripts: path === 'index.html' ? 1 : 0 } });
    }
    expect(new Set(pages.map((one) => one.title)).size).toBeGreaterThan(pages.length - 6);
    expect(amiss).toEqual([]);
  });

  test('link only to what is there', () => {
    const missing = pages.flatMap(({ path, links }) =>
      links
        .filter((link) => {
          const [file = '', anchor = ''] = link.slice(base.length).split('#');
          const target = files.get(file);
          const isThere = !anchor.startsWith('s-') || String(target).includes(`id="${anchor}"`);
          return !link.startsWith(base) || target === undefined || !isThere;
        })
        .map((link) => `${path} → ${link}`),
    );
    expect(pages.flatMap((one) => one.links).length).toBeGreaterThan(1000);
    expect(missing).toEqual([]);
  });

  test('never give what is told without its teller, nor a paraphrase as direct words', async () => {
    let told = 0;
    for (const { nodes, relationships } of await readShippedGraphs()) {
      const isTold = new Set(relationships.REPORTS.map((one) => one.to));
      const ofAffair = pages.filter((one) => one.path.startsWith(`${nodes.Dataset[0]?.id}/`));
      for (const { path, statements } of ofAffair)
        for (const { id, who, forms } of statements) {
          if (isTold.has(id)) {
            told += 1;
            expect(who, `${path} ${id}`).toMatch(/as told by|noted by/);
          }
          const quotes = relationships.QUOTED_IN.filter((one) => one.from === id);
          if (quotes.some((one) => one.properties.form === 'direct')) continue;
          expect(forms, `${path} ${id}`).not.toContain('direct quote');
        }
    }
    expect(told).toBeGreaterThan(20);
  });

  test('carry a picture of 1200 by 630 for each affair', () => {
    const pictures = [...files].filter(([path]) => path.endsWith('.png')).map(([, content]) => Buffer.from(content));
    const sizes = pictures.map((bytes) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]);
    expect(sizes).toEqual([
      [1200, 630],
      [1200, 630],
    ]);
  });
});
