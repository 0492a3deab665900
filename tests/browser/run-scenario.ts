// Does on a page what a scenario says, and waits for what it says is seen. Where something is not, the page is pictured and the path of
// the picture is in the error.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { assertNever } from '../../src/domain/base/result.ts';
import { layouts } from '../../viewer/src/layout/layouts.ts';
import { type Run, type Sight, type Step, sizes } from '../support/scenarios.ts';
import { follow, settle, type ViewerServer } from './open-viewer.ts';

const screens = fileURLToPath(new URL('../../test-results', import.meta.url));
/** On a busy machine; what never comes is longer. */
const usualPatienceMs = 30_000;

/** How much was seen; throws what was not. */
export async function runScenario(viewer: ViewerServer, run: Run, patienceMs = usualPatienceMs): Promise<number> {
  const { scenario, size, theme, road } = run;
  const options = { ...sizes[size], theme, hasTouch: size === 'phone' };
  const { page, errors, close } = await viewer.open(scenario.at, options);
  try {
    for (const { do: steps = [], see } of scenario.turns) {
      for (const step of steps) await act(page, step);
      for (const sight of see) await wait(page, sight, patienceMs);
    }
    const sideways = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    if (sideways > 0) throw new Error(`the page is ${sideways} pixels wider than its window`);
    if (errors.length > 0) throw new Error(`errors on the page: ${errors.join('; ')}`);
    return scenario.turns.flatMap((turn) => turn.see).length;
  } catch (error) {
    const name = `${scenario.name}-${size}-${theme}-${road}`.replaceAll(/[^\w]+/g, '-');
    const path = `${screens}/${name}.png`;
    mkdirSync(screens, { recursive: true });
    await page.screenshot({ path });
    throw new Error(`${error instanceof Error ? error.message : error}\nthe page then: ${path}`, { cause: error });
  } finally {
    await close();
  }
}

async function act(page: Page, step: Step): Promise<void> {
  if ('go' in step) return await follow(page, step.go);
  if ('press' in step) return await page.keyboard.press(step.press);
  if ('type' in step) {
    await page.locator('dialog[open] input').waitFor();
    return await page.keyboard.type(step.type);
  }
  if ('click' in step) return await find(page, step.click).click({ timeout: usualPatienceMs });
  if ('view' in step) {
    await chooseView(page, step.view);
    return await settle(page);
  }
  if ('dataset' in step) {
    await page.locator('.affair-name select').selectOption(step.dataset);
    return;
  }
  if ('travel' in step) {
    await (step.travel === 'back' ? page.goBack() : page.goForward());
    return await settle(page);
  }
  return assertNever(step);
}

function find(page: Page, what: Extract<Step, { click: unknown }>['click']): Locator {
  const found = typeof what === 'string' ? page.locator(what) : page.getByRole(what.role, { name: what.name });
  return found.filter({ visible: true }).first();
}

async function chooseView(page: Page, view: string): Promise<void> {
  const list = page.locator('select.layout-choice');
  if (await list.isVisible()) await list.selectOption(view);
  else
    await page
      .locator('.layouts button')
      .nth(layouts.findIndex((one) => one.name === view))
      .click();
}

/** Throws what was last seen there instead. */
async function wait(page: Page, sight: Sight, patienceMs: number): Promise<void> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const instead = await findInstead(page, sight);
    if (instead === undefined) return;
    if (Date.now() > end) throw new Error(`${JSON.stringify(sight, writePatterns)} was not seen, but ${instead}`);
    await page.waitForTimeout(50);
  }
}

function writePatterns(_: string, value: unknown): unknown {
  return value instanceof RegExp ? String(value) : value;
}

/** What there is instead; nothing where it is seen. */
async function findInstead(page: Page, sight: Sight): Promise<string | undefined> {
  if ('address' in sight) {
    const address = await page.evaluate<string>('location.hash');
    return sight.address.test(address) ? undefined : `the address ${address}`;
  }
  if ('focus' in sight) {
    const isThere = await page.evaluate<boolean>(`document.activeElement.closest('${sight.focus}') !== null`);
    return isThere ? undefined : await page.evaluate<string>('document.activeElement.outerHTML.slice(0, 200)');
  }
  const texts = await page.locator(sight.at).filter({ visible: true }).allTextContents();
  if ('count' in sight) return texts.length === sight.count ? undefined : `${texts.length} of them`;
  if (!('says' in sight)) return texts.length > 0 ? undefined : 'none';
  const { says } = sight;
  const isSaid = texts.some((text) => (typeof says === 'string' ? text.includes(says) : says.test(text)));
  return isSaid ? undefined : `${texts.length} of them: ${texts.join(' | ').slice(0, 300)}`;
}
