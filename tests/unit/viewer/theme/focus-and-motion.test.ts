// The style sheets read as text: the ring around what has the focus is taken away nowhere without another in its place, and can be seen
// on every ground; nothing moves for who asks for less motion.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrastOf, readHex, readTheme, readToken } from '../../../support/theme-tokens.ts';

const theme = new URL('../../../../viewer/src/theme/', import.meta.url);
const css = readdirSync(theme)
  .map((sheet) => readFileSync(new URL(sheet, theme), 'utf8').replaceAll(/\/\*.*?\*\//gs, ''))
  .join('\n');

interface Rule {
  readonly selector: string;
  readonly body: string;
}

/** The innermost blocks, one for each selector of a list. */
function listRules(text: string): readonly Rule[] {
  return [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, head = '', body = '']) =>
    head.split(/,(?![^(]*\))/).map((selector) => ({ selector: selector.trim(), body })),
  );
}

/** The blocks of a media query, and the sheets without them. */
function splitMedia(query: string): { readonly inside: string; readonly outside: string } {
  const block = new RegExp(`^@media \\(${query}\\) \\{.*?^\\}`, 'gms');
  return { inside: (css.match(block) ?? []).join('\n'), outside: css.replaceAll(block, '') };
}

/** Without a ring of its own → what draws one in its place; nothing where no key leads, only a script that says what is new. */
const instead: Readonly<Record<string, string | undefined>> = {
  '.acc-card :focus-visible': '.acc-card:has(:focus-visible)',
  '.axis-link:focus-visible': '.axis-link:focus-visible::after',
  '.finder input': '.finder:focus-within',
  '.acc-head:focus': undefined,
  '.two-actors h2': undefined,
  'dialog:focus-visible': undefined,
  'main:focus': undefined,
};

describe('the ring around what has the focus', () => {
  const rules = listRules(css);
  const ring = /outline: 2px solid var\(--focus\)/;

  test('is taken away only where another is drawn, or where no key leads', () => {
    const without = rules
      .filter((one) => /outline(-style|-width)?: (none|0)/.test(one.body))
      .map((one) => one.selector);

    expect(without.toSorted()).toEqual(Object.keys(instead).toSorted());
    for (const other of Object.values(instead))
      if (other !== undefined)
        expect(
          rules.some((one) => one.selector === other && ring.test(one.body)),
          other,
        ).toBe(true);
    expect(rules.some((one) => one.selector === ':focus-visible' && ring.test(one.body))).toBe(true);
  });

  test('has one colour, which is seen on every ground: 3 to 1', () => {
    const own = rules.filter((one) => /:focus/.test(one.selector) && /outline: [^n]/.test(one.body));
    expect(own.filter((one) => !ring.test(one.body)).map((one) => one.selector)).toEqual([]);
    for (const isDark of [false, true]) {
      const { ground, panel, neutralTint, tints } = readTheme(isDark);
      const focus = readHex(readToken('focus', isDark));
      for (const under of [ground, panel, readToken('sunken', isDark), neutralTint, ...tints])
        expect(contrastOf(focus, readHex(under)), under).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('for who asks for less motion', () => {
  test('nothing changes by and by', () => {
    const { inside, outside } = splitMedia('prefers-reduced-motion: no-preference');

    expect(listRules(outside).filter((one) => /transition/.test(one.body))).toEqual([]);
    expect(inside).toContain('transition');
  });

  test('what moves by itself stands still', () => {
    const { inside, outside } = splitMedia('prefers-reduced-motion: reduce');
    const moving = listRules(outside).filter((one) => /animation(-name)?: (?!none)/.test(one.body));
    const still = listRules(inside.replaceAll(/@media[^{]*\{/g, '')).filter((one) => /animation: none/.test(one.body));

    expect(moving.length).toBeGreaterThan(0);
    expect(moving.map((one) => one.selector).toSorted()).toEqual(still.map((one) => one.selector).toSorted());
    expect(css).not.toContain('scroll-behavior: smooth');
  });
});
