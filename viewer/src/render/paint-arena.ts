// The picture of facing accounts → strokes and words on two canvases, one below sigma's shapes and one above. Reads looks, keeps
// nothing, places nothing.
import type { Look } from '../choice/reducers.ts';
import type { ArenaLine, ArenaSign, Curve } from '../layout/arena/bundle.ts';
import type { ArenaPicture } from '../layout/arena/compose.ts';
import type { Point } from '../layout/arena/geometry.ts';
import type { Arena, PlacedRegion, PlacedStatement } from '../layout/arena/set-out.ts';
import { regionMargin, squareReach } from '../layout/arena/set-out.ts';
import { lineHeight, type TextBlock } from '../layout/arena/words.ts';
import type { Projection } from '../layout/scene.ts';
import { arenaFonts, fontOf } from './arena-fonts.ts';
import type { Palette } from './palette.ts';

export interface ArenaLooks {
  readonly look: Look;
  /** Whether an id is in the light; everything is where nothing is chosen. */
  readonly isLit: (id: string) => boolean;
}

/** What is not chosen stays to be seen, not to be read. */
const fadedAlpha = 0.16;
const hearsayDash = [0.1, 5.2];
const ruleDash = [7, 4.5];

/** Everything that lies under the squares and discs. */
export function paintBelow(
  context: CanvasRenderingContext2D,
  picture: ArenaPicture,
  looks: ArenaLooks,
  palette: Palette,
  projection: Projection,
): void {
  begin(context, projection);
  for (const arena of picture.arenas) for (const region of arena.regions) paintRegion(context, region, picture, looks, palette);
  for (const line of picture.speech) {
    const seat = picture.regionOf.get(line.statement);
    const camp = seat === undefined ? undefined : picture.marks.get(seat)?.camp;
    context.globalAlpha = looks.isLit(line.statement) && looks.isLit(line.speaker) ? (camp === undefined ? 1 : 0.75) : fadedAlpha;
    context.strokeStyle = camp === undefined ? palette.quiet : (palette.camps[camp] ?? palette.neutral);
    stroke(context, [line.from, line.from, line.to, line.to], 1.4, picture.told.has(line.statement) ? [1.5, 4] : []);
    if (seat !== undefined) dot(context, line.to, 2.2, context.strokeStyle);
  }
  for (const line of picture.relations) {
    const color = { supports: palette.supports, relies: palette.relies, reports: palette.muted, contradicts: palette.contradicts, compatible: palette.neutral }[line.style];
    const dash = { supports: [], relies: [6, 4], reports: [1.5, 3.5], contradicts: [], compatible: [8, 3, 2, 3] }[line.style];
    context.globalAlpha = looks.isLit(line.from) && looks.isLit(line.to) ? 1 : fadedAlpha;
    context.strokeStyle = color;
    stroke(context, line.curve, line.style === 'supports' ? 1.9 : 1.6, dash);
    arrow(context, line.curve, color);
  }
  for (const [position, arena] of picture.arenas.entries()) {
    for (const region of arena.regions) paintStem(context, region, arena, picture, looks, palette);
    for (const line of picture.strands[position]?.lines ?? []) paintStrand(context, line, looks, palette);
  }
  end(context);
}

/** Signs, letters and words. */
export function paintAbove(
  context: CanvasRenderingContext2D,
  picture: ArenaPicture,
  looks: ArenaLooks,
  palette: Palette,
  projection: Projection,
): void {
  begin(context, projection);
  context.textBaseline = 'alphabetic';
  for (const [position, arena] of picture.arenas.entries()) {
    for (const statement of arena.statements) paintStatement(context, statement, picture, looks, palette);
    for (const region of arena.regions) paintHub(context, region, picture, looks, palette);
    for (const title of arena.titles) block(context, title.words, title.box.x + title.box.width / 2, title.box.y, 'center', palette);
    if (arena.subtitle.text !== '') {
      context.globalAlpha = 1;
      text(context, 'note', arena.subtitle.text, arena.subtitle.at, 'center', palette.muted, palette);
    }
    for (const sign of picture.strands[position]?.signs ?? []) paintSign(context, sign, looks, palette);
  }
  for (const { wish, at, side } of picture.around.loose) {
    context.globalAlpha = looks.isLit(wish.id) ? 1 : fadedAlpha;
    paintSquareStyle(context, at, wish.id, undefined, picture, palette);
    const x = side === 'right' ? at.x + 12 : at.x - 12;
    block(context, wish.words, x, at.y - wish.words.height / 2, side === 'right' ? 'left' : 'right', palette);
  }
  for (const speaker of picture.around.speakers) {
    context.globalAlpha = looks.isLit(speaker.wish.actor) ? 1 : fadedAlpha;
    const camps = (picture.regionsOfSpeaker.get(speaker.wish.actor) ?? []).flatMap((key) => picture.marks.get(key)?.camp ?? []);
    paintRing(context, speaker.at, speaker.reach, [...new Set(camps)], palette);
    context.font = `700 11.5px ${palette.font}`;
    context.textAlign = 'center';
    context.fillStyle = palette.panel;
    context.fillText(picture.monogramOf(speaker.wish.actor), speaker.at.x, speaker.at.y + 4.2);
    block(context, speaker.wish.name, speaker.at.x, speaker.at.y + speaker.reach + 2, 'center', palette, true);
  }
  end(context);
}

function begin(context: CanvasRenderingContext2D, { scale, offsetX, offsetY }: Projection): void {
  context.save();
  context.translate(offsetX, offsetY);
  context.scale(scale, scale);
  context.lineJoin = 'round';
}

function end(context: CanvasRenderingContext2D): void {
  context.restore();
  context.globalAlpha = 1;
  context.setLineDash([]);
}

function paintRegion(
  context: CanvasRenderingContext2D,
  { region, outline }: PlacedRegion,
  { marks }: ArenaPicture,
  { isLit }: ArenaLooks,
  palette: Palette,
): void {
  const camp = marks.get(region.key)?.camp;
  const tint = camp === undefined ? palette.neutralTint : (palette.tints[camp] ?? palette.neutralTint);
  context.globalAlpha = region.members.some(isLit) ? 1 : 0.4;
  context.fillStyle = tint;
  context.strokeStyle = tint;
  context.lineWidth = 2 * regionMargin;
  context.setLineDash([]);
  context.beginPath();
  for (const [position, point] of outline.entries()) {
    if (position === 0) context.moveTo(point.x, point.y);
    else context.lineTo(point.x, point.y);
  }
  context.closePath();
  context.fill();
  context.stroke();
}

/** The answer's hub through what holds it; dotted to what only hints at it or takes it as given. */
function paintStem(
  context: CanvasRenderingContext2D,
  { region, hub }: PlacedRegion,
  arena: Arena,
  { marks, stanceOf }: ArenaPicture,
  { isLit }: ArenaLooks,
  palette: Palette,
): void {
  const camp = marks.get(region.key)?.camp;
  if (camp === undefined) return;
  context.strokeStyle = palette.camps[camp] ?? palette.neutral;
  let from: Point = hub;
  for (const { id, at } of arena.statements.filter((one) => one.region === region.key)) {
    const half = (from.y + at.y) / 2;
    const isQuiet = stanceOf.get(id) !== 'holds';
    context.globalAlpha = isLit(id) ? 0.5 : fadedAlpha;
    stroke(context, [from, { x: from.x, y: half }, { x: at.x, y: half }, at], 2.6, isQuiet ? [1, 4] : []);
    from = at;
  }
}

function paintStrand(context: CanvasRenderingContext2D, line: ArenaLine, { look, isLit }: ArenaLooks, palette: Palette): void {
  const isChosen = line.relations.some((id) => look.selected === id || look.hovered === id);
  const ends = line.relations.map((id) => id.split('~'));
  const lit = isChosen || ends.some(([from = '', to = '']) => isLit(from) && isLit(to));
  context.globalAlpha = lit ? 1 : fadedAlpha;
  context.strokeStyle = palette.contradicts;
  stroke(context, line.curve, isChosen ? 2.8 : 2, line.hearsay ? hearsayDash : line.derived ? ruleDash : []);
}

function paintSign(context: CanvasRenderingContext2D, sign: ArenaSign, { isLit }: ArenaLooks, palette: Palette): void {
  const isCounted = sign.id.startsWith('sign ');
  const lit = sign.relations.some((id) => id.split('~').slice(0, 2).every(isLit));
  context.globalAlpha = lit ? 1 : 0.4;
  const label = sign.relations.length < sign.pairs ? `${sign.relations.length} of ${sign.pairs}` : String(sign.relations.length);
  const reach = isCounted ? 13 : 8.5;
  const half = isCounted ? 15 + 3.6 * label.length : reach;
  const { x, y } = sign.at;
  context.beginPath();
  context.roundRect(x - half, y - reach, 2 * half, 2 * reach, reach);
  context.fillStyle = palette.panel;
  context.fill();
  context.strokeStyle = palette.contradicts;
  context.lineWidth = 1.8;
  context.lineCap = sign.hearsay ? 'round' : 'butt';
  context.setLineDash(sign.hearsay ? [0.1, 3.6] : sign.derived ? [5, 3] : []);
  context.stroke();
  const arm = 3.3;
  const middle = isCounted ? x - half + 12 : x;
  context.setLineDash([]);
  context.lineCap = 'round';
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(middle - arm, y - arm);
  context.lineTo(middle + arm, y + arm);
  context.moveTo(middle + arm, y - arm);
  context.lineTo(middle - arm, y + arm);
  context.stroke();
  if (!isCounted) return;
  context.font = `700 12.5px ${palette.font}`;
  context.textAlign = 'left';
  context.fillStyle = palette.contradicts;
  context.fillText(label, middle + 8, y + 4.4);
}

function paintStatement(
  context: CanvasRenderingContext2D,
  { id, at, side, words, wordsBox, region }: PlacedStatement,
  picture: ArenaPicture,
  { isLit }: ArenaLooks,
  palette: Palette,
): void {
  context.globalAlpha = isLit(id) ? 1 : fadedAlpha;
  paintSquareStyle(context, at, id, picture.marks.get(region)?.camp, picture, palette);
  block(context, words, side === 'right' ? wordsBox.x : wordsBox.x + wordsBox.width, wordsBox.y, side === 'right' ? 'left' : 'right', palette);
}

/** What sigma's square cannot say: hollow where the answer is not asserted, a dotted frame where others tell it. */
function paintSquareStyle(
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  id: string,
  camp: number | undefined,
  { stanceOf, told, silences }: ArenaPicture,
  palette: Palette,
): void {
  const color = camp === undefined ? palette.neutral : (palette.camps[camp] ?? palette.neutral);
  const stance = stanceOf.get(id);
  const isHollow = stance === 'hints' || stance === 'presupposes' || silences.has(id);
  context.strokeStyle = color;
  if (isHollow) {
    context.beginPath();
    context.roundRect(x - squareReach, y - squareReach, 2 * squareReach, 2 * squareReach, 3.4);
    context.fillStyle = palette.ground;
    context.fill();
    context.lineWidth = 2;
    context.setLineDash(stance === 'hints' ? [3, 2.2] : []);
    context.stroke();
  }
  if (silences.has(id)) {
    context.setLineDash([]);
    context.beginPath();
    context.moveTo(x - 3, y);
    context.lineTo(x + 3, y);
    context.stroke();
  }
  if (!told.has(id)) return;
  const reach = squareReach + 4;
  context.beginPath();
  context.roundRect(x - reach, y - reach, 2 * reach, 2 * reach, 5.5);
  context.lineWidth = 1.7;
  context.lineCap = 'round';
  context.setLineDash([0.1, 3.6]);
  context.stroke();
  context.setLineDash([]);
}

function paintHub(
  context: CanvasRenderingContext2D,
  { region, hub, hubReach, label, labelBox, side, more }: PlacedRegion,
  { marks }: ArenaPicture,
  { isLit }: ArenaLooks,
  palette: Palette,
): void {
  const mark = marks.get(region.key);
  const color = mark?.camp === undefined ? palette.neutral : (palette.camps[mark.camp] ?? palette.neutral);
  context.globalAlpha = region.members.some(isLit) ? 1 : 0.4;
  if (mark?.letter) {
    dot(context, hub, hubReach, color);
    context.font = `700 ${mark.letter.length > 1 ? 9 : 11.5}px ${palette.font}`;
    context.textAlign = 'center';
    context.fillStyle = palette.panel;
    context.fillText(mark.letter, hub.x, hub.y + 4);
  }
  const align = side === 'right' ? 'left' : 'right';
  const x = side === 'right' ? labelBox.x : labelBox.x + labelBox.width;
  for (const [run] of label.lines) if (run !== undefined) text(context, 'account', run.text, { x, y: labelBox.y + 14 }, align, color, palette);
  if (more !== undefined) text(context, 'note', `+ ${more.count} more`, { x: more.at.x, y: more.at.y + 4 }, align, color, palette);
}

/** An arc for each account its statements stand in. */
function paintRing(context: CanvasRenderingContext2D, { x, y }: Point, reach: number, camps: readonly number[], palette: Palette): void {
  dot(context, { x, y }, reach, palette.ground);
  dot(context, { x, y }, camps.length === 0 ? reach : reach - 5, palette.neutral);
  const part = (2 * Math.PI) / Math.max(1, camps.length);
  const gap = camps.length > 1 ? 0.09 : 0;
  context.setLineDash([]);
  context.lineCap = 'butt';
  context.lineWidth = 3.5;
  for (const [position, camp] of camps.entries()) {
    context.strokeStyle = palette.camps[camp] ?? palette.neutral;
    context.beginPath();
    context.arc(x, y, reach - 1.75, position * part - Math.PI / 2 + gap, (position + 1) * part - Math.PI / 2 - gap);
    context.stroke();
  }
}

function stroke(context: CanvasRenderingContext2D, [a, b, c, d]: Curve, width: number, dash: readonly number[]): void {
  context.lineWidth = width;
  context.lineCap = (dash[0] ?? 1) < 2 && dash.length > 0 ? 'round' : 'butt';
  context.setLineDash([...dash]);
  context.beginPath();
  context.moveTo(a.x, a.y);
  context.bezierCurveTo(b.x, b.y, c.x, c.y, d.x, d.y);
  context.stroke();
}

function arrow(context: CanvasRenderingContext2D, [, , lead, at]: Curve, color: string): void {
  const angle = Math.atan2(at.y - lead.y, at.x - lead.x);
  const wing = (turn: number) => ({ x: at.x - 6 * Math.cos(angle + turn), y: at.y - 6 * Math.sin(angle + turn) });
  context.fillStyle = color;
  context.beginPath();
  context.moveTo(at.x, at.y);
  for (const { x, y } of [wing(-0.5), wing(0.5)]) context.lineTo(x, y);
  context.closePath();
  context.fill();
}

function dot(context: CanvasRenderingContext2D, { x, y }: Point, reach: number, color: string | CanvasGradient | CanvasPattern): void {
  context.fillStyle = color;
  context.beginPath();
  context.arc(x, y, reach, 0, 2 * Math.PI);
  context.fill();
}

type Align = 'left' | 'right' | 'center';

/** Lines of runs, each run in its own font; `halo` keeps words readable on what they lie on. */
function block(context: CanvasRenderingContext2D, { lines }: TextBlock, x: number, top: number, align: Align, palette: Palette, halo = false): void {
  for (const [row, line] of lines.entries()) {
    const widths = line.map(({ font, text: words }) => {
      context.font = fontOf(font, palette.font);
      return context.measureText(words).width;
    });
    const spaces = line.map(({ font }, position) => {
      if (position === 0) return 0;
      context.font = fontOf(font, palette.font);
      return context.measureText(' ').width;
    });
    const whole = [...widths, ...spaces].reduce((sum, one) => sum + one, 0);
    let left = align === 'left' ? x : align === 'right' ? x - whole : x - whole / 2;
    for (const [position, { font, text: words }] of line.entries()) {
      left += spaces[position] ?? 0;
      const at = { x: left, y: top + row * lineHeight + 10.8 };
      if (halo) haloed(context, font, words, at, palette);
      text(context, font, words, at, 'left', palette[arenaFonts[font].color], palette);
      left += widths[position] ?? 0;
    }
  }
}

function haloed(context: CanvasRenderingContext2D, font: keyof typeof arenaFonts, words: string, at: Point, palette: Palette): void {
  context.font = fontOf(font, palette.font);
  context.textAlign = 'left';
  context.strokeStyle = palette.ground;
  context.lineWidth = 3;
  context.setLineDash([]);
  context.strokeText(words, at.x, at.y);
}

function text(
  context: CanvasRenderingContext2D,
  font: keyof typeof arenaFonts,
  words: string,
  at: Point,
  align: Align,
  color: string,
  palette: Palette,
): void {
  context.font = fontOf(font, palette.font);
  context.textAlign = align;
  context.fillStyle = color;
  context.fillText(words, at.x, at.y);
}
