// What the graph takes from the page it is drawn on: the colours of the theme, read once a theme change, and how wide words are.
import { arenaFonts, fontOf } from '../layout/arena/fonts.ts';
import type { MeasureText } from '../layout/arena/words.ts';
import { buildPalette, type Palette } from './palette.ts';

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  return buildPalette((name) => style.getPropertyValue(name).trim());
}

/** Measures on a canvas of its own, each word in each font once. */
export function createMeasure(family: string): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (font, text) => {
    const key = `${font} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (context === null) return text.length * arenaFonts[font].sizePx * 0.55;
    context.font = fontOf(font, family);
    const { width } = context.measureText(text);
    known.set(key, width);
    return width;
  };
}
