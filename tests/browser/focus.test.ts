// Where the keyboard is, measured in pixels: whatever takes the focus, in any view, changes around itself by 3 to 1 at least. How the
// ring is drawn, and that nothing moves for who asks for none: tests/unit/viewer/theme/focus-and-motion.test.ts.
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contrastOf } from '../support/theme-tokens.ts';
import { follow, settle, startViewer, type ViewerServer } from './open-viewer.ts';

const crocus = '#dataset=crocus-city-hall';
const harbour = '#dataset=harbour-fire';

interface Place {
  readonly name: string;
  readonly hash: string;
  /** Pressed or clicked, to open what else takes the focus there. */
  readonly open?: (page: Page) => Promise<void>;
}

const places: readonly Place[] = [
  { name: 'accounts', hash: `${crocus}&layout=accounts&select=kremlin-links-ukraine` },
  { name: 'axis', hash: `${harbour}&layout=accounts&question=how-many-died` },
  { name: 'positions', hash: `${harbour}&layout=positions` },
  { name: 'two speakers', hash: `${crocus}&layout=positions&compare=putin,kyiv` },
  { name: 'time', hash: `${harbour}&layout=time` },
  { name: 'list', hash: `${crocus}&layout=list&select=putin` },
  { name: 'document', hash: `${crocus}&read=article` },
  { name: 'graph', hash: `${crocus}&layout=graph`, open: (page) => page.locator('.graph-key > summary').click() },
  { name: 'filters', hash: `${harbour}&layout=accounts`, open: (page) => page.locator('.shown-button').click() },
  { name: 'saving', hash: `${crocus}&layout=list`, open: (page) => page.locator('.save-button').click() },
  { name: 'help', hash: `${crocus}&layout=list`, open: (page) => page.keyboard.press('?') },
];

/** In the page: one of each kind of what takes the focus, marked; by tag and class, its own and that of what it stands in. */
const markKinds = `(() => {
  const kinds = new Set();
  const box = document.querySelector('dialog[open]') ?? document;
  const all = box.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]');
  return [...all].flatMap((one) => {
    if (one.disabled || one.tabIndex < 0 || !one.checkVisibility({ visibilityProperty: true })) return [];
    const kind = one.tagName.toLowerCase() + '.' + one.classList[0] + ' in ' + (one.parentElement.closest('[class]')?.classList[0] ?? '');
    if (kinds.has(kind)) return [];
    kinds.add(kind);
    one.dataset.focusKind = kind;
    return [kind];
  });
})()`;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far the ring may stand from what it is around. */
const reach = 6;

/** In the page: gives it the focus, or takes the focus away, and says where it lies. */
const handle = (kind: string, isFocused: boolean) => `(async () => {
  const one = document.querySelector('[data-focus-kind=' + CSS.escape(${JSON.stringify(kind)}) + ']');
  one.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  if (${isFocused}) one.focus({ preventScroll: true });
  else document.activeElement.blur();
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  // A card takes the ring of the link in it.
  const { x, y, width, height } = (one.closest('.acc-card, .axis-row') ?? one).getBoundingClientRect();
  const [left, top] = [Math.max(0, x - ${reach}), Math.max(0, y - ${reach})];
  return { x: left, y: top, width: Math.min(innerWidth, x + width + ${reach}) - left, height: Math.min(innerHeight, y + height + ${reach}) - top };
})()`;

/** Pixels that differ by 3 to 1 between two pictures of one place. */
async function countChanged(page: Page, kind: string): Promise<{ readonly changed: number; readonly around: number }> {
  // Where it lies once it has it: some come into sight by it.
  const clip = await page.evaluate<Box>(handle(kind, true));
  await page.evaluate<Box>(handle(kind, false));
  const before = PNG.sync.read(await page.screenshot({ clip }));
  await page.evaluate<Box>(handle(kind, true));
  const after = PNG.sync.read(await page.screenshot({ clip }));
  let changed = 0;
  for (let at = 0; at < before.data.length; at += 4)
    if (contrastOf(before.data.subarray(at, at + 3), after.data.subarray(at, at + 3)) >= 3) changed += 1;
  return { changed, around: 2 * (clip.width + clip.height - 4 * reach) };
}

describe('the focus', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer();
  });
  afterAll(() => viewer?.stop());

  test.each(['light', 'dark'] as const)('is seen on whatever takes it, in any view, %s', async (theme) => {
    const { page, close } = await viewer.open(places[0]?.hash, { theme });
    const unseen: string[] = [];
    const seen = new Set<string>();
    for (const { name, hash, open } of places) {
      await follow(page, hash);
      await page.waitForSelector('.pane .caps, .two-actors', { state: 'attached' });
      await open?.(page);
      // The last hand was on the keyboard, so that the focus is shown.
      await page.keyboard.press('Tab');
      await settle(page);
      for (const kind of await page.evaluate<readonly string[]>(markKinds)) {
        // Half of them in each theme: colours are compared by tests/unit/viewer/theme/contrast.test.ts.
        if (seen.has(kind)) continue;
        seen.add(kind);
        if ((seen.size % 2 === 0) !== (theme === 'dark')) continue;
        const { changed, around } = await countChanged(page, kind);
        // A line of one pixel around it, at least; where it stands at an edge, three of its sides.
        if (changed < 0.7 * around) unseen.push(`${name}: ${kind}: ${changed} of ${Math.round(around)}`);
      }
      await page.keyboard.press('Escape');
    }

    expect(unseen).toEqual([]);
    expect(seen.size).toBeGreaterThan(60);
    await close();
  });
});
