// One user's way through the page by mouse and keyboard. What is done at every size: tests/support/scenarios.ts.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startViewer, type ViewerServer } from './open-viewer.ts';

const focused = 'document.activeElement.closest("[data-id]")?.dataset.id ?? document.activeElement.className';
const crocus = '#dataset=crocus-city-hall';
const accounts = `${crocus}&layout=accounts`;

describe('the way through the page', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer();
  });
  afterAll(() => viewer.stop());

  test('the most contested question opens first, with what happened beside it', async () => {
    const { page, close } = await viewer.open(accounts);

    await page.waitForSelector('.pane .caps');

    expect(await page.locator('.question-tab-row [aria-current]').textContent()).toContain('Who is responsible');
    expect(await page.locator('.acc-caption').textContent()).toContain('Two accounts collide');
    expect(await page.locator('.pane').textContent()).toContain('What happened');
    expect(await page.locator('.pane').textContent()).toContain('at least 143');
    await close();
  });

  test('by keyboard alone: into the accounts, along a column, into the pane, and out again', async () => {
    const { page, close } = await viewer.open(accounts);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const first = await page.evaluate<string>(focused);
    await page.keyboard.press('ArrowDown');
    const second = await page.evaluate<string>(focused);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.claim-title');
    const chosen = await page.evaluate<string>('location.hash');
    const claim = await page.locator('.pane .claim-title').textContent();
    await page.keyboard.press('Escape');

    expect(first).toBe('isis-k-claims');
    expect(second).not.toBe(first);
    expect(chosen).toContain(`select=${second}`);
    expect(claim?.length).toBeGreaterThan(10);
    expect(await page.evaluate<string>('location.hash')).not.toContain('select=');
    await close();
  });

  test('arrow keys lead from card to card', async () => {
    const { page, close } = await viewer.open(accounts);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    const reached = [await page.evaluate<string>(focused)];
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowUp'] as const) {
      await page.keyboard.press(key);
      reached.push(await page.evaluate<string>(focused));
    }

    const steps = reached.slice(1).map((id, position) => id !== reached[position]);
    expect(steps).toEqual([true, true, true, true]);
    const cards = new Set(
      await page.locator('.acc-view [data-id]').evaluateAll((all) => all.map((one) => one.dataset.id)),
    );
    for (const id of reached) expect(cards.has(id)).toBe(true);
    await close();
  });

  test('choosing a contradiction explains it with both quotes', async () => {
    const { page, close } = await viewer.open(accounts);
    await page.getByRole('button', { name: /one by one/ }).click();
    await page.locator('.acc-pair-kind a').first().click();
    await page.waitForSelector('.pane .ends');

    expect(await page.locator('.pane .ends .quote').count()).toBe(2);
    expect(await page.evaluate<string>('location.hash')).toContain('~contradicts~content');
    await close();
  });

  test('the legend hides a kind of line and says how much it hides', async () => {
    const { page, close } = await viewer.open(accounts);

    await page.locator('.shown-button').click();
    await page.locator('.legend label', { hasText: 'contradicts' }).first().click();

    expect(await page.locator('.acc-caption .hidden-note').textContent()).toMatch(
      /Your filters hide \d+ of \d+ relations/,
    );
    expect(await page.evaluate<string>('location.hash')).toContain('hide=contradicts');
    await page.locator('.acc-caption').getByRole('button', { name: 'show all' }).click();
    expect(await page.locator('.hidden-note').count()).toBe(0);
    await close();
  });

  test('a citation names the teller, and is read where it is copied', async () => {
    const { page, close } = await viewer.open(`${accounts}&select=kremlin-links-ukraine`);
    await page.waitForSelector('.citation');

    const text = await page.locator('.citation p').first().textContent();

    expect(text).toContain('as told by Government of Ukraine');
    expect(text).toContain('paraphrase');
    expect(text).not.toContain('“linking Ukraine to the assault”');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'copy citation' }).first().click();
    await page.waitForSelector('.toast.shown');
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(text);
    await close();
  });

  test('a phone opens the accounts, and the list is one choice away', async () => {
    const { page, close } = await viewer.open(crocus, { width: 390, height: 844, hasTouch: true });

    expect(await page.locator('.acc-view').count()).toBe(1);
    await page.getByLabel('Layout').selectOption('list');
    await page.waitForSelector('.list-view');

    expect(await page.locator('tbody tr').count()).toBeGreaterThan(20);
    await close();
  });
});
