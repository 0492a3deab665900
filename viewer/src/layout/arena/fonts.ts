// How the words of the Graph view are set: one table for whoever measures and whoever paints.
import type { FontName } from './words.ts';

interface FontStyle {
  readonly weight: 400 | 600 | 700;
  readonly sizePx: number;
  readonly italic?: true;
  readonly color: 'ink' | 'muted';
}

export const arenaFonts: Readonly<Record<FontName, FontStyle>> = {
  speaker: { weight: 600, sizePx: 11, color: 'ink' },
  verb: { weight: 400, sizePx: 11, color: 'muted' },
  claim: { weight: 400, sizePx: 11, color: 'ink' },
  told: { weight: 400, sizePx: 11, italic: true, color: 'muted' },
  account: { weight: 700, sizePx: 14, color: 'ink' },
  question: { weight: 700, sizePx: 13.5, color: 'ink' },
  actor: { weight: 600, sizePx: 11.5, color: 'ink' },
  note: { weight: 400, sizePx: 11, color: 'muted' },
};

/** As a canvas wants it; `scale` is the camera's. */
export function fontOf(name: FontName, family: string, scale = 1): string {
  const { weight, sizePx, italic } = arenaFonts[name];
  return `${italic ? 'italic ' : ''}${weight} ${sizePx * scale}px ${family}`;
}
