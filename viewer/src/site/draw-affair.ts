// An affair → the picture that stands for it where a page is shared: its facing accounts, as the Graph view lays them out, on a sheet
// of 1200 by 630.
import type { DatasetSummary } from '../../../src/wire/dataset-summary.ts';
import { type MeasurePlain, pictureFont, type SitePicture } from '../../../src/wire/site-pages.ts';
import type { Affair } from '../affair/affair.ts';
import { describeAll } from '../affair/caption.ts';
import { speakersBehind } from '../affair/describe.ts';
import { describeSource } from '../affair/describe-source.ts';
import { formWhole } from '../affair/form-shown.ts';
import { listVisible, noFilters } from '../choice/visibility.ts';
import { spokenLanguage } from '../language/language.ts';
import { composePicture } from '../layout/arena/compose.ts';
import { arenaFonts } from '../layout/arena/fonts.ts';
import { prepareAffair } from '../layout/arena/prepare-affair.ts';
import { settlePlaces } from '../layout/arena/settle.ts';
import type { FontName } from '../layout/arena/words.ts';
import { readFacts } from '../render/arena-scene.ts';
import { composeSheet, writeSheet } from '../render/arena-svg.ts';
import { buildPalette } from '../render/palette.ts';
import { readFont } from '../render/svg-brush.ts';
import tokens from '../theme/tokens.css?raw';

const size = { width: 1200, height: 630 };
/** The room the picture is laid out in; it is fitted into the sheet. */
const stage = { width: 1200, height: 560 };

export function drawAffair(affair: Affair, summary: DatasetSummary, measure: MeasurePlain): SitePicture {
  const palette = { ...readTokens(), font: pictureFont };
  const visible = listVisible(affair, noFilters);
  const inFont = (font: FontName, text: string) =>
    measure(text, arenaFonts[font].sizePx, arenaFonts[font].weight >= 600 ? 'bold' : 'regular');
  const prepared = prepareAffair(affair, formWhole(affair), stage, {
    measure: inFont,
    focus: affair.questions[0]?.question,
  });
  const scene = {
    picture: composePicture(prepared, settlePlaces(prepared.placement)),
    facts: readFacts(affair),
    look: { shown: visible.shown, selected: undefined, hovered: undefined, lit: undefined, campOf: new Map() },
    isLit: () => true,
    speakerOf: (id: string) => speakersBehind(affair.index, id)[0] ?? '',
    palette,
  };
  const words = {
    title: summary.title,
    lines: [
      describeAll(affair)
        .map((part) => part.text)
        .join(''),
    ],
    source: describeSource(summary),
    lang: spokenLanguage(),
  };
  const measureFont = (font: string, text: string) => {
    const { 'font-size': sizePx = 12, 'font-weight': weight = 400 } = readFont(font);
    return measure(text, Number(sizePx), Number(weight) >= 600 ? 'bold' : 'regular');
  };
  const sheet = composeSheet(scene, words, measureFont, { size, legend: false });
  return { drawn: writeSheet(sheet), plain: writeSheet({ ...sheet, picture: { ...sheet.picture, items: [] } }) };
}

/** The light theme's colours, from the style sheet that says them. */
function readTokens() {
  const [light = ''] = tokens.split('[data-theme="dark"]');
  const values = new Map(
    [...light.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
  return buildPalette((name) => values.get(name) ?? '');
}
