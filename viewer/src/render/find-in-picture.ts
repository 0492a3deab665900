// A point of the Graph view → the record that is there: words, beads, hubs, then signs and lines by their distance.
import { type Curve, pointOn } from '../layout/arena/bundle.ts';
import type { ArenaPicture } from '../layout/arena/compose.ts';
import { type Box, distance, type Point } from '../layout/arena/geometry.ts';

const signReach = 12;

/** Ids as the address knows them: a statement's, an actor's, a question's, an account's `question=key`, a relation's. */
export function findInPicture(picture: ArenaPicture, point: Point, reach: number): string | undefined {
  return findWords(picture, point) ?? findSign(picture, point) ?? findLine(picture, point, reach);
}

function findWords({ arenas, closed, around }: ArenaPicture, point: Point): string | undefined {
  const boxes: [string, Box][] = [
    ...arenas.flatMap((arena) => [
      ...arena.statements.map((one): [string, Box] => [one.id, one.wordsBox]),
      ...arena.regions
        .filter((one) => one.region.kind === 'account')
        .map((one): [string, Box] => [one.region.key, one.labelBox]),
      ...arena.titles.map((one): [string, Box] => [one.question, one.box]),
    ]),
    ...closed.flatMap((island) => [
      ...island.regions.flatMap((one) =>
        one.beads.map(({ statement, at }): [string, Box] => [
          statement,
          { x: at.x - 10, y: at.y - 10, width: 20, height: 20 },
        ]),
      ),
      ...island.island.questions.slice(0, 1).map(({ id }): [string, Box] => [id, island.titleBox]),
      ...island.regions
        .filter((one) => one.region.kind === 'account')
        .map((one): [string, Box] => [one.region.key, one.box]),
    ]),
    ...around.speakers.map((one): [string, Box] => [one.wish.actor, one.nameBox]),
    ...around.loose.map((one): [string, Box] => [one.wish.id, one.wordsBox]),
  ];
  return boxes.find(([, { x, y, width, height }]) => {
    return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
  })?.[0];
}

/** A counted sign stands for many relations: it leads to the question they are about. */
function findSign({ arenas, strands, closed }: ArenaPicture, point: Point): string | undefined {
  const signs = [
    ...strands.flatMap(({ signs: own }, position) => own.map((sign) => ({ sign, island: arenas[position]?.island }))),
    ...closed.flatMap((one) => one.links.map(({ sign }) => ({ sign, island: one.island }))),
  ];
  const found = signs.find(({ sign }) => distance(sign.at, point) <= signReach);
  if (found === undefined) return undefined;
  const [first, ...more] = found.sign.relations;
  return more.length === 0 ? first : (found.island?.questions[0]?.id ?? first);
}

function findLine({ strands, relations }: ArenaPicture, point: Point, reach: number): string | undefined {
  const lines = [
    ...strands
      .flatMap(({ lines: own }) => own.filter((one) => one.relations.length === 1))
      .map((one) => ({ id: one.relations[0], curve: one.curve })),
    ...relations.map(({ id, curve }) => ({ id, curve })),
  ];
  return lines.find(({ curve }) => distanceTo(curve, point) <= reach)?.id;
}

const samples = 24;

function distanceTo(curve: Curve, point: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (let step = 0; step <= samples; step += 1)
    least = Math.min(least, distance(pointOn(curve, step / samples), point));
  return least;
}
