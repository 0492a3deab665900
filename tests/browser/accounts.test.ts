// The accounts as a document, measured: everything stands whole on the screen, pointing and choosing rebuild nothing, keys walk it and
// back, paper has all of it.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGeneratedGraph } from '../support/generated-affair.ts';
import { readsOver } from '../support/http-reads.ts';
import { settle, startViewer, type ViewerServer } from './open-viewer.ts';

const crocus = '#dataset=crocus-city-hall&layout=accounts';
const harbour = '#dataset=harbour-fire&layout=accounts';

/** Cards and lines that are not whole in the window, by id. */
const readOutside = `(() => {
  const place = document.querySelector('.acc-view').getBoundingClientRect();
  return [...document.querySelectorAll('.acc-view [data-id]')].filter((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return left < place.left || right > place.right + 1 || top < place.top || bottom > place.bottom + 1;
  }).map((one) => one.dataset.id);
})()`;
/** What is cut: text wider or higher than the box that holds it. */
const readCut = `[...document.querySelectorAll('.acc-view *, .bar .seg *, .layout-choice')]
  .filter((one) => one.checkVisibility() && !one.closest('.sr-only, svg, .question-tab-probe, .acc-jump ul'))
  .filter((one) => getComputedStyle(one).overflow !== 'visible' && getComputedStyle(one).overflow !== 'auto')
  .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
  .map((one) => one.className + ': ' + one.textContent.slice(0, 60))`;
/** Texts of which two lie on each other. */
const readCrossed = `(() => {
  const words = [...document.querySelectorAll('.acc-name, .acc-count, .acc-section, .acc-card p, .acc-sign p, .acc-line, .acc-silence, .acc-caption')]
    .filter((one) => one.checkVisibility());
  const boxes = words.filter((one) => !one.matches('.sr-only')).map((one) => [one, one.getBoundingClientRect()]);
  const lie = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  return boxes.flatMap(([one, a], at) => boxes.slice(at + 1)
    .filter(([other, b]) => !one.contains(other) && !other.contains(one) && lie(a, b))
    .map(([other]) => one.textContent.slice(0, 40) + ' × ' + other.textContent.slice(0, 40)));
})()`;
const readSmall = `[...document.querySelectorAll('.acc-view *')]
  .filter((one) => one.checkVisibility() && [...one.childNodes].some((child) => child.nodeType === 3 && child.data.trim() !== ''))
  .filter((one) => parseFloat(getComputedStyle(one).fontSize) < 11)
  .map((one) => one.className + ': ' + one.textContent.slice(0, 40))`;
const focused = 'document.activeElement.closest("[data-id]")?.dataset.id ?? document.activeElement.className';

async function listContested(page: Page): Promise<readonly string[]> {
  await page.locator('.question-others summary').click();
  await page.locator('.question-menu button').first().waitFor();
  const inMenu = await page.locator('.question-menu button bdi').allTextContents();
  await page.keyboard.press('Escape');
  const tabs = await page.locator('.question-tab-row .question-tab bdi').allTextContents();
  return [...tabs, ...inMenu];
}

async function chooseQuestion(page: Page, text: string): Promise<void> {
  const tab = page.locator('.question-tab-row .question-tab', { hasText: text });
  if ((await tab.count()) > 0) await tab.first().click();
  else {
    await page.locator('.question-others summary').click();
    await page.locator('.question-menu button', { hasText: text }).first().click();
  }
  await page.locator('.question-tab-row [aria-current]', { hasText: text }).waitFor();
}

describe('the accounts', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer();
  });
  afterAll(() => viewer.stop());

  test('the founding case stands on one screen: 27 statements and the silence, whole, beside the open pane', async () => {
    const { page, errors, close } = await viewer.open(crocus);
    await page.waitForSelector('.time-lead, .spine-title');
    await page.waitForSelector('.pane .caps');

    const ids = await page.locator('.acc-view [data-id]').evaluateAll((all) => all.map((one) => one.dataset.id));

    expect(new Set(ids).size).toBe(28);
    expect(await page.evaluate<string[]>(readOutside)).toEqual([]);
    expect(await page.evaluate<string[]>(readCut)).toEqual([]);
    expect(await page.evaluate<string[]>(readCrossed)).toEqual([]);
    expect(await page.evaluate<string[]>(readSmall)).toEqual([]);
    expect(await page.locator('canvas').count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  test.each([
    ['crocus-city-hall', 9],
    ['harbour-fire', 11],
  ] as const)('every question of %s: cards whole, nothing cut, nothing crossed', async (dataset, count) => {
    const { page, close } = await viewer.open(`#dataset=${dataset}&layout=accounts`);
    const questions = await listContested(page);

    for (const text of questions) {
      await chooseQuestion(page, text);
      const found = {
        cut: await page.evaluate<string[]>(readCut),
        crossed: await page.evaluate<string[]>(readCrossed),
        small: await page.evaluate<string[]>(readSmall),
      };
      expect({ text, ...found }).toEqual({ text, cut: [], crossed: [], small: [] });
    }

    expect(questions).toHaveLength(count);
    await close();
  });

  test.each([
    ['twice its size', { width: 720, height: 450 }],
    ['a phone lying down', { width: 844, height: 390 }],
    ['a phone', { width: 390, height: 844 }],
    ['a tablet', { width: 768, height: 1024 }],
  ] as const)('%s: whole cards, and nothing goes sideways', async (_, size) => {
    const { page, close } = await viewer.open(crocus, size);
    await page.waitForSelector('.time-lead, .spine-title');

    const width = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    const cards = await page.evaluate<string[]>(`[...document.querySelectorAll('.acc-card')]
      .filter((one) => one.getBoundingClientRect().left < 0 || one.getBoundingClientRect().right > innerWidth)
      .map((one) => one.dataset.id)`);

    expect(width).toBe(0);
    expect(cards).toEqual([]);
    expect(await page.evaluate<string[]>(readCut)).toEqual([]);
    expect(await page.evaluate<string[]>(readCrossed)).toEqual([]);
    await close();
  });

  test('on a phone the first screen says what happened, and both accounts are there with a card', async () => {
    const { page, close } = await viewer.open('#dataset=crocus-city-hall', { width: 390, height: 844, hasTouch: true });

    expect(await page.locator('.acc-facts').textContent()).toContain('at least 143 people');
    expect(await page.locator('.acc-facts').textContent()).toContain('1 document');
    const bar = await page.locator('.acc-jump').boundingBox();
    expect((bar?.y ?? 999) + (bar?.height ?? 0)).toBeLessThan(844);
    const rival = page.locator('.acc-camp', { hasText: 'Answer: Ukraine' }).locator('.acc-card').first();
    const card = await rival.boundingBox();
    expect((card?.y ?? 999) + (card?.height ?? 0)).toBeLessThan(844);
    await page.locator('.acc-jump button', { hasText: 'Ukraine' }).tap();
    const head = await page.locator('.acc-head', { hasText: 'Ukraine' }).boundingBox();
    expect(head?.y).toBeGreaterThan(0);
    expect(head?.y).toBeLessThan(300);
    expect(await page.locator('.acc-jump').isVisible()).toBe(true);
    await close();
  });

  test('pointing draws lines and touches no card; choosing replaces none', async () => {
    const { page, close } = await viewer.open(crocus);
    await page.evaluate(`(() => {
      window.changed = [];
      new MutationObserver((all) => {
        for (const one of all) if (!one.target.closest?.('.acc-lines-over') && ![...one.addedNodes, ...one.removedNodes].some((node) => node.matches?.('.acc-lines-over'))) window.changed.push(one.type + ' ' + one.target.className);
      }).observe(document.querySelector('.acc-view'), { childList: true, attributes: true, characterData: true, subtree: true });
      for (const card of document.querySelectorAll('.acc-card')) card.isOld = true;
    })()`);

    await page.locator('.acc-card[data-id="kremlin-links-ukraine"]').hover();
    await page.waitForSelector('.acc-over');
    const lines = await page.locator('.acc-over').count();
    await page.mouse.move(5, 400);
    await page.waitForSelector('.acc-over', { state: 'detached' });
    const changed = await page.evaluate<string[]>('window.changed');
    await page.locator('[data-id="isis-k-claims"] a').click();
    await page.waitForSelector('.pane .quote');
    const kept = await page.evaluate<boolean>(
      "[...document.querySelectorAll('.acc-card')].every((card) => card.isOld)",
    );

    expect(lines).toBeGreaterThan(4);
    expect(changed).toEqual([]);
    expect(kept).toBe(true);
    await close();
  });

  test('lines of what is chosen cross no word, for any statement of the founding case', async () => {
    const { page, close } = await viewer.open(crocus);
    await page.waitForSelector('.acc-card');
    const ids = await page.locator('.acc-camp [data-id]').evaluateAll((all) => all.map((one) => one.dataset.id ?? ''));

    let lines = 0;
    for (const id of ids) {
      await page.evaluate(`location.hash = '${crocus}&select=${id}'`);
      await page.locator(`[data-id="${id}"].is-chosen`).waitFor();
      const drawn = await page.evaluate<{ lines: number; crossed: string[] }>(`(() => {
        const paths = [...document.querySelectorAll('.acc-over > path:first-child')];
        const words = [...document.querySelectorAll('.acc-who, .acc-claim, .acc-sign p, .acc-head *, .acc-section, .acc-line, .acc-beside-title, .acc-caption, .acc-contradictions button')]
          .filter((one) => one.checkVisibility() && !one.matches('.sr-only'))
          .flatMap((one) => { const range = document.createRange(); range.selectNodeContents(one); return [...range.getClientRects()]; });
        const origin = document.querySelector('.acc-view').getBoundingClientRect();
        const crossed = paths.flatMap((path) => {
          const length = path.getTotalLength();
          const hits = [];
          for (let at = 0; at < length; at += 4) {
            const { x, y } = path.getPointAtLength(at);
            const [left, top] = [x + origin.left, y + origin.top];
            if (words.some((box) => left > box.left + 1 && left < box.right - 1 && top > box.top + 2 && top < box.bottom - 2)) hits.push(Math.round(left) + ' ' + Math.round(top));
          }
          return hits.length > 0 ? [hits[0]] : [];
        });
        return { lines: paths.length, crossed };
      })()`);
      lines += drawn.lines;
      expect({ id, crossed: drawn.crossed }).toEqual({ id, crossed: [] });
    }

    expect(lines).toBeGreaterThan(15);
    await close();
  });

  test('by keyboard: into the cards, along and across, and back the same way', async () => {
    const { page, close } = await viewer.open(crocus);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const arrows = [
      'ArrowDown',
      'ArrowDown',
      'ArrowDown',
      'ArrowDown',
      'ArrowRight',
      'ArrowLeft',
      'ArrowDown',
      'ArrowDown',
    ];
    const back = { ArrowDown: 'ArrowUp', ArrowUp: 'ArrowDown', ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

    const reached = [await page.evaluate<string>(focused)];
    for (const arrow of arrows) {
      await page.keyboard.press(arrow);
      reached.push(await page.evaluate<string>(focused));
    }
    const undone = [reached.at(-1)];
    for (const arrow of arrows.toReversed()) {
      await page.keyboard.press(back[arrow as keyof typeof back]);
      undone.push(await page.evaluate<string>(focused));
    }

    expect(reached[0]).toBe('isis-k-claims');
    expect(new Set(reached).size).toBeGreaterThan(6);
    // Left after right has led back already; undone, it leads right again.
    expect(undone.toReversed()).toEqual(reached);
    expect(await page.evaluate<number>(`document.querySelectorAll('.acc-view [data-id] [tabindex="0"]').length`)).toBe(
      1,
    );
    await close();
  });

  test('is read as headings with lists under them, each card as one sentence', async () => {
    const { page, close } = await viewer.open(crocus);

    const region = page.getByRole('region', { name: /Answer: Ukraine/ });
    const list = region.getByRole('list', { name: 'Held: Ukraine' });

    expect(await list.getByRole('link').getAttribute('aria-label')).toBe(
      'Vladimir Putin and other Russian politicians claim (“linking”), as told by Government of Ukraine: Ukraine is ' +
        'linked to the attack. Contradicted by five. Paraphrase. Hints at it.',
    );
    expect(await region.getByRole('list', { name: 'Against: Ukraine' }).getByRole('listitem').count()).toBe(3);
    await page.getByRole('button', { name: /5 contradictions, one by one/ }).click();
    expect(await page.locator('.acc-pairs > li').count()).toBe(5);
    await close();
  });

  test('what is searched for is unfolded and scrolled near', async () => {
    const { page, close } = await viewer.open(harbour);
    await page.keyboard.press('Control+k');
    await page.waitForSelector('.search-input');
    await page.keyboard.type('burned for eleven hours');
    await page.waitForSelector('.result mark');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.acc-view .is-chosen');
    await settle(page);

    const box = await page.locator('.acc-view .is-chosen').boundingBox();
    const place = await page.locator('.acc-view').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(place?.y ?? 0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((place?.y ?? 0) + (place?.height ?? 0) + 1);
    await close();
  });

  test('the legend is one button away, and closed by Esc', async () => {
    const { page, close } = await viewer.open(crocus);

    await page.locator('.shown-button').click();
    await page.locator('.shown-panel .legend label', { hasText: 'supports' }).click();
    expect(await page.evaluate<string>('location.hash')).toContain('hide=supports');
    expect(await page.locator('.shown-off').textContent()).toContain('1');
    await page.keyboard.press('Escape');
    expect(await page.locator('.shown-panel').count()).toBe(0);
    await close();
  });
});

describe('the accounts of many statements', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer(readsOver([buildGeneratedGraph({ id: 'large', assertions: 600, seed: 7 })]));
  });
  afterAll(() => viewer.stop());

  test('hold no more than 5,000 nodes, opened lists included', async () => {
    const { page, errors, close } = await viewer.open('#layout=accounts');
    const count = () => page.evaluate<number>("document.querySelectorAll('*').length");
    const opened = await count();
    const folds = page.locator('.acc-fold button[aria-expanded="false"]');
    while ((await folds.count()) > 0) await folds.first().click();
    await settle(page);

    expect(opened).toBeLessThan(5_000);
    expect(await count()).toBeLessThan(5_000);
    expect(errors).toEqual([]);
    await close();
  });
});
