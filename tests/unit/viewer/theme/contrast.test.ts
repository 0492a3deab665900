// The colours of what stays in the light in the graph, read from the style sheet: words and signs can be read on what they stand on.
import { describe, expect, test } from 'vitest';
import { contrastOf, readHex, readTheme } from '../../../support/theme-tokens.ts';

const contrast = (a: string, b: string) => contrastOf(readHex(a), readHex(b));

describe.each([
  ['light', false],
  ['dark', true],
])('the %s palette of the graph', (_, isDark) => {
  const palette = readTheme(isDark);
  const { ground, panel, ink, muted, contradicts, neutral, neutralTint, camps, tints } = palette;

  test('has every colour, and they differ from those of the other theme', () => {
    expect([ground, panel, ink, muted, contradicts, neutral, neutralTint, ...camps, ...tints].join(' ')).toMatch(
      /^(#[0-9a-f]{6} ?)+$/,
    );
    expect(ground).not.toBe(readTheme(!isDark).ground);
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
