// The style sheets read as text: every class has one home, none means two things, none is left over. Sheets come and go with
// the parts of the page they belong to, so what one of them says must not reach into another's part.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const theme = new URL('../../../../viewer/src/theme/', import.meta.url);
const source = new URL('../../../../viewer/src/', import.meta.url);

/** Small pieces made to stand inside anything, and to be told there how: a part may say more about one of these. */
const shared = new Set([
  'actor',
  'caps',
  'count',
  'icon',
  'icon-button',
  'letter',
  'mono',
  'muted',
  'overview-button',
  'record',
  'why',
]);

interface Selector {
  readonly sheet: string;
  readonly text: string;
  /** The first class it names: whose part of the page it is about. */
  readonly owner: string;
  /** The classes after it: parts and states of the owner. */
  readonly rest: readonly string[];
}

function readSelectors(): Selector[] {
  return readdirSync(theme).flatMap((sheet) => {
    const text = readFileSync(new URL(sheet, theme), 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
    // What is said of the page as a sheet to print or save is said of all its parts in one place, and of nothing on a screen.
    const css = text.replaceAll(/^\[data-sheet\] \{.*?^\}/gms, '');
    const heads = [...css.matchAll(/([^{};]+)\{/g)].map(([, head]) => head?.trim() ?? '');
    return heads
      .filter((head) => !head.startsWith('@'))
      .flatMap((head) => splitList(head))
      .flatMap((text): Selector[] => {
        const [owner, ...rest] = listClasses(text.replaceAll(/:(?:not|has|is|where)\((?:[^()]|\([^()]*\))*\)/g, ''));
        return owner === undefined ? [] : [{ sheet, text, owner, rest }];
      });
  });
}

/** At commas outside brackets. */
function splitList(head: string): string[] {
  return head.split(/,(?![^(]*\))/).map((one) => one.trim());
}

function listClasses(selector: string): string[] {
  return [...selector.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name]) => name ?? '');
}

function readSources(): readonly { readonly name: string; readonly text: string }[] {
  const inside = readdirSync(source, { recursive: true, encoding: 'utf8' });
  const names = [...inside.filter((name) => /\.tsx?$/.test(name)), '../index.html'];
  return names.map((name) => ({ name, text: readFileSync(new URL(name, source), 'utf8') }));
}

/** The fixed words of each `class`, in order; what is filled in later counts as nothing. */
function listClassLists(text: string): string[][] {
  const literal = [...text.matchAll(/\bclass="([^"]*)"/g)].map(([, words]) => words ?? '');
  const filled = [...text.matchAll(/\bclass=\{`([^`]*)`\}/g)].map(([, words]) =>
    (words ?? '').replaceAll(/\$\{[^}]*\}\S*/g, ''),
  );
  return [...literal, ...filled].map((words) => words.split(/\s+/).filter((word) => word !== ''));
}

const selectors = readSelectors();
const sources = readSources();
const owners = new Set(selectors.map((one) => one.owner));

describe('style sheets', () => {
  test('there is something to look at', () => {
    expect(new Set(selectors.map((one) => one.sheet)).size).toBeGreaterThanOrEqual(7);
    expect(owners.size).toBeGreaterThan(140);
    expect(sources.flatMap((one) => listClassLists(one.text)).length).toBeGreaterThan(250);
  });

  test('every class is defined in one sheet', () => {
    const sheets = new Map<string, Set<string>>();
    for (const { owner, sheet } of selectors) sheets.set(owner, (sheets.get(owner) ?? new Set()).add(sheet));

    const twice = [...sheets]
      .filter(([, all]) => all.size > 1)
      .map(([name, all]) => `.${name}: ${[...all].join(', ')}`);

    expect(twice).toEqual([]);
  });

  test('no part or state of one thing is a thing of its own elsewhere', () => {
    const clashes = selectors.flatMap(({ sheet, text, owner, rest }) =>
      rest
        .filter((name) => name !== owner && owners.has(name) && !shared.has(name))
        .filter((name) => selectors.some((other) => other.owner === name && other.sheet !== sheet))
        .map((name) => `${sheet}: ${text} meets .${name}`),
    );

    expect(clashes).toEqual([]);
  });

  test('no element is given a second class that is a thing of its own in another sheet', () => {
    const homeOf = new Map(selectors.map((one) => [one.owner, one.sheet]));
    const things = new Set(sources.flatMap(({ text }) => listClassLists(text).map(([first]) => first)));
    const clashes = sources.flatMap(({ name, text }) =>
      listClassLists(text).flatMap(([first = '', ...others]) =>
        others
          .filter(
            (other) =>
              things.has(other) && homeOf.has(other) && !shared.has(other) && homeOf.get(other) !== homeOf.get(first),
          )
          .map((other) => `${name}: .${first} and .${other}`),
      ),
    );

    expect(clashes).toEqual([]);
  });

  test('every class that is styled is used', () => {
    const text = sources.map((one) => one.text).join('\n');
    const words = new Set(text.match(/[\w-]+/g));
    // `camp-${position}` and its like are put together from a beginning.
    const beginnings = [...text.matchAll(/([\w-]+-)\$\{/g)].map(([, beginning]) => beginning ?? '');
    const isUsed = (name: string) => words.has(name) || beginnings.some((one) => name.startsWith(one));

    const all = new Set(selectors.flatMap((one) => [one.owner, ...one.rest]));

    expect([...all].filter((name) => !isUsed(name))).toEqual([]);
  });

  test('every piece that is shared is one', () => {
    expect([...shared].filter((name) => !owners.has(name))).toEqual([]);
  });
});
