// Regions, speakers and statements in no dispute that the reader has moved → the picture with them there: words and lines follow,
// and accounts go on facing each other. Places nothing anew, and knows no pointer.
import type { Box, Point } from '../scene.ts';
import type { ClosedIsland, ClosedRegion } from './closed.ts';
import { type ArenaPicture, composePicture } from './compose.ts';
import { boxAround } from './geometry.ts';
import { linkRegions } from './link-regions.ts';
import type { PlacedAround } from './place-items.ts';
import type { PreparedPicture } from './prepare.ts';
import { type Arena, around, type PlacedRegion, type PlacedStatement, squareReach } from './set-out.ts';
import { listTurned, turnClosed, turnRegion, turnStatement } from './turn.ts';

/** By the id of a disc or a statement, or the key of a region: where its middle stands, or its hub, were it not turned round. */
export type MovedPlaces = ReadonlyMap<string, Point>;

export interface Movable {
  readonly id: string;
  /** What of it is said to stand somewhere. */
  readonly at: Point;
  /** Where it can be taken hold of. */
  readonly boxes: readonly Box[];
}

/** What lies above others comes first. */
export function listMovables({ arenas, closed, around: placed }: ArenaPicture): readonly Movable[] {
  return [
    ...placed.speakers.map(({ wish, at, reach, nameBox }) => ({
      id: wish.id,
      at,
      boxes: [around(at, reach), nameBox],
    })),
    ...placed.loose.map(({ wish, at, wordsBox }) => ({ id: wish.id, at, boxes: [around(at, squareReach), wordsBox] })),
    ...[...arenas, ...closed]
      .flatMap((one): readonly (PlacedRegion | ClosedRegion)[] => one.regions)
      .map(({ region, hub, unturned, box }) => ({ id: region.key, at: unturned ?? hub, boxes: [box] })),
  ];
}

export function findMovable(picture: ArenaPicture, { x, y }: Point): Movable | undefined {
  const holds = (box: Box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  return listMovables(picture).find((one) => one.boxes.some(holds));
}

/** What moves when a record is to be moved: a statement in an account takes its region along. */
export function movableOf(picture: ArenaPicture, id: string): Movable | undefined {
  const key = picture.regionOf.get(id);
  return listMovables(picture).find((one) => one.id === id || one.id === key);
}

/** Ids that are not in the picture change nothing. */
export function composeMoved(prepared: PreparedPicture, places: PlacedAround, moved: MovedPlaces): ArenaPicture {
  const regions = [...prepared.arenas, ...prepared.closed].flatMap(
    (one): readonly (PlacedRegion | ClosedRegion)[] => one.regions,
  );
  const shifts: ReadonlyMap<string, Point> = new Map(
    regions.flatMap(({ region, hub }) => {
      const to = moved.get(region.key);
      return to === undefined ? [] : [[region.key, { x: to.x - hub.x, y: to.y - hub.y }] as const];
    }),
  );
  const arenas = prepared.arenas.map((arena) => moveArena(arena, shifts));
  const hubs = new Map(arenas.flatMap((one) => one.regions.map(({ region, hub }) => [region.key, hub] as const)));
  const hubShifts = regions.flatMap(({ region, hub }) => {
    const now = hubs.get(region.key) ?? hub;
    return [[region.key, { x: now.x - hub.x, y: now.y - hub.y }] as const];
  });
  return composePicture(
    { ...prepared, arenas, closed: prepared.closed.map((island) => moveClosed(island, shifts)) },
    moveAround(places, moved),
    new Map(hubShifts),
  );
}

const noShift: Point = { x: 0, y: 0 };
const movePoint = ({ x, y }: Point, by: Point): Point => ({ x: x + by.x, y: y + by.y });
const moveBox = (box: Box, by: Point): Box => ({ ...box, x: box.x + by.x, y: box.y + by.y });

function moveAround({ speakers, loose, unplaced }: PlacedAround, moved: MovedPlaces): PlacedAround {
  const shiftOf = (id: string, at: Point): Point => {
    const to = moved.get(id) ?? at;
    return { x: to.x - at.x, y: to.y - at.y };
  };
  return {
    speakers: speakers.map((one) => {
      const by = shiftOf(one.wish.id, one.at);
      return { ...one, at: movePoint(one.at, by), nameBox: moveBox(one.nameBox, by) };
    }),
    loose: loose.map((one) => {
      const by = shiftOf(one.wish.id, one.at);
      return { ...one, at: movePoint(one.at, by), wordsBox: moveBox(one.wordsBox, by) };
    }),
    unplaced,
  };
}

function moveArena(arena: Arena, shifts: ReadonlyMap<string, Point>): Arena {
  if (!arena.regions.some((one) => shifts.has(one.region.key))) return arena;
  const regions = arena.regions.map((one): PlacedRegion => {
    const by = shifts.get(one.region.key);
    if (by === undefined) return one;
    return {
      ...one,
      hub: movePoint(one.hub, by),
      labelBox: moveBox(one.labelBox, by),
      outline: one.outline.map((point) => movePoint(point, by)),
      box: moveBox(one.box, by),
      ...(one.more && { more: { ...one.more, at: movePoint(one.more.at, by) } }),
    };
  });
  const turned = listTurned(regions, arena.island, (key) => shifts.has(key));
  const regionOf = new Map(regions.map((one) => [one.region.key, one]));
  const statements = arena.statements.map((one): PlacedStatement => {
    const by = shifts.get(one.region) ?? noShift;
    const moved: PlacedStatement = {
      ...one,
      at: movePoint(one.at, by),
      wordsBox: moveBox(one.wordsBox, by),
      port: movePoint(one.port, by),
    };
    const region = regionOf.get(one.region);
    return region !== undefined && turned.has(one.region) ? turnStatement(moved, region) : moved;
  });
  return {
    ...arena,
    statements,
    regions: regions.map((one) => (turned.has(one.region.key) ? turnRegion(one) : one)),
    bounds: boxAround([arena.titleBox, ...regions.map((one) => one.box)]),
  };
}

function moveClosed(island: ClosedIsland, shifts: ReadonlyMap<string, Point>): ClosedIsland {
  if (!island.regions.some((one) => shifts.has(one.region.key))) return island;
  const moved = island.regions.map((one): ClosedRegion => {
    const by = shifts.get(one.region.key);
    if (by === undefined) return one;
    return {
      ...one,
      hub: movePoint(one.hub, by),
      labelBox: moveBox(one.labelBox, by),
      box: moveBox(one.box, by),
      beads: one.beads.map((bead) => ({ ...bead, at: movePoint(bead.at, by) })),
      moreAt: movePoint(one.moreAt, by),
    };
  });
  const turned = listTurned(moved, island.island, (key) => shifts.has(key));
  const regions = moved.map((one) => (turned.has(one.region.key) ? turnClosed(one) : one));
  return {
    ...island,
    regions,
    links: linkRegions(island.island, regions),
    box: boxAround([island.box, ...regions.map((one) => one.box)]),
  };
}
