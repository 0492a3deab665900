// Source, words and the size of the stage → everything of the picture that needs no search: which islands are open, where they
// stand, and what is still to be placed around them.

import { nameIsland } from '../../affair/describe-island.ts';
import type { FormedIslands } from '../../affair/form-shown.ts';
import type { Island, IslandSource, Region, SeatStance } from '../../affair/islands.ts';
import type { Point } from '../scene.ts';
import { type ClosedIsland, setOutClosed } from './closed.ts';
import { setOutDiscs } from './discs.ts';
import { markElsewhere, markRegions, nameRegion, type RegionMark } from './mark-regions.ts';
import { foldRegions, orderColumns } from './order.ts';
import type { PlacementInput } from './place-around.ts';
import type { LooseWish, SpeakerWish } from './place-items.ts';
import { type Arena, type ArenaOptions, narrow, roomy, setOutArena, slim } from './set-out.ts';
import { chooseSides, type Side } from './sides.ts';
import { type PictureRange, rangeOf } from './turn-pages.ts';
import { layOutStatement, type MeasureText, type StatementWords, wrapRuns } from './words.ts';

export interface PictureWords {
  readonly measure: MeasureText;
  readonly of: (statement: string) => StatementWords;
  readonly nameActor: (actor: string) => string;
  readonly describeIsland: (island: Island) => string;
}

export interface ArenaInput extends FormedIslands {
  readonly words: PictureWords;
  /** CSS pixels: words keep their size, so the picture is made for the stage. */
  readonly stage: { readonly width: number; readonly height: number };
  /** How many accounts can have colours of their own. */
  readonly paletteSize: number;
  /** A question whose island is to be open where not all are. */
  readonly focus?: string;
  /** Which closed islands are drawn, where there are many: the first, the second … so many of them. */
  readonly page?: number;
  /** Keys of regions that show all their statements. */
  readonly unfolded?: ReadonlySet<string>;
}

export interface PreparedPicture {
  readonly source: IslandSource;
  readonly arenas: readonly Arena[];
  readonly closed: readonly ClosedIsland[];
  readonly range: PictureRange;
  /** Statements in no island that are drawn as a row of squares. */
  readonly pebbles: readonly { readonly statement: string; readonly at: Point }[];
  /** Of those, how many are not drawn. */
  readonly morePebbles: number;
  readonly placement: PlacementInput;
  readonly marks: ReadonlyMap<string, RegionMark>;
  readonly stanceOf: ReadonlyMap<string, SeatStance>;
  /** Marks of second answers, in other islands. */
  readonly elsewhere: ReadonlyMap<string, RegionMark>;
}

/** Up to so many statements every island is open, up to so many one is. */
const allOpenUpTo = 40;
const oneOpenUpTo = 100;
/** CSS pixels. On a narrower stage at most one island is open, on one that is narrower still only an island that is asked for. */
export const leastStage = { all: 1080, one: 720 };
/** What an opened account shows where there are more than that. */
const shownWhenMany = 4;

const seed = 1950;
/** The first by preference. */
const looseWidths = [152, 126, 190];
const nameWidth = { roomy: 96, narrow: 76 };
const betweenIslands = 22;
const closedWidth = 372;
const pebbleStep = 18;
/** Zoom buttons stand in the lower right corner. */
const zoomButtons = { width: 48, height: 116 };
const pebbleRows = 2;

/** The same input gives the same picture. Cost: see `orderColumns`. */
export function preparePicture(input: ArenaInput): PreparedPicture {
  const { source, islands, stage } = input;
  const speakersOf = (id: string) => source.speakersOf.get(id) ?? [];
  const count = source.speakersOf.size;
  const isSmall = count <= allOpenUpTo && stage.width >= leastStage.all;
  const open = isSmall ? islands.islands : chooseOpen(input);
  const closing = islands.islands.filter((one) => !open.includes(one));
  const range = rangeOf(closing.length, input.page ?? 0);
  const rest = closing.slice(range.from - 1, range.to);
  const drawn = [...open, ...rest];
  const frame: Frame = {
    input,
    sides: chooseSides(drawn, speakersOf),
    marks: markRegions(drawn, source, input.paletteSize),
    speakersOf,
    loose: islands.loose,
  };
  const arenas = isSmall ? openAll(frame, open) : openOne(frame, open, count > oneOpenUpTo);
  const closed = isSmall ? [] : closeAll(frame, rest, arenas, count > oneOpenUpTo ? setOutDiscs : setOutClosed);
  const { pebbles, more } = isSmall ? { pebbles: [], more: 0 } : scatterPebbles(islands.loose, arenas, closed, stage);
  const wishes = listWishes(frame, arenas, isSmall);
  const loose = new Set(wishes.loose.map((one) => one.id));
  const room =
    isSmall || arenas.length === 0
      ? stage
      : { width: openRoom(stage.width, arenas), height: openHeight(arenas, stage) };
  return {
    source,
    arenas,
    closed,
    range,
    pebbles,
    morePebbles: more,
    marks: frame.marks,
    stanceOf: islands.stanceOf,
    elsewhere: markElsewhere(open, source, input.paletteSize),
    placement: {
      // It goes to a worker: nothing goes with it that no place depends on.
      arenas: arenas.map((one) => ({ ...one, island: { ...one.island, contradictions: [] } })),
      ...wishes,
      relations: source.relations
        .filter((one) => one.family !== 'compatible' && (loose.has(one.from) || loose.has(one.to)))
        .map(({ from, to }) => ({ from, to })),
      stage: { x: 10, y: 4, width: room.width - 20, height: room.height - 8 },
      kept: [{ x: stage.width - zoomButtons.width, y: stage.height - zoomButtons.height, ...zoomButtons }],
      seed,
    },
  };
}

interface Frame {
  readonly input: ArenaInput;
  readonly sides: ReadonlyMap<string, Side>;
  readonly marks: ReadonlyMap<string, RegionMark>;
  readonly speakersOf: (statement: string) => readonly string[];
  readonly loose: readonly string[];
}

/** The island of the question in focus; without one the most contested, as long as there is room for it. */
function chooseOpen({ islands: { islands }, focus, source, stage }: ArenaInput): readonly Island[] {
  const wanted = islands.find((one) => one.questions.some((question) => question.id === focus) || one.key === focus);
  if (wanted !== undefined) return [wanted];
  return opensOne(source, stage.width) ? islands.slice(0, 1) : [];
}

/** Whether an island is open that nobody asked for. */
export function opensOne({ speakersOf }: IslandSource, stageWidth: number): boolean {
  return speakersOf.size <= oneOpenUpTo && stageWidth >= leastStage.one;
}

/** Of the stage's width, for the open island and its speakers; the closed ones stand beside it. */
const openShare = { least: 0.6, most: 0.75 };
const speakerRoom = 112;
/** CSS pixels: words that are narrower read badly; with less room than that speakers stand above and below. */
const leastWords = { width: 104, room: 80 };

function openRoom(width: number, arenas: readonly Arena[]): number {
  const wanted = Math.max(0, ...arenas.map((one) => one.bounds.width)) + 2 * speakerRoom;
  return width < leastStage.all
    ? width
    : Math.round(Math.max(openShare.least * width, Math.min(openShare.most * width, wanted)));
}

function openHeight(arenas: readonly Arena[], stage: { readonly height: number }): number {
  const bottom = Math.max(0, ...arenas.map((one) => one.bounds.y + one.bounds.height));
  return Math.max(bottom + 34, Math.min(stage.height * 0.74, bottom + 160));
}

function wordsOf({ input: { words }, marks }: Frame) {
  return {
    measure: words.measure,
    layOut: (id: string, width: number) => layOutStatement(words.of(id), width, words.measure),
    nameRegion: (region: Region) => nameRegion(region, marks),
    describeIsland: words.describeIsland,
  };
}

function openAll(frame: Frame, islands: readonly Island[]): Arena[] {
  const { input, sides, speakersOf } = frame;
  const axis = chooseAxis(frame, islands);
  const seen = new Set<string>();
  const arenas: Arena[] = [];
  let top = 6;
  for (const island of islands) {
    const lean = arenas.length === 0 ? 0 : 0.1 * leanOf(frame, island, seen);
    const columns = orderColumns(island, sides, input.source.relations, speakersOf);
    const reach = reachOf(frame, island, roomy);
    const { width } = input.stage;
    const centre = Math.max(reach.left + 30, Math.min(width - reach.right - 30, width * (axis + lean)));
    const arena = setOutArena(island, columns, wordsOf(frame), roomy, { centre, top });
    for (const speaker of membersOf(island).flatMap(speakersOf)) seen.add(speaker);
    arenas.push(arena);
    top = arena.bounds.y + arena.bounds.height + betweenIslands;
  }
  return arenas;
}

function openOne(frame: Frame, islands: readonly Island[], isMany: boolean): Arena[] {
  const { input, sides, speakersOf } = frame;
  const isSlim = input.stage.width < leastStage.all;
  const most = (isSlim ? 1 : openShare.most) * input.stage.width;
  const options = leaveSpeakerRoom(isSlim ? slim : narrow, most / 2);
  return islands.map((island) => {
    const { relations } = input.source;
    const folded = isMany
      ? foldRegions(island.regions, relations, shownWhenMany, input.unfolded)
      : { regions: island.regions, more: new Map() };
    const shown = { ...island, regions: folded.regions };
    const columns = orderColumns(shown, sides, relations, speakersOf);
    const reach = reachOf(frame, shown, options);
    const aside = Math.max(20, Math.min(speakerRoom, (most - reach.left - reach.right) / 2));
    const centre = reach.left + aside;
    return setOutArena(island, columns, wordsOf(frame), options, { centre, top: 6 }, folded.more);
  });
}

/** Words as narrow as lets the speakers stand beside them; as wide as ever where even the narrowest would not. `half`: of the width there is. */
function leaveSpeakerRoom(options: ArenaOptions, half: number): ArenaOptions {
  const left = half - speakerRoom - reachBeside(options);
  if (left < leastWords.room) return options;
  return { ...options, labelWidth: Math.max(leastWords.width, Math.min(options.labelWidth, left)) };
}

/** From the middle of the gap to where words begin. */
function reachBeside({ gap, bulge }: ArenaOptions): number {
  return gap / 2 + bulge + 43;
}

const membersOf = (island: Island) => island.regions.flatMap((one) => one.members);

/** From the middle of the gap to the end of the widest words, on each side. */
function reachOf({ input: { words }, sides }: Frame, island: Island, options: ArenaOptions): Record<Side, number> {
  const reach = (side: Side) => {
    const members = island.regions.filter((one) => sides.get(one.key) === side).flatMap((one) => one.members);
    const widths = members.map((id) => layOutStatement(words.of(id), options.labelWidth, words.measure).width);
    return reachBeside(options) + Math.max(0, ...widths);
  };
  return { left: reach('left'), right: reach('right') };
}

function homesOf({ sides, speakersOf }: Frame, islands: readonly Island[]): Map<string, Side> {
  const homes = new Map<string, Side>();
  for (const region of islands.flatMap((one) => one.regions))
    for (const speaker of region.members.flatMap(speakersOf))
      if (!homes.has(speaker)) homes.set(speaker, sides.get(region.key) ?? 'left');
  return homes;
}

const axisRange = { least: 0.39, most: 0.61 };

/** The gap moves towards the side whose speakers have less to say beside it. */
function chooseAxis(frame: Frame, islands: readonly Island[]): number {
  const homes = homesOf(frame, islands);
  const need = { left: 0, right: 0 };
  for (const speaker of frame.loose.flatMap(frame.speakersOf)) need[homes.get(speaker) ?? 'left'] += 1;
  const all = need.left + need.right;
  return all === 0 ? 0.5 : Math.max(axisRange.least, Math.min(axisRange.most, need.left / all));
}

/** −1, 0 or 1: where the axis of a later island goes, so that its own speakers have room for what else they say. */
function leanOf(frame: Frame, island: Island, seen: ReadonlySet<string>): number {
  const homes = homesOf(frame, [island]);
  let lean = 0;
  for (const speaker of frame.loose.flatMap(frame.speakersOf)) {
    const side = homes.get(speaker);
    if (side !== undefined && !seen.has(speaker)) lean += side === 'left' ? 1 : -1;
  }
  return Math.sign(lean);
}

/** Beside the open island first, then below it; without one, in as many columns as fit. */
function closeAll(
  { input, sides, marks, speakersOf }: Frame,
  islands: readonly Island[],
  arenas: readonly Arena[],
  setOut: typeof setOutClosed,
): ClosedIsland[] {
  const { stage, words } = input;
  const columns = listColumns(stage, arenas);
  return islands.map((island) => {
    const column = columns.find((one) => one.top < one.until) ?? columns.toSorted((a, b) => a.top - b.top)[0];
    const place = column ?? { left: 14, top: 8, until: stage.height, width: closedWidth };
    const own = {
      title: nameIsland(island, { speakersOf, nameActor: words.nameActor }),
      nameOf: (region: Region) => nameRegion(region, marks),
      letterOf: (region: Region) => marks.get(region.key)?.letter ?? '',
      measure: words.measure,
    };
    const closed = setOut(island, sides, own, place);
    place.top = closed.box.y + closed.box.height + betweenIslands + 6;
    return closed;
  });
}

interface Column {
  readonly left: number;
  readonly width: number;
  top: number;
  /** It is filled before the next one, down to here. */
  readonly until: number;
}

function listColumns(stage: { readonly width: number; readonly height: number }, arenas: readonly Arena[]): Column[] {
  const margin = 20;
  if (arenas.length === 0) {
    const count = Math.max(1, Math.floor((stage.width - margin) / closedWidth));
    const width = (stage.width - margin) / count;
    return Array.from({ length: count }, (_, at) => ({
      left: margin / 2 + at * width,
      width: width - 12,
      top: 8,
      until: 0,
    }));
  }
  const room = openRoom(stage.width, arenas);
  const below = openHeight(arenas, stage) + 6;
  const beside = stage.width - room;
  const count = Math.max(1, Math.floor(room / closedWidth));
  const under = Array.from({ length: count }, (_, at): Column => {
    return { left: 14 + (at * (room - 14)) / count, width: (room - 14) / count - 12, top: below, until: 0 };
  });
  return beside < 260
    ? under
    : [{ left: room + 6, width: beside - 20, top: 8, until: stage.height - zoomButtons.height - 84 }, ...under];
}

function scatterPebbles(
  loose: readonly string[],
  arenas: readonly Arena[],
  closed: readonly ClosedIsland[],
  stage: { readonly width: number; readonly height: number },
): { readonly pebbles: PreparedPicture['pebbles']; readonly more: number } {
  const bottoms = [
    ...closed.map((one) => one.box.y + one.box.height),
    ...(arenas.length > 0 ? [openHeight(arenas, stage)] : []),
  ];
  const top = Math.max(40, ...bottoms) + 34;
  const perRow = Math.max(1, Math.floor((Math.min(stage.width, 900) - 40) / pebbleStep));
  const shown = loose.slice(0, perRow * pebbleRows);
  const pebbles = shown.map((statement, position) => ({
    statement,
    at: { x: 24 + (position % perRow) * pebbleStep, y: top + Math.floor(position / perRow) * pebbleStep },
  }));
  return { pebbles, more: loose.length - shown.length };
}

/** Discs of the speakers, two for who speaks on both sides of one gap, and the statements that answer nothing in dispute. */
function listWishes(
  { input: { source, words }, speakersOf, loose }: Frame,
  arenas: readonly Arena[],
  isSmall: boolean,
): { readonly speakers: readonly SpeakerWish[]; readonly loose: readonly LooseWish[] } {
  const seats = new Map(
    arenas.flatMap((arena) => arena.statements.map((one) => [one.id, `${arena.island.key} ${one.side}`])),
  );
  const around = isSmall ? loose : [];
  const own = new Map<string, { id: string; place: string | undefined }[]>();
  for (const id of [...seats.keys(), ...around])
    for (const actor of source.speakersOf.get(id) ?? [])
      own.set(actor, [...(own.get(actor) ?? []), { id, place: seats.get(id) }]);
  const discs = new Map<string, string>();
  const speakers = [...own].flatMap(([actor, statements]): SpeakerWish[] => {
    const name = wrapRuns(
      [{ font: 'actor', text: words.nameActor(actor) }],
      nameWidth[isSmall ? 'roomy' : 'narrow'],
      words.measure,
    );
    const parts = splitBySide(statements);
    return parts.map((part, position) => {
      const id = parts.length === 1 ? actor : `${actor}|${position}`;
      for (const one of part) if (!discs.has(`${actor} ${one}`)) discs.set(`${actor} ${one}`, id);
      return { id, actor, name, statements: part };
    });
  });
  return {
    speakers,
    loose: around.map((id): LooseWish => {
      const { verb, claim, notes } = words.of(id);
      const told = notes === '' ? [] : [{ font: 'told' as const, text: `(${notes})` }];
      const runs = [{ font: 'verb' as const, text: `${verb}:` }, { font: 'claim' as const, text: claim }, ...told];
      const shapes = looseWidths.map((width) => wrapRuns(runs, width, words.measure));
      return { id, shapes, speakers: speakersOf(id).flatMap((actor) => discs.get(`${actor} ${id}`) ?? []) };
    }),
  };
}

/** In two where some stand on one side of a gap and some on the other; what stands in no island goes with the first. */
function splitBySide(statements: readonly { readonly id: string; readonly place: string | undefined }[]): string[][] {
  const places = [...new Set(statements.flatMap((one) => one.place ?? []))].sort();
  const facing = places.find((place) => place.endsWith(' left') && places.includes(place.replace(/left$/, 'right')));
  if (facing === undefined) return [statements.map((one) => one.id)];
  const across = facing.replace(/left$/, 'right');
  const right = statements.filter((one) => one.place === across).map((one) => one.id);
  return [statements.map((one) => one.id).filter((id) => !right.includes(id)), right];
}
