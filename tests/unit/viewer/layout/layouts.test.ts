// What follows from the list of layouts, for those that are there and for one more.
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAffair } from '../../../../viewer/src/affair/affair.ts';
import type { Layout } from '../../../../viewer/src/layout/layout.ts';
import { explainUnable, type LayoutName, layouts, resolveLayout } from '../../../../viewer/src/layout/layouts.ts';
import { listStrays } from '../../../../viewer/src/state/strays.ts';
import { noChoices, parseHash, renderHash } from '../../../../viewer/src/state/url-state.ts';
import { buildInventedGraph } from '../../../support/viewer-affair.ts';

const usual = { isNarrow: false, isContested: false, hasQuestion: true, hasWebGL: true, dated: 3 };

const spiral: Layout = {
  name: 'spiral',
  words: () => ({ title: 'Spiral', skip: 'Skip to the spiral', help: 'Spiral turns.' }),
  needsWebGL: false,
  needsQuestion: true,
  needsDated: 0,
  showsAccounts: false,
  hasSide: true,
  spreads: false,
  hasFoot: true,
  opensOn: ['narrow'],
};
const withSpiral: readonly Layout[] = [spiral, ...layouts];

describe('resolveLayout', () => {
  test.each([
    ['a wide window', undefined, usual, 'accounts'],
    ['a wide window where something is contested', undefined, { ...usual, isContested: true }, 'graph'],
    ['the same without WebGL', undefined, { ...usual, isContested: true, hasWebGL: false }, 'accounts'],
    ['a narrow window, contested', undefined, { ...usual, isContested: true, isNarrow: true }, 'accounts'],
    ['a wide window without a question', undefined, { ...usual, hasQuestion: false }, 'graph'],
    ['a narrow window', undefined, { ...usual, isNarrow: true }, 'accounts'],
    ['a browser without WebGL', undefined, { ...usual, hasWebGL: false }, 'accounts'],
    ['neither question nor WebGL', undefined, { ...usual, hasQuestion: false, hasWebGL: false }, 'list'],
    ['one asked for', 'list', usual, 'list'],
    ['one asked for in a narrow window', 'accounts', { ...usual, isNarrow: true }, 'accounts'],
    ['one asked for that needs a question', 'accounts', { ...usual, hasQuestion: false }, 'graph'],
    ['one asked for that needs WebGL', 'graph', { ...usual, hasWebGL: false }, 'accounts'],
    ['one that needs dates', 'time', usual, 'time'],
    ['one that needs more dates than there are', 'time', { ...usual, dated: 2 }, 'accounts'],
    ['one that is not there', 'spiral', usual, 'accounts'],
  ] as const)('%s', (_, asked, circumstances, name) => {
    expect(resolveLayout(asked, circumstances).name).toBe(name);
  });

  test('one more in the list is shown when asked for, and where it opens', () => {
    expect(resolveLayout('spiral', usual, withSpiral)).toBe(spiral);
    expect(resolveLayout(undefined, { ...usual, isNarrow: true, hasWebGL: false }, withSpiral)).toBe(spiral);
    expect(resolveLayout('spiral', { ...usual, hasQuestion: false, hasWebGL: false }, withSpiral).name).toBe('list');
  });
});

describe('explainUnable', () => {
  test('says why a layout cannot be shown', () => {
    const reasons = layouts.map((one) => explainUnable(one, { hasWebGL: false, dated: 1 }));

    expect(reasons).toContain('Time needs 3 dated statements; this dataset has 1.');
    expect(reasons).toContain('Graph needs WebGL, which this browser does not give.');
    expect(layouts.map((one) => explainUnable(one, usual))).toEqual(layouts.map(() => undefined));
  });
});

describe('the list of layouts', () => {
  test('names one layout for every occasion, and none twice', () => {
    for (const occasion of ['contested', 'wide', 'narrow'] as const)
      expect(layouts.filter((one) => one.opensOn.includes(occasion))).toHaveLength(1);
    expect(new Set(layouts.map((one) => one.name)).size).toBe(layouts.length);
  });

  test('gives the names in the address, and one more is read and written with the others', () => {
    // As it would be typed if it stood in the list.
    const known = withSpiral as typeof layouts;
    const chosen = { ...noChoices, layout: 'spiral' as LayoutName };
    const affair = readAffair(buildInventedGraph());

    expect(renderHash(chosen)).toBe('#layout=spiral');
    expect(parseHash('#layout=spiral', known)).toEqual(chosen);
    expect(parseHash('#layout=spiral')).toEqual(noChoices);
    expect(listStrays(affair, noChoices, '#layout=spiral', known)).toEqual([]);
    expect(listStrays(affair, noChoices, '#layout=helix', known)[0]?.text).toContain(
      'spiral, accounts, positions, graph, time or list',
    );
  });

  test('every page has its code where it is looked for', () => {
    const missing = layouts.filter(({ name }) => !existsSync(`viewer/src/panels/${name}/${name}-page.tsx`));

    expect(missing).toEqual([]);
  });
});
