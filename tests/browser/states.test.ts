// Every state a user can see, at every size and in both themes: accessible, inside its window, without an error.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFaults } from './find-faults.ts';
import {
  follow,
  type OpenedViewer,
  settle,
  startViewer,
  type ViewerOptions,
  type ViewerServer,
} from './open-viewer.ts';

interface Scenario {
  readonly name: string;
  readonly hash: string;
  readonly options?: ViewerOptions;
  readonly act?: (page: Page) => Promise<void>;
}

const crocus = '#dataset=crocus-city-hall';
const harbour = '#dataset=harbour-fire';
const sizes = {
  desk: { width: 1440, height: 900 },
  tablet: { width: 768, height: 1024 },
  phone: { width: 390, height: 844 },
} as const;

const scenarios: readonly Scenario[] = [
  { name: 'accounts', hash: `${crocus}&layout=accounts`, options: sizes.desk },
  { name: 'accounts, lying', hash: `${crocus}&layout=accounts`, options: { width: 844, height: 390 } },
  { name: 'many accounts', hash: `${harbour}&layout=accounts&question=how-many-died`, options: sizes.desk },
  ...Object.entries(sizes).flatMap(([size, window]): Scenario[] => [
    { name: `accounts, ${size}, dark`, hash: `${harbour}&layout=accounts`, options: { ...window, theme: 'dark' } },
    { name: `list, ${size}`, hash: `${crocus}&layout=list`, options: window },
    {
      name: `an assertion chosen, ${size}`,
      hash: `${crocus}&layout=accounts&select=isis-k-claims`,
      options: window,
    },
  ]),
  {
    name: 'a told assertion chosen, dark',
    hash: `${crocus}&layout=accounts&select=kremlin-links-ukraine`,
    options: { theme: 'dark' },
  },
  { name: 'a list on a phone, dark', hash: `${crocus}&layout=list`, options: { ...sizes.phone, theme: 'dark' } },
  { name: 'a larger affair', hash: `${harbour}&layout=accounts` },
  { name: 'a larger affair as a list', hash: `${harbour}&layout=list` },
  { name: 'an actor chosen', hash: `${crocus}&select=putin` },
  { name: 'a document chosen', hash: `${crocus}&select=article` },
  { name: 'an account chosen', hash: `${crocus}&select=who-is-responsible=isis-k` },
  { name: 'a question as a record', hash: `${crocus}&select=who-is-responsible`, options: { theme: 'dark' } },
  { name: 'something unknown chosen', hash: `${crocus}&select=nobody-and-nothing` },
  { name: 'some things hidden', hash: `${crocus}&hide=supports,reports&hide-actors=boyes` },
  {
    name: 'the search, with results',
    hash: crocus,
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.waitForSelector('.search-input');
      await page.keyboard.type('ukraine');
      await page.waitForSelector('.results .result');
    },
  },
  {
    name: 'the help',
    hash: crocus,
    options: { theme: 'dark' },
    act: async (page) => {
      await page.keyboard.press('?');
      await page.waitForSelector('.keys');
    },
  },
  {
    name: 'the legend and the questions open',
    hash: `${crocus}&layout=accounts`,
    act: async (page) => {
      await page.locator('.shown-button').click();
      await page.waitForSelector('.shown-panel');
      await page.evaluate(
        "for (const one of document.querySelectorAll('.shown-panel details, .question-others')) one.open = true",
      );
    },
  },
  {
    name: 'the filters open',
    hash: `${crocus}&layout=list`,
    act: (page) => page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true"),
  },
];

const withKeys = scenarios.map((scenario) => ({ ...scenario, key: JSON.stringify(scenario.options ?? {}) }));
/** By size and theme, so that one page shows them one after the other; what opens something comes last. */
const inOrder = withKeys.toSorted(
  (a, b) => a.key.localeCompare(b.key) || Number(a.act !== undefined) - Number(b.act !== undefined),
);

describe('every state', () => {
  let viewer: ViewerServer;
  let opened: (OpenedViewer & { readonly key: string }) | undefined;
  beforeAll(async () => {
    viewer = await startViewer();
  });
  afterAll(() => viewer.stop());

  async function show({ hash, options, act, key }: (typeof inOrder)[number]): Promise<OpenedViewer> {
    if (opened?.key === key && act === undefined) {
      await follow(opened.page, hash);
      return opened;
    }
    await opened?.close();
    opened = { ...(await viewer.open(hash, options)), key };
    await act?.(opened.page);
    if (act !== undefined) await settle(opened.page);
    return opened;
  }

  test.each(inOrder)('$name: passes axe, stays inside the window, logs no error', async (scenario) => {
    const { page, errors } = await show(scenario);

    const faults = await findFaults(page);
    const sideways = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );

    expect(faults).toEqual([]);
    expect(sideways).toBe(0);
    expect(errors).toEqual([]);
  });
});
