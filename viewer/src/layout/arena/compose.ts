// What was prepared, and where the speakers found room → the whole picture: every line with its ends. Pure; colours and pixels
// are the painter's.

import type { IslandRelation, SeatStance } from '../../affair/islands.ts';
import { isContradiction, type RelationFamily } from '../../affair/relations.ts';
import type { Box, Point } from '../scene.ts';
import { type ArenaCurve, type ArenaStrands, straight, strandContradictions } from './bundle.ts';
import type { ClosedIsland } from './closed.ts';
import { boxAround, distance } from './geometry.ts';
import type { RegionMark } from './mark-regions.ts';
import type { PlacedAround } from './place-items.ts';
import type { PreparedPicture } from './prepare.ts';
import { type Arena, around, type PlacedStatement, squareReach } from './set-out.ts';

type LineFamily = Exclude<RelationFamily, 'contradicts' | 'contradicts-derived' | 'compatible'>;

export interface RelationLine {
  readonly id: string;
  readonly style: LineFamily;
  readonly curve: ArenaCurve;
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
  readonly closed: readonly ClosedIsland[];
  readonly range: PreparedPicture['range'];
  readonly pebbles: PreparedPicture['pebbles'];
  readonly morePebbles: number;
  readonly around: PlacedAround;
  /** Speakers to their statements. */
  readonly speech: readonly SpeechLine[];
  /** Everything recorded that is no contradiction. */
  readonly relations: readonly RelationLine[];
  readonly marks: ReadonlyMap<string, RegionMark>;
  readonly stanceOf: ReadonlyMap<string, SeatStance>;
  readonly elsewhere: PreparedPicture['elsewhere'];
  /** Key of the region a statement stands in. */
  readonly regionOf: ReadonlyMap<string, string>;
  /** Places in the palette of the open accounts a speaker speaks in: the colours of its ring. */
  readonly campsOf: ReadonlyMap<string, readonly number[]>;
  readonly bounds: Box;
}

const unmoved: ReadonlyMap<string, Point> = new Map();
/** Kept free around the picture. */
const edge = 4;
/** How far a relation across a gap leaves the straight line. */
const bow = 20;

/** `shifts`: how far a region was moved, by its key. */
export function composePicture(
  prepared: PreparedPicture,
  surroundings: PlacedAround,
  shifts: ReadonlyMap<string, Point> = unmoved,
): ArenaPicture {
  const { arenas, closed, pebbles, source, marks } = prepared;
  const regionOf = new Map(
    [...arenas, ...closed].flatMap((one) =>
      one.regions.flatMap(({ region }) => region.members.map((id) => [id, region.key] as const)),
    ),
  );
  return {
    arenas,
    strands: arenas.map((arena) => strandContradictions(arena, shifts)),
    closed,
    range: prepared.range,
    pebbles,
    morePebbles: prepared.morePebbles,
    around: surroundings,
    speech: listSpeech(surroundings, arenas),
    relations: listRelationLines(source.relations, surroundings, arenas),
    marks,
    stanceOf: prepared.stanceOf,
    elsewhere: prepared.elsewhere,
    regionOf,
    campsOf: listCampsOf(
      source.speakersOf,
      new Map(arenas.flatMap((arena) => arena.statements.map((one) => [one.id, one.region]))),
      marks,
    ),
    bounds: boxAround(
      [
        ...arenas.map((one) => one.bounds),
        ...closed.map((one) => one.box),
        ...surroundings.speakers.flatMap((one) => [around(one.at, one.reach), one.nameBox]),
        ...surroundings.loose.map((one) => one.wordsBox),
        ...pebbles.map((one) => around(one.at, 12)),
      ],
      edge,
    ),
  };
}

function listCampsOf(
  speakersOf: ReadonlyMap<string, readonly string[]>,
  regionOf: ReadonlyMap<string, string>,
  marks: ReadonlyMap<string, RegionMark>,
): ReadonlyMap<string, readonly number[]> {
  const camps = new Map<string, number[]>();
  for (const [statement, speakers] of speakersOf) {
    const camp = marks.get(regionOf.get(statement) ?? '')?.camp;
    if (camp === undefined) continue;
    for (const speaker of speakers) {
      const known = camps.get(speaker) ?? [];
      if (!known.includes(camp)) camps.set(speaker, [...known, camp]);
    }
  }
  return camps;
}

function listSpeech({ speakers, loose }: PlacedAround, arenas: readonly Arena[]): SpeechLine[] {
  const ends = new Map<string, Point>([
    ...arenas.flatMap((arena) => arena.statements.map((one) => [one.id, one.port] as const)),
    ...loose.map((one) => [one.wish.id, one.at] as const),
  ]);
  return speakers.flatMap(({ wish, at }) =>
    wish.statements.flatMap((statement): SpeechLine[] => {
      const to = ends.get(statement);
      return to === undefined ? [] : [{ speaker: wish.actor, statement, from: at, to }];
    }),
  );
}

interface Anchor {
  readonly at: Point;
  readonly seat?: PlacedStatement;
}

function listRelationLines(
  relations: readonly IslandRelation[],
  { loose }: PlacedAround,
  arenas: readonly Arena[],
): RelationLine[] {
  const anchors = new Map<string, Anchor>([
    ...arenas.flatMap((arena) => arena.statements.map((seat) => [seat.id, { at: seat.at, seat }] as const)),
    ...loose.map((one) => [one.wish.id, { at: one.at }] as const),
  ]);
  return relations.filter(isLine).flatMap(({ id, from, to, family, hearsay }): RelationLine[] => {
    const [a, b] = [anchors.get(from), anchors.get(to)];
    if (a === undefined || b === undefined) return [];
    return [{ id, style: family, curve: joinAnchors(a, b), hearsay, from, to }];
  });
}

function isLine(relation: IslandRelation): relation is IslandRelation & { readonly family: LineFamily } {
  return !isContradiction(relation) && relation.family !== 'compatible';
}

/** On one side a line runs in the channel between squares and words; elsewhere straight. */
function joinAnchors(a: Anchor, b: Anchor): ArenaCurve {
  if (a.seat === undefined || b.seat === undefined) return shorten(a.at, b.at);
  if (a.seat.side !== b.seat.side) return bowAside(a.at, b.at);
  const outward = a.seat.side === 'right' ? 1 : -1;
  const inChannel = outward * Math.min(17, 9 + Math.abs(a.at.y - b.at.y) / 14);
  const start = { x: a.at.x + outward * squareReach, y: a.at.y };
  const end = { x: b.at.x + outward * (squareReach + 2), y: b.at.y };
  return [start, { x: start.x + inChannel, y: start.y }, { x: end.x + inChannel, y: end.y }, end];
}

/** Across a gap: beside the contradiction that may join the same two. */
function bowAside(a: Point, b: Point): ArenaCurve {
  const [start, one, other, end] = shorten(a, b);
  const length = distance(a, b) || 1;
  const aside = { x: (-(b.y - a.y) / length) * bow, y: ((b.x - a.x) / length) * bow };
  const lower = aside.y < 0 ? -1 : 1;
  const move = ({ x, y }: Point) => ({ x: x + aside.x * lower, y: y + aside.y * lower });
  return [start, move(one), move(other), end];
}

function shorten(a: Point, b: Point): ArenaCurve {
  const length = distance(a, b) || 1;
  const cut = Math.min(10, length / 3) / length;
  const step = { x: (b.x - a.x) * cut, y: (b.y - a.y) * cut };
  return straight({ x: a.x + step.x, y: a.y + step.y }, { x: b.x - step.x, y: b.y - step.y });
}
