// The colours of what stays in the light in the graph, read from the style sheet: words and signs can be read on what they stand on.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { campColors } from '../../../../viewer/src/affair/mark-camps.ts';

const css = readFileSync(new URL('../../../../viewer/src/theme/tokens.css', import.meta.url), 'utf8');

/** Those of the page, and over them those of the dark theme. */
function readTokens(isDark: boolean) {
  const values = new Map<string, string>();
  for (const [, selector = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const isTheme = /:root|\[data-theme="dark"\]/.test(selector);
    if (!isTheme || (selector.includes('dark') && !isDark)) continue;
    for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]+):\s*([^;]+);/g)) values.set(name, value.trim());
  }
  const read = (name: string) => values.get(`--${name}`) ?? '';
  const list = (suffix: string) => Array.from({ length: campColors }, (_, at) => read(`camp-${at}${suffix}`));
  return {
    ground: read('ground'),
    panel: read('panel'),
    ink: read('ink'),
    muted: read('muted'),
    contradicts: read('contradicts'),
    neutral: read('neutral'),
    neutralTint: read('neutral-tint'),
    camps: list(''),
    tints: list('-tint'),
  };
}

function luminance(hex: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** As WCAG 2 defines it. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ['light', false],
  ['dark', true],
])('the %s palette of the graph', (_, isDark) => {
  const palette = readTokens(isDark);
  const { ground, panel, ink, muted, contradicts, neutral, neutralTint, camps, tints } = palette;

  test('has every colour, and they differ from those of the other theme', () => {
    expect([ground, panel, ink, muted, contradicts, neutral, neutralTint, ...camps, ...tints].join(' ')).toMatch(
      /^(#[0-9a-f]{6} ?)+$/,
    );
    expect(ground).not.toBe(readTokens(!isDark).ground);
  });

  test('words can be read on the ground and on every region: 4.5 to 1', () => {
    const grounds = [ground, neutralTint, ...tints];
    for (const on of grounds)
      for (const words of [ink, muted]) expect(contrast(words, on), `${words} on ${on}`).toBeGreaterThanOrEqual(4.5);
    for (const [camp, color] of camps.entries()) {
      expect(contrast(color, tints[camp] ?? ''), `name ${camp} on its region`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(panel, color), `letter on hub ${camp}`).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(neutral, neutralTint)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(contradicts, panel)).toBeGreaterThanOrEqual(4.5);
  });
});
