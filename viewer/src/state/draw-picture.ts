// The Graph as it is drawn at this moment → a sheet of SVG, with the words that stand on every sheet.
import { describeAll } from '../affair/caption.ts';
import { spokenLanguage } from '../language/language.ts';
import type { Sheet } from '../render/arena-svg.ts';
import { composeWhole } from '../render/save-picture.ts';
import { affair } from './app-state.ts';
import type { DrawnView } from './drawn-view.ts';
import type { SheetManner } from './on-sheet.ts';
import { readTitle, sayOrigin } from './sheet.ts';

/** With its title, its signs explained. Nothing where no affair is open. */
export function drawPicture({ scene, notes }: DrawnView, manner: SheetManner): Sheet | undefined {
  const all = affair.peek();
  if (all === undefined) return undefined;
  const sentence = describeAll(all).map((part) => part.text);
  return composeWhole(scene, {
    title: readTitle(),
    lines: [sentence.join(''), ...notes],
    source: sayOrigin(manner),
    lang: spokenLanguage(),
  });
}
