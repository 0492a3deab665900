// What axe finds wrong on an open page.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * A line for each fault: the rule, and where it is broken and why. Of a part of the page all that axe knows, of the whole page WCAG 2.2
 * to level AA. The page has no frames: without them one page is enough to judge it. A second's work on a long list.
 */
export async function findFaults(page: Page, part?: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  if (part === undefined) axe.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']);
  else axe.include(part);
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((one) => `${one.target} ${one.failureSummary}`).join(' | ')}`,
  );
}
