// The page in a frame of another site: shown to the origin that was allowed, to no other; what it leaves out there, and how it leads on.
import { createServer } from 'node:http';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Listening, startListening } from '../support/start-listening.ts';
import { startViewer, type ViewerServer } from './open-viewer.ts';

/** A page of another site that frames an address. */
async function serveHost(read: () => { readonly address: string; readonly width: number }): Promise<Listening> {
  const server = createServer((_, response) => {
    const { address, width } = read();
    response.setHeader('content-type', 'text/html');
    response.end(
      `<!doctype html><title>News</title><h1>An article</h1><iframe title="Who says what" width="${width}" height="520" src="${address.replaceAll('&', '&amp;')}"></iframe>`,
    );
  });
  return await startListening(server);
}

describe('the page in a frame', () => {
  let viewer: ViewerServer;
  let host: Listening;
  let framed = { address: '', width: 900 };
  beforeAll(async () => {
    host = await serveHost(() => framed);
    // Another name: another site, not only another port.
    viewer = await startViewer(undefined, { embedders: [`http://localhost:${host.port}`] });
  });
  afterAll(async () => {
    await viewer.stop();
    await host.close();
  });

  async function openHost(address: string, origin: 'allowed' | 'other', width = 900) {
    framed = { address: `${viewer.url}${address}`, width };
    const { page, close } = await viewer.openBlank();
    const refused: string[] = [];
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      (message.text().includes('frame-ancestors') ? refused : errors).push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`http://${origin === 'allowed' ? 'localhost' : '127.0.0.1'}:${host.port}/`);
    return { page, frame: page.frameLocator('iframe'), refused, errors, close };
  }

  const isShown = (frame: FrameLocator, selector: string) => frame.locator(selector).first().isVisible();

  async function waitUntilRefused(page: Page, refused: readonly string[]): Promise<void> {
    for (let tries = 0; refused.length === 0 && tries < 100; tries += 1) await page.waitForTimeout(50);
  }

  test('is shown to the allowed origin: the view and a line that leads to the whole page', async () => {
    const { page, frame, refused, errors, close } = await openHost(
      '?embed=1#dataset=crocus-city-hall&layout=accounts',
      'allowed',
    );
    await frame.locator('.embed-line').waitFor();
    await frame.locator('.acc-card').first().waitFor();

    expect(await frame.locator('.embed-line bdi').textContent()).toBe('Crocus City Hall attack, version 1.0.0');
    for (const left of ['.bar', '.pane', '.time-place']) expect(await isShown(frame, left)).toBe(false);
    await frame.locator('.acc-card[data-id="isis-k-claims"] a').click();
    await frame.locator('.pane .claim-title').waitFor();
    const [whole] = await Promise.all([page.context().waitForEvent('page'), frame.locator('.embed-line a').click()]);
    await whole.locator('.bar').waitFor();
    expect(whole.url()).toBe(`${viewer.url}#dataset=crocus-city-hall&layout=accounts&select=isis-k-claims`);
    expect(await whole.locator('.embed-line').count()).toBe(0);
    expect([...refused, ...errors]).toEqual([]);
    await close();
  });

  test.each([
    ['accounts', 900],
    ['accounts', 360],
    ['graph', 900],
    ['positions', 900],
    ['time', 900],
    ['list', 360],
  ] as const)('%s in a frame %i wide: inside it, with the words of what is chosen', async (layout, width) => {
    const chosen = `?embed=1#dataset=harbour-fire&layout=${layout}&select=company-fire-was-set`;
    const { page, frame, errors, close } = await openHost(chosen, 'allowed', width);
    await frame.locator('.embed-line').waitFor();
    await frame
      .locator('.graph-host[data-drawn="true"], .acc-card, .list-view, .positions table, .lane')
      .first()
      .waitFor();
    await frame.locator('.pane .claim-title').waitFor();
    const inside = page.frames().find((one) => one.url().startsWith(viewer.url));
    const fit = await inside?.evaluate(`(() => {
      const isWithin = (selector) => {
        const box = document.querySelector(selector).getBoundingClientRect();
        return box.width > 0 && box.left >= -1 && box.right <= innerWidth + 1 && box.top >= -1 && box.bottom <= innerHeight + 1;
      };
      const [pane, line] = ['.pane', '.embed-line'].map((one) => document.querySelector(one).getBoundingClientRect());
      const sideways = document.documentElement.scrollWidth - innerWidth;
      return { sideways, pane: isWithin('.pane'), line: isWithin('.embed-line'), apart: pane.bottom <= line.top + 1 };
    })()`);

    expect(fit).toEqual({ sideways: 0, pane: true, line: true, apart: true });
    expect(errors).toEqual([]);
    await close();
  });

  test('is refused to another origin, and without embed=1 to every origin', async () => {
    const other = await openHost('?embed=1#dataset=crocus-city-hall', 'other');
    await waitUntilRefused(other.page, other.refused);
    const whole = await openHost('#dataset=crocus-city-hall', 'allowed');
    await waitUntilRefused(whole.page, whole.refused);

    for (const { page, refused } of [other, whole]) {
      expect(refused.length).toBeGreaterThan(0);
      expect(page.frames().some((one) => one.url().startsWith(viewer.url))).toBe(false);
    }
    await other.close();
    await whole.close();
  });
});
