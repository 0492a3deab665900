// Strokes and words of the Graph view on a 2D canvas: the few forms everything there is made of. Knows no picture.

import type { ArenaCurve } from '../layout/arena/bundle.ts';
import { arenaFonts, fontOf } from '../layout/arena/fonts.ts';
import { type FontName, lineHeight, type TextBlock } from '../layout/arena/words.ts';
import type { Point } from '../layout/scene.ts';
import type { Context } from './canvas.ts';
import type { Palette } from './palette.ts';

export type Align = 'left' | 'right' | 'center';

export function strokeCurve(context: Context, [a, b, c, d]: ArenaCurve, width: number, dash: readonly number[]): void {
  context.lineWidth = width;
  context.lineCap = (dash[0] ?? 1) < 2 && dash.length > 0 ? 'round' : 'butt';
  context.setLineDash([...dash]);
  context.beginPath();
  context.moveTo(a.x, a.y);
  context.bezierCurveTo(b.x, b.y, c.x, c.y, d.x, d.y);
  context.stroke();
}

export function fillDisc(context: Context, { x, y }: Point, reach: number, color: string): void {
  context.fillStyle = color;
  context.beginPath();
  context.arc(x, y, reach, 0, 2 * Math.PI);
  context.fill();
}

export function fillArrow(context: Context, [, , lead, at]: ArenaCurve, color: string): void {
  const angle = Math.atan2(at.y - lead.y, at.x - lead.x);
  const wing = (turn: number) => ({ x: at.x - 6 * Math.cos(angle + turn), y: at.y - 6 * Math.sin(angle + turn) });
  context.fillStyle = color;
  context.beginPath();
  context.moveTo(at.x, at.y);
  for (const { x, y } of [wing(-0.5), wing(0.5)]) context.lineTo(x, y);
  context.closePath();
  context.fill();
}

export function strokeRounded(context: Context, { x, y }: Point, reach: number, corner: number): void {
  context.beginPath();
  context.roundRect(x - reach, y - reach, 2 * reach, 2 * reach, corner);
  context.stroke();
}

export function writeText(
  context: Context,
  font: FontName,
  words: string,
  at: Point,
  align: Align,
  color: string,
  family: string,
): void {
  context.font = fontOf(font, family);
  context.textAlign = align;
  context.fillStyle = color;
  context.fillText(words, at.x, at.y);
}

/** In the middle of a disc. */
export function writeLetters(
  context: Context,
  words: string,
  { x, y }: Point,
  sizePx: number,
  palette: Palette,
  color: string,
): void {
  context.font = `700 ${sizePx}px ${palette.font}`;
  context.textAlign = 'center';
  context.fillStyle = color;
  context.fillText(words, x, y + sizePx * 0.36);
}

/** Lines of runs, each run in its own font; `halo` keeps the words readable on what they lie on. */
export function writeBlock(
  context: Context,
  { lines }: TextBlock,
  at: Point,
  align: Align,
  palette: Palette,
  halo = false,
): void {
  for (const [row, line] of lines.entries()) {
    const placed = placeRuns(context, line, palette.font);
    const whole = placed.reduce((sum, one) => sum + one.space + one.width, 0);
    let left = align === 'left' ? at.x : align === 'right' ? at.x - whole : at.x - whole / 2;
    for (const { font, text, width, space } of placed) {
      left += space;
      const base = { x: left, y: at.y + row * lineHeight + 10.8 };
      if (halo) haloText(context, font, text, base, palette);
      writeText(context, font, text, base, 'left', palette[arenaFonts[font].color], palette.font);
      left += width;
    }
  }
}

function placeRuns(context: Context, line: TextBlock['lines'][number], family: string) {
  return line.map(({ font, text }, position) => {
    context.font = fontOf(font, family);
    return {
      font,
      text,
      width: context.measureText(text).width,
      space: position === 0 ? 0 : context.measureText(' ').width,
    };
  });
}

function haloText(context: Context, font: FontName, words: string, at: Point, palette: Palette): void {
  context.font = fontOf(font, palette.font);
  context.textAlign = 'left';
  context.strokeStyle = palette.ground;
  context.lineWidth = 3;
  context.setLineDash([]);
  context.strokeText(words, at.x, at.y);
}
