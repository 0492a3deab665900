// The picture of facing accounts → what lies over sigma's shapes: signs, letters and words. Reads looks, places nothing.

import { arenaWords } from '../language/english/arena.ts';
import type { ArenaSign } from '../layout/arena/bundle.ts';
import { type ClosedIsland, type ClosedRegion, nameLine } from '../layout/arena/closed.ts';
import { dotReach } from '../layout/arena/discs.ts';
import { nameHeight, type PlacedRegion, type PlacedStatement, squareReach } from '../layout/arena/set-out.ts';
import type { Point } from '../layout/scene.ts';
import { type ArenaScene, campColor, fadedAlpha } from './arena-scene.ts';
import { fillDisc, strokeRounded, writeBlock, writeLetters, writeText } from './brush.ts';
import type { Context } from './canvas.ts';
import { isAnyChosen, isPairLit } from './paint-below.ts';

/** A region or island with nothing chosen in it. */
const quietAlpha = 0.4;

export function paintAbove(context: Context, scene: ArenaScene): void {
  const { picture, palette, isLit, facts } = scene;
  context.textBaseline = 'alphabetic';
  for (const [position, arena] of picture.arenas.entries()) {
    for (const statement of arena.statements) paintStatement(context, statement, scene);
    for (const region of arena.regions) paintHub(context, region, scene);
    context.globalAlpha = 1;
    for (const { words, box } of arena.titles)
      writeBlock(context, words, { x: box.x + box.width / 2, y: box.y }, 'center', palette);
    const { words: under, box: below } = arena.subtitle;
    writeBlock(context, under, { x: below.x + below.width / 2, y: below.y }, 'center', palette);
    for (const sign of picture.strands[position]?.signs ?? []) paintSign(context, sign, scene);
  }
  for (const island of picture.closed) paintClosed(context, island, scene);
  for (const { wish, at, side, words } of picture.around.loose) {
    context.globalAlpha = isLit(wish.id) ? 1 : fadedAlpha;
    paintSquare(context, at, wish.id, undefined, scene);
    const x = side === 'right' ? at.x + 12 : at.x - 12;
    writeBlock(context, words, { x, y: at.y - words.height / 2 }, side === 'right' ? 'left' : 'right', palette);
  }
  for (const { statement, at } of picture.pebbles) {
    context.globalAlpha = isLit(statement) ? 1 : fadedAlpha;
    paintSquare(context, at, statement, undefined, scene);
  }
  for (const { wish, at, reach, nameBox } of picture.around.speakers) {
    context.globalAlpha = isLit(wish.actor) ? 1 : fadedAlpha;
    paintRing(context, at, reach, scene.picture.campsOf.get(wish.actor) ?? [], scene);
    writeLetters(context, facts.monogramOf(wish.actor), at, 11.5, palette, palette.panel);
    writeBlock(context, wish.name, { x: at.x, y: nameBox.y }, 'center', palette, true);
  }
  paintPebbleCount(context, scene);
}

function paintPebbleCount(context: Context, { picture, palette }: ArenaScene): void {
  const [first] = picture.pebbles;
  if (first === undefined) return;
  const count = picture.pebbles.length + picture.morePebbles;
  context.globalAlpha = 1;
  const text = arenaWords().pebbles(count, picture.morePebbles);
  writeText(context, 'note', text, { x: first.at.x - 8, y: first.at.y - 16 }, 'left', palette.muted, palette.font);
}

function paintStatement(
  context: Context,
  { id, at, side, words, wordsBox, region }: PlacedStatement,
  scene: ArenaScene,
): void {
  context.globalAlpha = scene.isLit(id) ? 1 : fadedAlpha;
  paintSquare(context, at, id, region, scene);
  const isRight = side === 'right';
  const other = scene.picture.elsewhere.get(id);
  if (other?.camp !== undefined) {
    // On the side of the gap, above the lines that leave the square.
    const badge = { x: at.x + (isRight ? -12 : 12), y: at.y - 12 };
    fillDisc(context, badge, 7.5, scene.palette.camps[other.camp] ?? scene.palette.neutral);
    writeLetters(context, other.letter, badge, 11, scene.palette, scene.palette.panel);
  }
  const start = { x: isRight ? wordsBox.x : wordsBox.x + wordsBox.width, y: wordsBox.y };
  writeBlock(context, words, start, isRight ? 'left' : 'right', scene.palette);
}

/** What sigma's square cannot say: hollow where the answer is not asserted, a dotted frame where others tell it. */
function paintSquare(context: Context, at: Point, id: string, region: string | undefined, scene: ArenaScene): void {
  const { picture, palette, facts } = scene;
  const stance = region === undefined ? undefined : picture.stanceOf.get(id);
  const isSilence = facts.silences.has(id);
  context.strokeStyle = campColor(region, scene);
  if (stance === 'hints' || stance === 'presupposes' || isSilence) {
    context.beginPath();
    context.roundRect(at.x - squareReach, at.y - squareReach, 2 * squareReach, 2 * squareReach, 3.4);
    context.fillStyle = palette.ground;
    context.fill();
    context.lineWidth = 2;
    context.setLineDash(stance === 'hints' ? [3, 2.2] : []);
    context.stroke();
  }
  context.setLineDash([]);
  if (isSilence) {
    context.beginPath();
    context.moveTo(at.x - 3, at.y);
    context.lineTo(at.x + 3, at.y);
    context.stroke();
  }
  if (!facts.told.has(id)) return;
  context.lineWidth = 1.7;
  context.lineCap = 'round';
  context.setLineDash([0.1, 3.6]);
  strokeRounded(context, at, squareReach + 4, 5.5);
  context.setLineDash([]);
}

function paintHub(
  context: Context,
  { region, hub, hubReach, label, labelBox, side, more }: PlacedRegion,
  scene: ArenaScene,
): void {
  const { picture, palette, isLit } = scene;
  const letter = picture.marks.get(region.key)?.letter ?? '';
  const color = campColor(region.key, scene);
  context.globalAlpha = region.members.some(isLit) ? 1 : quietAlpha;
  if (letter !== '') {
    fillDisc(context, hub, hubReach, color);
    writeLetters(context, letter, hub, letter.length > 1 ? 11 : 11.5, palette, palette.panel);
  }
  const align = side === 'right' ? 'left' : 'right';
  const x = side === 'right' ? labelBox.x : labelBox.x + labelBox.width;
  for (const [row, run] of label.lines.flat().entries())
    writeText(context, 'account', run.text, { x, y: labelBox.y + 14 + row * nameHeight }, align, color, palette.font);
  if (more === undefined) return;
  const text = arenaWords().more(more.count);
  writeText(context, 'note', text, { x: more.at.x, y: more.at.y + 4 }, align, color, palette.font);
}

function paintClosed(context: Context, { title, titleBox, regions, links }: ClosedIsland, scene: ArenaScene): void {
  const { picture, palette, isLit, facts } = scene;
  context.globalAlpha = regions.some((one) => one.region.members.some(isLit)) ? 1 : quietAlpha;
  writeBlock(context, title, { x: titleBox.x + titleBox.width / 2, y: titleBox.y }, 'center', palette);
  for (const closed of regions) {
    const { region, hub, hubReach, label, labelBox, side, beads, beadReach, more, moreAt } = closed;
    const color = campColor(region.key, scene);
    const letter = picture.marks.get(region.key)?.letter ?? '';
    const align = side === 'right' ? 'left' : 'right';
    context.globalAlpha = region.members.some(isLit) ? 1 : quietAlpha;
    if (beadReach === dotReach) paintCount(context, closed, color, scene);
    else {
      fillDisc(context, hub, hubReach, color);
      writeLetters(context, letter, hub, 11, palette, palette.panel);
    }
    const x = side === 'right' ? labelBox.x : labelBox.x + labelBox.width;
    for (const [row, line] of label.lines.entries())
      for (const run of line)
        writeText(context, 'note', run.text, { x, y: labelBox.y + 11 + row * nameLine }, align, color, palette.font);
    for (const { statement, at } of beads) {
      context.globalAlpha = isLit(statement) ? 1 : fadedAlpha;
      if (beadReach === dotReach) {
        paintDot(context, statement, at, color, scene);
        continue;
      }
      fillDisc(context, at, beadReach, palette.panel);
      context.strokeStyle = color;
      context.lineWidth = 1.5;
      const stance = picture.stanceOf.get(statement);
      const isTold = facts.told.has(statement);
      context.lineCap = isTold ? 'round' : 'butt';
      context.setLineDash(isTold ? [0.1, 3] : stance === 'holds' ? [] : [3, 2]);
      context.beginPath();
      context.arc(at.x, at.y, beadReach - 0.8, 0, 2 * Math.PI);
      context.stroke();
      context.setLineDash([]);
      writeLetters(context, facts.monogramOf(scene.speakerOf(statement)), at, 11, palette, palette.ink);
    }
    context.globalAlpha = 1;
    if (more > 0) writeText(context, 'note', `+${more}`, moreAt, align, color, palette.font);
  }
  for (const sign of links.signs) paintSign(context, sign, scene);
}

/** A disc with the number of statements; dashed where they only speak against an account. */
function paintCount(
  context: Context,
  { region, hub, hubReach }: ClosedRegion,
  color: string,
  { palette }: ArenaScene,
): void {
  const isAccount = region.kind === 'account';
  fillDisc(context, hub, hubReach, isAccount ? color : palette.panel);
  if (!isAccount) {
    context.strokeStyle = color;
    context.lineWidth = 1.6;
    context.setLineDash([3.5, 2.5]);
    context.beginPath();
    context.arc(hub.x, hub.y, hubReach - 0.8, 0, 2 * Math.PI);
    context.stroke();
    context.setLineDash([]);
  }
  writeLetters(
    context,
    String(region.members.length),
    hub,
    Math.min(14, 11 + hubReach / 12),
    palette,
    isAccount ? palette.panel : palette.ink,
  );
}

/** Full where the statement says so, hollow where it does not, dotted where only others tell it. */
function paintDot(
  context: Context,
  statement: string,
  at: Point,
  color: string,
  { picture, facts, palette }: ArenaScene,
): void {
  const isTold = facts.told.has(statement);
  const stance = picture.stanceOf.get(statement);
  const isFull = !isTold && stance !== 'hints' && stance !== 'presupposes';
  fillDisc(context, at, dotReach, isFull ? color : palette.ground);
  if (isFull) return;
  context.strokeStyle = color;
  context.lineWidth = 1.3;
  context.lineCap = 'butt';
  context.setLineDash(isTold ? [1.5, 1.4] : []);
  context.beginPath();
  context.arc(at.x, at.y, dotReach, 0, 2 * Math.PI);
  context.stroke();
  context.setLineDash([]);
}

/** A cross in a circle; with the number of contradictions, and of the pairs there could be, where several flow through it. */
function paintSign(context: Context, sign: ArenaSign, scene: ArenaScene): void {
  const { palette, look } = scene;
  const count = sign.relations.length;
  const isChosen = isAnyChosen(sign.relations, look);
  const lit = isChosen || sign.relations.some((one) => isPairLit(one, scene));
  const label = count === 1 ? '' : count < sign.pairs ? arenaWords().ofPairs(count, sign.pairs) : String(count);
  const reach = (label === '' ? 8.5 : 12) + (isChosen ? 1.5 : 0);
  const half = label === '' ? reach : 14 + 3.7 * label.length;
  const { x, y } = sign.at;
  context.globalAlpha = lit ? 1 : quietAlpha;
  context.beginPath();
  context.roundRect(x - half, y - reach, 2 * half, 2 * reach, reach);
  context.fillStyle = palette.panel;
  context.fill();
  context.strokeStyle = palette.contradicts;
  context.lineWidth = 1.8;
  context.lineCap = sign.hearsay ? 'round' : 'butt';
  context.setLineDash(sign.hearsay ? [0.1, 3.6] : sign.derived ? [5, 3] : []);
  context.stroke();
  context.setLineDash([]);
  context.lineCap = 'round';
  context.lineWidth = 2;
  const arm = 3.3;
  const middle = label === '' ? x : x - half + 12;
  context.beginPath();
  for (const turn of [1, -1]) {
    context.moveTo(middle - arm, y - arm * turn);
    context.lineTo(middle + arm, y + arm * turn);
  }
  context.stroke();
  if (label === '') return;
  context.font = `700 12px ${palette.font}`;
  context.textAlign = 'left';
  context.fillStyle = palette.contradicts;
  context.fillText(label, middle + 8, y + 4.3);
}

/** An arc for each account its statements stand in. */
function paintRing(
  context: Context,
  { x, y }: Point,
  reach: number,
  camps: readonly number[],
  { palette }: ArenaScene,
): void {
  fillDisc(context, { x, y }, reach, palette.ground);
  fillDisc(context, { x, y }, camps.length === 0 ? reach : reach - 5, palette.neutral);
  const part = (2 * Math.PI) / Math.max(1, camps.length);
  const gap = camps.length > 1 ? 0.09 : 0;
  context.setLineDash([]);
  context.lineCap = 'butt';
  context.lineWidth = 3.5;
  for (const [position, camp] of camps.entries()) {
    const start = position * part - Math.PI / 2;
    context.strokeStyle = palette.camps[camp] ?? palette.neutral;
    context.beginPath();
    context.arc(x, y, reach - 1.75, start + gap, start + part - gap);
    context.stroke();
  }
}
