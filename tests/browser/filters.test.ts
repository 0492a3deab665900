// The page under every switch of its filters: each sentence and number is that of the unfiltered page, what is hidden is said
// beside it, and one button brings it back.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Affair, readAffair } from '../../viewer/src/affair/affair.ts';
import { type Filters, listVisible, noFilters } from '../../viewer/src/choice/visibility.ts';
import type { LayoutName } from '../../viewer/src/layout/layouts.ts';
import { noChoices, renderHash } from '../../viewer/src/state/url-state.ts';
import { listFilterStates } from '../support/filter-states.ts';
import { follow, readShippedGraphs, settle, startViewer, type ViewerServer } from './open-viewer.ts';

/** What the page says in sentences and numbers, without the note on what is hidden and without single cards. */
const readSentences = `(() => {
  const textOf = (one) => {
    const copy = one.cloneNode(true);
    for (const note of copy.querySelectorAll('.hidden-note, .strip-days')) note.remove();
    return copy.textContent.replace(/\\s+/g, ' ').trim();
  };
  const all = (selector) => [...document.querySelectorAll(selector)].map(textOf);
  return {
    caption: all('.acc-caption, .caption-line'),
    questions: all('.side-questions, .question-tabs'),
    overview: all('.pane .reading'),
    headings: all('.acc-head, .acc-section, .acc-jump, .acc-sign, .acc-cell, .list-column h3 bdi'),
    titles: all('.list-view h2').map((text) => text.replace(/(\\d+) of (\\d+), \\d+ hidden by your filters/, '$2')),
    legend: all('.legend li').map((text) => text.replace(/\\d+ of (\\d+)$/, '$1')),
    dates: all('.time-lead').map((text) => text.replace(/ · \\d+ of the dated hidden by your filters|, \\d+ not to the day/g, '')),
    spines: all('.spine-title').map((text) => text.replace(/ · \\d+ hidden by your filters/, '')),
  };
})()`;

type Sentences = Readonly<Record<string, readonly string[]>>;

const countNotes = "document.querySelectorAll('.hidden-note').length";

describe('filters', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer();
  });
  afterAll(() => viewer.stop());

  const addressOf = (dataset: string, layout: LayoutName, hidden: Filters) =>
    renderHash({ ...noChoices, dataset, layout, hidden });

  test.each([
    ['crocus-city-hall', 'accounts'],
    ['crocus-city-hall', 'list'],
    ['harbour-fire', 'accounts'],
    ['harbour-fire', 'list'],
  ] as const)(
    'change no sentence and no number of %s in %s, and are said wherever they hide',
    async (dataset, layout) => {
      const graph = (await readShippedGraphs()).find((one) => one.nodes.Dataset[0]?.id === dataset);
      if (graph === undefined) throw new Error('no dataset');
      const affair = readAffair(graph);
      const filtered = spread(listHiding(affair));
      expect(filtered.length).toBeGreaterThan(7);
      const { page, close } = await viewer.open(addressOf(dataset, layout, noFilters));
      await waitForParts(page);
      const plain = await page.evaluate<Sentences>(readSentences);

      for (const hidden of filtered) {
        await follow(page, addressOf(dataset, layout, hidden));
        const visible = listVisible(affair, hidden);
        const hides = Object.values(visible.hidden).some((count) => count > 0);

        // With nothing to show, a sentence stands in the place of the accounts; the list keeps its columns.
        const columns = visible.shown.size === 0 && layout === 'accounts' ? { headings: [] } : {};
        expect({ hidden, said: await page.evaluate<Sentences>(readSentences) }).toEqual({
          hidden,
          said: { ...plain, ...columns },
        });
        expect({ hidden, notes: (await page.evaluate<number>(countNotes)) > 0 }).toEqual({ hidden, notes: hides });
      }
      await close();
    },
  );

  test('an empty page says why, and one button brings everything back', async () => {
    const [graph] = await readShippedGraphs();
    if (graph === undefined) throw new Error('no dataset');
    const everything = listFilterStates(readAffair(graph)).at(-1);
    if (everything === undefined) throw new Error('no state');
    const { page, close } = await viewer.open(addressOf('crocus-city-hall', 'accounts', everything));
    await waitForParts(page);

    expect(await page.locator('.acc-nothing').textContent()).toContain('your filters hide all 28 cards');
    expect(await page.locator('.acc-caption').textContent()).toContain('Two accounts collide');
    await page.locator('.acc-nothing button').click();
    await settle(page);

    expect(await page.locator('.acc-nothing').count()).toBe(0);
    expect(await page.locator('.hidden-note').count()).toBe(0);
    expect(await page.locator('.acc-view [data-id]').count()).toBe(28);
    await close();
  });
});

/** What a page is asked in a minute; all states and all pairs are tried without a browser. */
const tried = 8;

function spread(states: readonly Filters[]): readonly Filters[] {
  const step = Math.ceil(states.length / tried);
  return states.filter((_, at) => at % step === 0 || at === states.length - 1);
}

/** Each switch alone and whole kinds, where they hide anything. */
function listHiding(affair: Affair): readonly Filters[] {
  const states = listFilterStates(affair).filter((one) => Object.values(one).flat().length !== 2);
  return states.filter((one) => Object.values(listVisible(affair, one).hidden).some((count) => count > 0));
}

/** Questions, legend and pane come in parts of their own. */
async function waitForParts(page: Page): Promise<void> {
  await page.waitForSelector('.question, .question-tab');
  const shown = page.locator('.shown-button');
  if ((await shown.count()) > 0) await shown.click();
  await page.waitForSelector('.legend li');
  await page.waitForSelector('.pane .caps');
  await page.waitForSelector('.time-lead, .spine-title');
}
