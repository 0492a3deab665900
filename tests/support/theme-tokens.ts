// The colours of the two themes, read from the style sheet that says them, and how far two colours stand apart.
import { readFileSync } from 'node:fs';
import { buildPalette, type Palette } from '../../viewer/src/render/palette.ts';

const css = readFileSync(new URL('../../viewer/src/theme/tokens.css', import.meta.url), 'utf8');

export function readTheme(isDark: boolean): Palette {
  return buildPalette((name) => readToken(name.slice(2), isDark));
}

/** A value of the page, or over it that of the dark theme. */
export function readToken(name: string, isDark: boolean): string {
  const values = new Map<string, string>();
  for (const [, selector = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const isTheme = /:root|\[data-theme="dark"\]/.test(selector);
    if (!isTheme || (selector.includes('dark') && !isDark)) continue;
    for (const [, own = '', value = ''] of body.matchAll(/--([\w-]+):\s*([^;]+);/g)) values.set(own, value.trim());
  }
  return values.get(name) ?? '';
}

/** As WCAG 2 defines it: 1 of equal colours, 21 of black and white. Each is red, green and blue from 0 to 255. */
export function contrastOf(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

function luminance(rgb: ArrayLike<number>): number {
  const [r = 0, g = 0, b = 0] = [0, 1, 2].map((at) => {
    const part = (rgb[at] ?? 0) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Of `#rrggbb`. */
export function readHex(hex: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
