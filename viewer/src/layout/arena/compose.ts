// Source, words and the size of the stage → the picture of a small affair: every island open, one under another, with the
// speakers around them. Pure; what is on the screen is the painter's.
import { type ArenaStrands, type Curve, straight, strandContradictions } from './bundle.ts';
import { markRegions, nameRegion, type RegionMark } from './colours.ts';
import type { Point } from './geometry.ts';
import {
  type ArenaRelation,
  type ArenaSource,
  formIslands,
  type Island,
  type Islands,
  type Stance,
} from './islands.ts';
import { type Columns, orderColumns } from './order.ts';
import { type LooseWish, Placement, type SpeakerWish, type Surroundings } from './place-around.ts';
import { type Arena, type ArenaOptions, type PlacedStatement, roomy, setOutArena, squareReach } from './set-out.ts';
import { chooseSides, type Side } from './sides.ts';
import { layOutStatement, type Measure, type StatementWords, wrapRuns } from './words.ts';

export interface PictureWords {
  readonly measure: Measure;
  readonly of: (statement: string) => StatementWords;
  readonly nameActor: (actor: string) => string;
}

export interface RelationLine {
  readonly id: string;
  readonly style: ArenaRelation['family'];
  readonly curve: Curve;
  readonly hearsay: boolean;
  readonly from: string;
  readonly to: string;
}

export interface SpeechLine {
  readonly speaker: string;
  readonly statement: string;
  readonly from: Point;
  readonly to: Point;
}

export interface ArenaPicture {
  readonly arenas: readonly Arena[];
  /** One for each arena. */
  readonly strands: readonly ArenaStrands[];
  readonly around: Surroundings;
  /** Speakers to their statements. */
  readonly speech: readonly SpeechLine[];
  /** Everything recorded that is no contradiction. */
  readonly relations: readonly RelationLine[];
  readonly marks: ReadonlyMap<string, RegionMark>;
  readonly stanceOf: ReadonlyMap<string, Stance>;
  /** Regions a speaker's statements stand in, each once: the colours of its ring. */
  readonly regionsOfSpeaker: ReadonlyMap<string, readonly string[]>;
}

export interface Composition {
  readonly read: () => ArenaPicture;
  /** Goes on searching; what `read` gives afterwards is no worse. */
  readonly improve: (rounds: number) => void;
  readonly price: () => number;
}

const seed = 1950;
const looseWidth = 152;
const nameWidth = 96;
const betweenArenas = 22;
const stageMargin = 14;

/** `paletteSize`: how many accounts can have colours of their own. Cost: see `Placement`. */
export function composePicture(
  source: ArenaSource,
  words: PictureWords,
  stage: { readonly width: number; readonly height: number },
  paletteSize: number,
): Composition {
  const speakersOf = (id: string) => source.speakersOf.get(id) ?? [];
  const islands = formIslands(source);
  const sides = chooseSides(islands.islands, speakersOf);
  const marks = markRegions(islands.islands, paletteSize);
  const arenas = setOutAll(source, islands, sides, marks, words, stage, roomy);
  const { speakers, loose } = listAround(source, islands, arenas, words);
  const placement = new Placement({
    arenas,
    speakers,
    loose,
    relations: source.relations.filter((one) => one.family !== 'compatible'),
    stage: { x: stageMargin, y: 4, width: stage.width - 2 * stageMargin, height: stage.height - 8 },
    seed,
  });
  const strands = arenas.map(strandContradictions);
  const regionsOfSpeaker = listRegionsOfSpeakers(arenas, speakersOf);
  return {
    improve: (rounds) => placement.improve(rounds),
    price: () => placement.price,
    read: () => {
      const around = placement.read();
      return {
        arenas,
        strands,
        around,
        speech: listSpeech(around, arenas),
        relations: listRelationLines(source.relations, around, arenas),
        marks,
        stanceOf: islands.stanceOf,
        regionsOfSpeaker,
      };
    },
  };
}

function setOutAll(
  { relations, speakersOf }: ArenaSource,
  { islands, loose }: Islands,
  sides: ReadonlyMap<string, Side>,
  marks: ReadonlyMap<string, RegionMark>,
  words: PictureWords,
  stage: { readonly width: number; readonly height: number },
  options: ArenaOptions,
): Arena[] {
  const arenaWords = {
    measure: words.measure,
    layOut: (id: string, width: number) => layOutStatement(words.of(id), width, words.measure),
    nameRegion: (region: Parameters<typeof nameRegion>[0]) => nameRegion(region, marks),
  };
  const speakers = (id: string) => speakersOf.get(id) ?? [];
  const axis = chooseAxis(islands, loose, sides, speakers);
  const placed = new Set<string>();
  const arenas: Arena[] = [];
  let top = 6;
  for (const island of islands) {
    const columns = orderColumns(island, sides, relations, speakers);
    const share = arenas.length === 0 ? axis : axis + 0.1 * leanOf(island, loose, sides, speakers, placed);
    const reach = reachOf(island, columns, words, options);
    const centre = Math.max(reach.left + 30, Math.min(stage.width - reach.right - 30, stage.width * share));
    const arena = setOutArena(island, columns, arenaWords, options, { centre, top });
    for (const speaker of island.regions.flatMap((one) => one.members).flatMap(speakers)) placed.add(speaker);
    arenas.push(arena);
    top = arena.bounds.y + arena.bounds.height + betweenArenas;
  }
  return arenas;
}

/** Width that the words of a side take from the middle of the gap. */
function reachOf(
  island: Island,
  columns: Columns,
  words: PictureWords,
  options: ArenaOptions,
): { left: number; right: number } {
  const reach = (side: 'left' | 'right') =>
    options.gap / 2 +
    options.bulge +
    43 +
    Math.max(
      0,
      ...columns[side]
        .flatMap((region) => region.members)
        .map((id) => layOutStatement(words.of(id), options.labelWidth, words.measure).width),
    );
  return island.regions.length === 0 ? { left: 0, right: 0 } : { left: reach('left'), right: reach('right') };
}

/** The gap stands nearer to the side whose speakers have less to say beside it. */
function chooseAxis(
  islands: readonly Island[],
  loose: readonly string[],
  sides: ReadonlyMap<string, Side>,
  speakersOf: (id: string) => readonly string[],
): number {
  const home = sideOfSpeakers(islands, sides, speakersOf);
  const need = { left: 0, right: 0 };
  for (const speaker of loose.flatMap(speakersOf)) need[home.get(speaker) ?? 'left'] += 1;
  const all = need.left + need.right;
  return all === 0 ? 0.5 : Math.max(0.43, Math.min(0.57, need.left / all));
}

/** Towards which side the axis of a later island moves: away from where its own speakers need room. */
function leanOf(
  island: Island,
  loose: readonly string[],
  sides: ReadonlyMap<string, Side>,
  speakersOf: (id: string) => readonly string[],
  placed: ReadonlySet<string>,
): number {
  const home = sideOfSpeakers([island], sides, speakersOf);
  let lean = 0;
  for (const speaker of loose.flatMap(speakersOf)) {
    const side = home.get(speaker);
    if (side !== undefined && !placed.has(speaker)) lean += side === 'left' ? 1 : -1;
  }
  return Math.sign(lean);
}

function sideOfSpeakers(
  islands: readonly Island[],
  sides: ReadonlyMap<string, Side>,
  speakersOf: (id: string) => readonly string[],
): Map<string, Side> {
  const home = new Map<string, Side>();
  for (const region of islands.flatMap((one) => one.regions))
    for (const speaker of region.members.flatMap(speakersOf))
      if (!home.has(speaker)) home.set(speaker, sides.get(region.key) ?? 'left');
  return home;
}

function listAround(
  { speakersOf }: ArenaSource,
  { loose }: Islands,
  arenas: readonly Arena[],
  words: PictureWords,
): { readonly speakers: readonly SpeakerWish[]; readonly loose: readonly LooseWish[] } {
  const sideOf = new Map(arenas.flatMap((arena) => arena.statements.map((one) => [one.id, one.side] as const)));
  const own = new Map<string, string[]>();
  for (const [id, speakers] of speakersOf)
    if (sideOf.has(id) || loose.includes(id)) for (const one of speakers) own.set(one, [...(own.get(one) ?? []), id]);
  const speakers = [...own].map(([actor, statements]): SpeakerWish => {
    const name = wrapRuns([{ font: 'actor', text: words.nameActor(actor) }], nameWidth, words.measure);
    return { id: actor, actor, name, statements };
  });
  return {
    speakers,
    loose: loose.map((id): LooseWish => {
      const { verb, claim, notes } = words.of(id);
      const text = wrapRuns(
        [
          { font: 'verb', text: `${verb}:` },
          { font: 'claim', text: claim },
          ...(notes === '' ? [] : [{ font: 'told' as const, text: `(${notes})` }]),
        ],
        looseWidth,
        words.measure,
      );
      return { id, words: text, speakers: speakersOf.get(id) ?? [] };
    }),
  };
}

function listRegionsOfSpeakers(
  arenas: readonly Arena[],
  speakersOf: (id: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const regions = new Map<string, Set<string>>();
  for (const { id, region } of arenas.flatMap((arena) => arena.statements))
    for (const speaker of speakersOf(id)) regions.set(speaker, (regions.get(speaker) ?? new Set()).add(region));
  return new Map([...regions].map(([speaker, keys]) => [speaker, [...keys]]));
}

function listSpeech({ speakers, loose }: Surroundings, arenas: readonly Arena[]): SpeechLine[] {
  const seats = new Map(arenas.flatMap((arena) => arena.statements.map((one) => [one.id, one.port] as const)));
  const places = new Map(loose.map((one) => [one.wish.id, one.at]));
  return speakers.flatMap((speaker) =>
    speaker.wish.statements.flatMap((statement): SpeechLine[] => {
      const to = seats.get(statement) ?? places.get(statement);
      return to === undefined ? [] : [{ speaker: speaker.wish.actor, statement, from: speaker.at, to }];
    }),
  );
}

interface Anchor {
  readonly at: Point;
  readonly seat?: PlacedStatement;
}

function listRelationLines(
  relations: readonly ArenaRelation[],
  { loose }: Surroundings,
  arenas: readonly Arena[],
): RelationLine[] {
  const anchors = new Map<string, Anchor>([
    ...arenas.flatMap((arena) => arena.statements.map((seat) => [seat.id, { at: seat.at, seat }] as const)),
    ...loose.map((one) => [one.wish.id, { at: one.at }] as const),
  ]);
  return relations
    .filter((one) => one.family !== 'contradicts' && one.family !== 'compatible')
    .flatMap(({ id, from, to, family, hearsay }): RelationLine[] => {
      const [a, b] = [anchors.get(from), anchors.get(to)];
      if (a === undefined || b === undefined) return [];
      return [{ id, style: family, curve: joinAnchors(a, b), hearsay, from, to }];
    });
}

/** Within a region a line runs in the channel between squares and words; elsewhere straight. */
function joinAnchors(a: Anchor, b: Anchor): Curve {
  if (a.seat === undefined || b.seat === undefined || a.seat.side !== b.seat.side) return shorten(a.at, b.at);
  const outward = a.seat.side === 'right' ? 1 : -1;
  const bow = outward * Math.min(17, 9 + Math.abs(a.at.y - b.at.y) / 14);
  const start = { x: a.at.x + outward * squareReach, y: a.at.y };
  const end = { x: b.at.x + outward * (squareReach + 2), y: b.at.y };
  return [start, { x: start.x + bow, y: start.y }, { x: end.x + bow, y: end.y }, end];
}

function shorten(a: Point, b: Point): Curve {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const cut = Math.min(10, length / 3) / length;
  return straight(
    { x: a.x + (b.x - a.x) * cut, y: a.y + (b.y - a.y) * cut },
    { x: b.x - (b.x - a.x) * cut, y: b.y - (b.y - a.y) * cut },
  );
}
