// A point of the Graph view → the record that is there: words, beads, hubs, then signs and lines by their distance.

import { type ArenaCurve, pointOn } from '../layout/arena/bundle.ts';
import type { ClosedIsland } from '../layout/arena/closed.ts';
import type { ArenaPicture } from '../layout/arena/compose.ts';
import { boxAround, distance } from '../layout/arena/geometry.ts';
import { around, type PlacedRegion, squareReach } from '../layout/arena/set-out.ts';
import type { Box, Point } from '../layout/scene.ts';

const signReach = 12;
const moreWidth = 70;

/** Ids as the address knows them: a statement's, an actor's, a question's, an account's `question=key`, a relation's. */
export function findInPicture(picture: ArenaPicture, point: Point, reach: number): string | undefined {
  return findWords(picture, point) ?? findSign(picture, point) ?? findLine(picture, point, reach);
}

function findWords({ arenas, closed, around: placed }: ArenaPicture, point: Point): string | undefined {
  const boxes: [string, Box][] = [
    ...arenas.flatMap((arena) => [
      ...arena.statements.map((one): [string, Box] => [one.id, one.wordsBox]),
      ...arena.regions
        .filter((one) => one.region.kind === 'account')
        .map((one): [string, Box] => [one.region.key, one.labelBox]),
      ...arena.titles.map((one): [string, Box] => [one.question, one.box]),
      ...arena.regions.flatMap((one) => listMore(one)),
    ]),
    ...closed.flatMap((island) => [
      ...island.regions.flatMap((one) =>
        one.beads.map(({ statement, at }): [string, Box] => [statement, around(at, Math.min(10, one.beadReach + 1))]),
      ),
      ...listTitle(island),
      ...island.regions
        .filter((one) => one.region.kind === 'account')
        .map((one): [string, Box] => [one.region.key, one.box]),
    ]),
    ...placed.speakers.map((one): [string, Box] => [one.wish.actor, one.nameBox]),
    ...placed.loose.map((one): [string, Box] => [one.wish.id, one.wordsBox]),
  ];
  return boxes.find(([, { x, y, width, height }]) => {
    return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
  })?.[0];
}

/** The question it is about; without one the first contradiction. */
function listTitle({ island: { questions, contradictions }, titleBox }: ClosedIsland): [string, Box][] {
  const id = questions[0]?.id ?? contradictions[0]?.id;
  return id === undefined ? [] : [[id, titleBox]];
}

/** What "+ 14 more" is called where it is pressed, before the key of its region. */
export const morePrefix = 'more of ';

function listMore({ region, side, more }: PlacedRegion): [string, Box][] {
  if (more === undefined) return [];
  const { x, y } = more.at;
  return [
    [
      `${morePrefix}${region.key}`,
      { x: side === 'right' ? x - 4 : x - moreWidth, y: y - 9, width: moreWidth + 4, height: 18 },
    ],
  ];
}

/** The whole place of a record, to bring it into view: where it is folded away, that of its account. undefined for what is not drawn. */
export function boxOfRecord(picture: ArenaPicture, id: string): Box | undefined {
  const { arenas, closed, pebbles, around: placed, regionOf } = picture;
  const seat = arenas.flatMap((one) => one.statements).find((one) => one.id === id);
  if (seat !== undefined) return boxAround([seat.wordsBox, around(seat.at, squareReach)]);
  const loose = placed.loose.find((one) => one.wish.id === id);
  if (loose !== undefined) return boxAround([loose.wordsBox, around(loose.at, squareReach)]);
  const speaker = placed.speakers.find((one) => one.wish.actor === id);
  if (speaker !== undefined) return boxAround([speaker.nameBox, around(speaker.at, speaker.reach)]);
  const title = [
    ...arenas.flatMap((one) => one.titles.map(({ question, box }) => ({ question, box }))),
    ...closed.flatMap((one) => one.island.questions.map((question) => ({ question: question.id, box: one.box }))),
  ].find((one) => one.question === id);
  if (title !== undefined) return title.box;
  const pebble = pebbles.find((one) => one.statement === id);
  if (pebble !== undefined) return around(pebble.at, squareReach);
  const key = regionOf.get(id) ?? id;
  const regions = [...arenas.flatMap((one) => one.regions), ...closed.flatMap((one) => one.regions)];
  return regions.find((one) => one.region.key === key)?.box;
}

/** Where words stand, in units of the picture: `[whose, x, y, width, height]`, rounded. */
export function listWordBoxes({ arenas, closed, around: placed }: ArenaPicture) {
  const boxes: (readonly [string, Box])[] = [
    ...arenas.flatMap((arena) => [
      ...arena.statements.map((one) => [one.id, one.wordsBox] as const),
      ...arena.regions.map((one) => [one.region.key, one.labelBox] as const),
      ...arena.titles.map((one) => [one.question, one.box] as const),
    ]),
    ...closed.flatMap((one) => [
      [one.island.key, one.titleBox] as const,
      ...one.regions.map((region) => [region.region.key, region.labelBox] as const),
    ]),
    ...placed.speakers.map((one) => [one.wish.id, one.nameBox] as const),
    ...placed.loose.map((one) => [one.wish.id, one.wordsBox] as const),
  ];
  return boxes
    .filter(([, box]) => box.width > 0)
    .map(([id, { x, y, width, height }]) => [id, ...[x, y, width, height].map(Math.round)]);
}

/** A counted sign stands for many relations: it leads to the question they are about. */
function findSign({ arenas, strands, closed }: ArenaPicture, point: Point): string | undefined {
  const signs = [
    ...strands.flatMap(({ signs: own }, position) => own.map((sign) => ({ sign, island: arenas[position]?.island }))),
    ...closed.flatMap((one) => one.links.signs.map((sign) => ({ sign, island: one.island }))),
  ];
  const found = signs.find(({ sign }) => distance(sign.at, point) <= signReach);
  if (found === undefined) return undefined;
  const [first, ...more] = found.sign.relations;
  return more.length === 0 ? first?.id : (found.island?.questions[0]?.id ?? first?.id);
}

function findLine({ strands, relations }: ArenaPicture, point: Point, reach: number): string | undefined {
  const lines = [
    ...strands
      .flatMap(({ lines: own }) => own.filter((one) => one.relations.length === 1))
      .map((one) => ({ id: one.relations[0]?.id, curve: one.curve })),
    ...relations.map(({ id, curve }) => ({ id, curve })),
  ];
  return lines.find(({ curve }) => distanceTo(curve, point) <= reach)?.id;
}

const samples = 24;

function distanceTo(curve: ArenaCurve, point: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (let step = 0; step <= samples; step += 1)
    least = Math.min(least, distance(pointOn(curve, step / samples), point));
  return least;
}
