// The picture of facing accounts → what lies under sigma's shapes: regions, stems and every line. Reads looks, places nothing.

import type { IslandRelation } from '../affair/islands.ts';
import type { ArenaLine } from '../layout/arena/bundle.ts';
import type { RelationLine, SpeechLine } from '../layout/arena/compose.ts';
import { type Arena, type PlacedRegion, regionMargin } from '../layout/arena/set-out.ts';
import type { Point } from '../layout/scene.ts';
import { type ArenaScene, campColor, fadedAlpha } from './arena-scene.ts';
import { fillArrow, fillDisc, strokeCurve } from './brush.ts';
import type { Context } from './canvas.ts';

const hearsayDash = [0.1, 5.2];
const ruleDash = [7, 4.5];

export function paintBelow(context: Context, scene: ArenaScene): void {
  const { picture } = scene;
  for (const region of picture.arenas.flatMap((one) => one.regions)) paintRegion(context, region, scene);
  for (const island of picture.closed)
    for (const { region, box } of island.regions) {
      context.globalAlpha = region.members.some(scene.isLit) ? 1 : 0.4;
      context.fillStyle = tintOf(region.key, scene);
      context.beginPath();
      context.roundRect(box.x, box.y, box.width, box.height, 13);
      context.fill();
    }
  for (const line of picture.speech) paintSpeech(context, line, scene);
  for (const line of picture.relations) paintRelation(context, line, scene);
  for (const [position, arena] of picture.arenas.entries()) {
    for (const region of arena.regions) paintStem(context, region, arena, scene);
    for (const line of picture.strands[position]?.lines ?? []) paintStrand(context, line, scene);
  }
  for (const { curve, relations, hearsay, derived } of picture.closed.flatMap((one) => one.links.lines)) {
    context.globalAlpha = relations.some((one) => isPairLit(one, scene)) ? 1 : fadedAlpha;
    context.strokeStyle = scene.palette.contradicts;
    const width = 1.6 + Math.min(2.4, Math.sqrt(relations.length) * 0.5);
    strokeCurve(context, curve, width, hearsay ? hearsayDash : derived ? ruleDash : []);
  }
}

/** Whether both ends of a relation are in the light. */
export function isPairLit({ from, to }: IslandRelation, { isLit }: Pick<ArenaScene, 'isLit'>): boolean {
  return isLit(from) && isLit(to);
}

/** Whether one of them is chosen or pointed at. Cost: linear where anything is. */
export function isAnyChosen(relations: readonly IslandRelation[], { selected, hovered }: ArenaScene['look']): boolean {
  if (selected === undefined && hovered === undefined) return false;
  return relations.some(({ id }) => id === selected || id === hovered);
}

function tintOf(region: string, { picture, palette }: ArenaScene): string {
  const camp = picture.marks.get(region)?.camp;
  return (camp === undefined ? undefined : palette.tints[camp]) ?? palette.neutralTint;
}

/** Its hull with round corners. */
function paintRegion(context: Context, { region, outline }: PlacedRegion, scene: ArenaScene): void {
  const tint = tintOf(region.key, scene);
  context.globalAlpha = region.members.some(scene.isLit) ? 1 : 0.4;
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

function paintSpeech(context: Context, line: SpeechLine, scene: ArenaScene): void {
  const { picture, palette, isLit, facts } = scene;
  const region = picture.regionOf.get(line.statement);
  const color = region === undefined ? palette.quiet : campColor(region, scene);
  const lit = isLit(line.statement) && isLit(line.speaker);
  context.globalAlpha = lit ? (region === undefined ? 1 : 0.75) : fadedAlpha;
  context.strokeStyle = color;
  const dash = facts.told.has(line.statement) ? [1.5, 4] : [];
  strokeCurve(context, [line.from, line.from, line.to, line.to], 1.4, dash);
  if (region !== undefined) fillDisc(context, line.to, 2.2, color);
}

const relationDashes: Readonly<Record<RelationLine['style'], readonly number[]>> = {
  supports: [],
  relies: [6, 4],
  reports: [1.5, 3.5],
};

function paintRelation(context: Context, line: RelationLine, { palette, isLit, look }: ArenaScene): void {
  const colors = {
    supports: palette.supports,
    relies: palette.relies,
    reports: palette.muted,
  };
  const isChosen = look.selected === line.id || look.hovered === line.id;
  context.globalAlpha = isChosen || (isLit(line.from) && isLit(line.to)) ? 1 : fadedAlpha;
  context.strokeStyle = colors[line.style];
  strokeCurve(
    context,
    line.curve,
    (line.style === 'supports' ? 1.9 : 1.6) + (isChosen ? 1 : 0),
    relationDashes[line.style],
  );
  fillArrow(context, line.curve, colors[line.style]);
}

/** The answer's hub through what holds it; dotted to what only hints at it or takes it as given. */
function paintStem(context: Context, { region, hub }: PlacedRegion, arena: Arena, scene: ArenaScene): void {
  if (scene.picture.marks.get(region.key)?.camp === undefined) return;
  context.strokeStyle = campColor(region.key, scene);
  let from: Point = hub;
  for (const { id, at } of arena.statements.filter((one) => one.region === region.key)) {
    const half = (from.y + at.y) / 2;
    const isQuiet = scene.picture.stanceOf.get(id) !== 'holds';
    context.globalAlpha = scene.isLit(id) ? 0.5 : fadedAlpha;
    strokeCurve(context, [from, { x: from.x, y: half }, { x: at.x, y: half }, at], 2.6, isQuiet ? [1, 4] : []);
    from = at;
  }
}

function paintStrand(context: Context, line: ArenaLine, scene: ArenaScene): void {
  const { look, palette } = scene;
  const isChosen = isAnyChosen(line.relations, look);
  context.globalAlpha = isChosen || line.relations.some((one) => isPairLit(one, scene)) ? 1 : fadedAlpha;
  context.strokeStyle = palette.contradicts;
  strokeCurve(context, line.curve, isChosen ? 2.8 : 2, line.hearsay ? hearsayDash : line.derived ? ruleDash : []);
}
