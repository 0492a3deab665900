// How wide words are on this screen: asked of a canvas, each word once.
import { countLines } from '../../layout/lane-rows.ts';

export interface Words {
  readonly text: string;
  readonly sizePx: number;
  readonly weight: 400 | 600;
}

export type CountLines = (runs: readonly Words[], room: number) => number;

export function createLineCounter(): CountLines {
  const context = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(document.body).fontFamily;
  const known = new Map<string, number>();
  const widthOf = (font: string, word: string) => {
    const key = `${font} ${word}`;
    const width = known.get(key);
    if (width !== undefined || context === null) return width ?? word.length * 7;
    context.font = font;
    const measured = context.measureText(word).width;
    known.set(key, measured);
    return measured;
  };
  return (runs, room) => {
    const fontOf = ({ weight, sizePx }: Words) => `${weight} ${sizePx}px ${family}`;
    const first = runs[0];
    if (first === undefined) return 0;
    const widths = runs.flatMap((run) =>
      run.text
        .split(/\s+/)
        .filter((word) => word !== '')
        .map((word) => widthOf(fontOf(run), word)),
    );
    return countLines(widths, widthOf(fontOf(first), '\u00a0'), room);
  };
}
