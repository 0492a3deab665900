// What the signs of the picture mean, for a sheet that leaves the page: each sign as the picture paints it, and a few words.

import { arenaWords } from '../language/english/arena.ts';
import type { Point } from '../layout/scene.ts';
import { fillDisc, strokeCurve, strokeRounded, writeLetters } from './brush.ts';
import type { Context } from './canvas.ts';
import type { Palette } from './palette.ts';

type PaintSign = (context: Context, at: Point, palette: Palette) => void;

const straightLine =
  (color: 'contradicts' | 'supports', width: number, dash: readonly number[]): PaintSign =>
  (context, { x, y }, palette) => {
    context.strokeStyle = palette[color];
    strokeCurve(
      context,
      [
        { x: x - 15, y },
        { x: x - 5, y },
        { x: x + 5, y },
        { x: x + 15, y },
      ],
      width,
      dash,
    );
  };

const square =
  (manner: 'full' | 'hollow' | 'hint' | 'silence' | 'told'): PaintSign =>
  (context, { x, y }, palette) => {
    const reach = manner === 'told' ? 4.5 : 6;
    const color = palette.camps[0] ?? palette.neutral;
    context.strokeStyle = color;
    context.fillStyle = color;
    context.lineCap = 'butt';
    context.lineWidth = 2;
    context.setLineDash(manner === 'hint' ? [3, 2.2] : []);
    context.beginPath();
    context.roundRect(x - reach, y - reach, 2 * reach, 2 * reach, 3);
    if (manner === 'full' || manner === 'told') context.fill();
    else context.stroke();
    context.setLineDash([]);
    if (manner === 'silence')
      strokeCurve(
        context,
        [
          { x: x - 3, y },
          { x, y },
          { x, y },
          { x: x + 3, y },
        ],
        2,
        [],
      );
    if (manner !== 'told') return;
    context.lineCap = 'round';
    context.lineWidth = 1.7;
    context.setLineDash([0.1, 3.6]);
    strokeRounded(context, { x, y }, 8, 4.5);
    context.setLineDash([]);
  };

const account: PaintSign = (context, at, palette) => {
  fillDisc(context, at, 7.5, palette.camps[0] ?? palette.neutral);
  writeLetters(context, 'A', at, 10, palette, palette.panel);
};

const speaker: PaintSign = (context, at, palette) => {
  fillDisc(context, at, 7.5, palette.camps[0] ?? palette.neutral);
  fillDisc(context, at, 5, palette.ground);
  fillDisc(context, at, 4, palette.neutral);
};

type Meaning = keyof ReturnType<typeof arenaWords>['sheet'];

const entries: readonly { readonly paint: PaintSign; readonly means: Meaning }[] = [
  { paint: account, means: 'account' },
  { paint: speaker, means: 'speaker' },
  { paint: square('full'), means: 'holds' },
  { paint: square('hollow'), means: 'given' },
  { paint: square('hint'), means: 'hints' },
  { paint: square('told'), means: 'told' },
  { paint: square('silence'), means: 'silence' },
  { paint: straightLine('contradicts', 2, []), means: 'recorded' },
  { paint: straightLine('contradicts', 2, [7, 4.5]), means: 'byRule' },
  { paint: straightLine('contradicts', 2, [0.1, 5.2]), means: 'hearsay' },
  { paint: straightLine('supports', 1.9, []), means: 'supports' },
];

const rowHeight = 20;
const signWidth = 38;
const apart = 18;
const sizePx = 11;

/** In as many rows as it needs; answers with their height. */
export function paintLegend(context: Context, palette: Palette, room: Point & { readonly width: number }): number {
  context.font = `400 ${sizePx}px ${palette.font}`;
  let [x, row] = [room.x, 0];
  for (const { paint, means: meaning } of entries) {
    const means = arenaWords().sheet[meaning];
    context.font = `400 ${sizePx}px ${palette.font}`;
    const width = signWidth + context.measureText(means).width;
    if (x > room.x && x + width > room.x + room.width) [x, row] = [room.x, row + 1];
    const y = room.y + row * rowHeight + rowHeight / 2;
    paint(context, { x: x + 16, y }, palette);
    context.font = `400 ${sizePx}px ${palette.font}`;
    context.textAlign = 'left';
    context.fillStyle = palette.muted;
    context.fillText(means, x + signWidth, y + 4);
    x += width + apart;
  }
  return (row + 1) * rowHeight;
}
