// The graph of an affair as its painters draw it, kept as SVG: laid out, placed and painted without a browser.
import type { Affair } from '../../viewer/src/affair/affair.ts';
import { speakersBehind } from '../../viewer/src/affair/describe.ts';
import { formWhole } from '../../viewer/src/affair/form-shown.ts';
import { listVisible, noFilters } from '../../viewer/src/choice/visibility.ts';
import { composePicture } from '../../viewer/src/layout/arena/compose.ts';
import { prepareAffair } from '../../viewer/src/layout/arena/prepare-affair.ts';
import { placeQuickly } from '../../viewer/src/layout/arena/settle.ts';
import { type ArenaScene, readFacts } from '../../viewer/src/render/arena-scene.ts';
import { drawScene } from '../../viewer/src/render/arena-svg.ts';
import type { SvgItem } from '../../viewer/src/render/svg-brush.ts';
import { measureWith } from './font-widths.ts';
import { readTheme } from './theme-tokens.ts';

const stage = { width: 1440, height: 820 };

/** With nothing chosen, in the light theme. `focus`: a question whose island is open. */
export function composeScene(affair: Affair, focus: string | undefined): ArenaScene {
  const prepared = prepareAffair(affair, formWhole(affair), stage, { measure: measureWith(1), focus });
  const { shown } = listVisible(affair, noFilters);
  return {
    picture: composePicture(prepared, placeQuickly(prepared.placement)),
    facts: readFacts(affair),
    look: { shown, selected: undefined, hovered: undefined, lit: undefined, campOf: new Map() },
    isLit: () => true,
    speakerOf: (id) => speakersBehind(affair.index, id)[0] ?? '',
    palette: readTheme(false),
  };
}

export function paintScene(scene: ArenaScene): readonly SvgItem[] {
  return drawScene(scene, (_font, text) => text.length * 6);
}
